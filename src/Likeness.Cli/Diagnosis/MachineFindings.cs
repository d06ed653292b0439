using System.Globalization;
using System.Runtime.InteropServices;
using Likeness.Cli.Output;
using Likeness.Experiments;

namespace Likeness.Cli.Diagnosis;

/// <summary>The machine: processor, memory, disk, fonts, .NET.</summary>
internal static class MachineFindings
{
    private const double Gibibyte = 1 << 30;
    private const double LeastFreeGibibytes = 1;

    public static IEnumerable<Finding> Look()
    {
        yield return new("likeness", ProductVersion.Text);
        yield return new("dotnet", $"{Environment.Version} on {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}");
        yield return new("processor", $"{Machine.Processor}, {Plain.Count(Environment.ProcessorCount, "core", "cores")} for this process");
        yield return new("memory", $"{Gibibytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} for this process");
        yield return Disk();
        yield return Fonts();
    }

    private static Finding Disk()
    {
        var free = new DriveInfo(Directory.GetCurrentDirectory()).AvailableFreeSpace;
        return new("disk", $"{Gibibytes(free)} free here",
            free < LeastFreeGibibytes * Gibibyte ? "There is little room for runs: free some, or write them elsewhere with --out." : null);
    }

    private static Finding Fonts()
    {
        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts")];
        var fonts = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", SearchOption.AllDirectories)).Count();
        return new("fonts", Plain.Count(fonts, "file", "files"), fonts == 0 ? "Charts will have no letters: run 'apt-get install fonts-dejavu-core'." : null);
    }

    private static string Gibibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte:0.0} GiB");
}
