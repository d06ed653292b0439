using System.Runtime.InteropServices;

namespace Likeness.Cli;

/// <summary>Ends the process at once.</summary>
internal static partial class ProcessEnd
{
    /// <summary>
    /// Leaves without running the destructors of libtorch and OpenCV, which take a tenth of a second to free memory that the
    /// system frees anyway. All files are written and closed by now.
    /// </summary>
    public static int With(int exitCode)
    {
        Console.Out.Flush();
        Console.Error.Flush();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
            ExitNow(exitCode);
        return exitCode;
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int status);
}
