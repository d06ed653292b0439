using System.Diagnostics;

namespace Likeness.Tests.Galleries.Stores;

/// <summary>A real PostgreSQL with pgvector, started for these tests; setup/pglite installs it.</summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string s_folder = Path.Combine(TestData.Root, "artifacts", "pglite");
    private readonly Process _process;

    public PostgresServer()
    {
        _process = Process.Start(new ProcessStartInfo("node", "server.mjs") { WorkingDirectory = s_folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server ended before it told its port."), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What is missing; null where the server can be started.</summary>
    public static string? Missing => Directory.Exists(Path.Combine(s_folder, "node_modules")) ? null : "PostgreSQL for tests is not installed: it needs node and npm; then run setup/pglite.";

    public int Port { get; }

    public string Location(string gallery) => $"postgres://postgres:postgres@127.0.0.1:{Port}/postgres?sslmode=disable&pool=0&gallery={gallery}";

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

/// <summary>A theory that is skipped, and says so, where the server is not installed.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Missing;
}

/// <summary>A fact that is skipped, and says so, where the server is not installed.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
