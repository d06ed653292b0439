namespace Likeness.Cli.Processes;

/// <summary>How to start this program once more.</summary>
internal static class OwnProgram
{
    /// <summary>The file to execute, and arguments that come before the command.</summary>
    public static IReadOnlyList<string> Words { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, typeof(OwnProgram).Assembly.Location]
        : [Environment.ProcessPath!];
}
