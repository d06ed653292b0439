using System.Diagnostics;

namespace Likeness.Testing;

/// <summary>A disk of a few kilobytes, mounted for a test that fills it.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly string _mountPoint = Directory.CreateTempSubdirectory("likeness-disk-").FullName;

    internal TinyDisk(int kilobytes = 64) => Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", _mountPoint);

    /// <summary>Whether this process may mount disks; tried where nobody else sees it.</summary>
    internal static bool MayMount { get; } = OperatingSystem.IsLinux() && ExitCode("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt") == 0;

    internal string[] Names => [.. Directory.EnumerateFileSystemEntries(_mountPoint, "*", SearchOption.AllDirectories).Select(path => System.IO.Path.GetRelativePath(_mountPoint, path)).Order(StringComparer.Ordinal)];

    internal string Path(string name) => System.IO.Path.Combine(_mountPoint, name);

    public void Dispose()
    {
        Run("umount", _mountPoint);
        Directory.Delete(_mountPoint);
    }

    private static void Run(string program, params string[] arguments) => Assert.Equal(0, ExitCode(program, arguments));

    private static int ExitCode(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;      // there is no such program
        }
    }
}
