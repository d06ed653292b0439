using System.Diagnostics;

namespace Likeness.Tensors.Tests.Files;

/// <summary>A disk of 64 KiB, mounted for a test.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly TemporaryFolder _mountPoint = new();

    internal TinyDisk() => Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _mountPoint.Folder);

    /// <summary>Whether this process may mount disks; tried where nobody else sees it.</summary>
    internal static bool MayMount { get; } = OperatingSystem.IsLinux() && ExitCode("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt") == 0;

    internal string[] Names => _mountPoint.Names;

    internal string Path(string name) => _mountPoint.Path(name);

    public void Dispose()
    {
        Run("umount", _mountPoint.Folder);
        _mountPoint.Dispose();
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
