using System.Diagnostics;
using System.Runtime.InteropServices;
using Likeness.Datasets.Loading;

namespace Likeness.Tests.Caching;

/// <summary>A cache that several processes fill at once, and one that is killed while it does.</summary>
public sealed class CacheProcessTests : IDisposable
{
    // 64 x 64 x 3 bytes each: two blocks of 32 MiB and a rest.
    private const int Images = 6_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_processes_at_once_both_get_the_pixels_and_leave_one_file()
    {
        using var straight = CacheProcess.Data(Images).LoadReadable(CacheProcess.Options);
        Process[] both = [Start(), Start()];
        foreach (var process in both)
            Assert.Equal("ready", process.StandardOutput.ReadLine());
        foreach (var process in both)
            process.StandardInput.WriteLine("go");
        foreach (var process in both)
        {
            Assert.Equal(CacheProcess.Sum(straight), process.StandardOutput.ReadLine());
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }
        Assert.EndsWith(".pixels", Assert.Single(Directory.GetFiles(_folder)), StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_while_it_writes_it_leaves_nothing_that_is_read_and_what_it_left_is_removed()
    {
        using (var process = Start())
        {
            process.StandardInput.WriteLine("stop");
            Assert.Equal("ready", process.StandardOutput.ReadLine());
            Assert.Equal("half", process.StandardOutput.ReadLine());
            Assert.EndsWith(".part", Assert.Single(Directory.GetFiles(_folder)), StringComparison.Ordinal);
            // While it lives, its part is its own, however old.
            CacheProcess.Cache(_folder, new Later()).Load(CacheProcess.Data(3), CacheProcess.Options).Dispose();
            Assert.Single(Directory.GetFiles(_folder, "*.part"));
            process.Kill();
            process.WaitForExit();
            Assert.Equal(128 + 9, process.ExitCode);
        }
        using var loaded = CacheProcess.Cache(_folder, new Later()).Load(CacheProcess.Data(Images), CacheProcess.Options);
        using var straight = CacheProcess.Data(Images).LoadReadable(CacheProcess.Options);
        Assert.Equal(CacheProcess.Sum(straight), CacheProcess.Sum(loaded));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    private Process Start()
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(CacheProcess).Assembly.Location, "cache", _folder, $"{Images}"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromHours(1);
    }
}
