using System.Diagnostics;

namespace Likeness.Testing;

/// <summary>The system's own Python, asked for what PyTorch and torchvision say: an oracle that shares no code with ours.</summary>
public static class Python
{
    private const string Interpreter = "/usr/bin/python3";

    /// <summary>Runs a program of tests/python.</summary>
    public static void Run(string script, params string[] arguments) => Start([Path.Combine(TestData.Root, "tests", "python", script), .. arguments]);

    /// <summary>Why a test that needs modules is skipped; null where they are all there. They are looked for, not loaded.</summary>
    internal static string? WhyAbsent(string[] modules)
    {
        if (modules.All(module => Directory.Exists($"/usr/lib/python3/dist-packages/{module}")) && File.Exists(Interpreter))
            return null;
        return Environment.GetEnvironmentVariable("CI") == "true" ? null : $"skipped: {Interpreter} with {string.Join(" and ", modules)} is absent on this machine";
    }

    private static void Start(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Interpreter, arguments) { RedirectStandardError = true, Environment = { ["OMP_NUM_THREADS"] = "2" } })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(" ", arguments)} ended with {process.ExitCode}: {errors}");
    }
}
