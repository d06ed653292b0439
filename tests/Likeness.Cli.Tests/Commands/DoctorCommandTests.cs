namespace Likeness.Cli.Tests.Commands;

public sealed class DoctorCommandTests
{
    [Fact]
    public void Json_holds_versions_libraries_data_and_speeds()
    {
        var report = CommandLine.Run(terminal => terminal with { Clock = new HastyClock() }, "doctor", "--json");

        Assert.Equal(0, report.ExitCode);
        Assert.All(
            (string[])["likeness", "dotnet", "processor", "memory", "disk", "libtorch", "onednn", "openmp", "blas", "threads", "cuda", "image_formats", "libvips", "fonts", "data_glyphs", "advice"],
            key => Assert.Contains(key, report.JsonKeys));
        Assert.All((string[])["matrix_products", "training", "embedding"], key => Assert.True(report.Json.GetProperty(key).GetDouble() > 0));
    }

    /// <summary>A second passes whenever it is asked, so that each measurement runs once.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds += 2;
    }
}
