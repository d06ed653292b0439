namespace Likeness.Cli.Output;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done; for verify: the same.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is no; for verify: different.</summary>
    public const int Negative = 1;

    /// <summary>The command or its input cannot be used.</summary>
    public const int BadUse = 2;

    /// <summary>Stopped by Ctrl-C or a request to end.</summary>
    public const int Interrupted = 130;
}
