using System.Diagnostics;
using System.Runtime.InteropServices;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>A training whose process is killed, again and again, where nothing could prepare for it.</summary>
public sealed class KilledTrainingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Killed_at_any_moment_it_ends_in_the_very_same_model()
    {
        var run = new RunFolder(Path.Combine(_folder, "run"));
        // How many lines of progress are read before: what the process does when it dies, nobody knows.
        foreach (var lines in new[] { 1, 7, 12, 3, 10, 5 })
        {
            using var process = Start(run);
            for (var read = 0; read < lines; read++)
                Assert.NotNull(process.StandardOutput.ReadLine());
            process.Kill();
            process.WaitForExit();
            Assert.Equal(128 + 9, process.ExitCode);
        }
        using (var process = Start(run))
        {
            Assert.NotEqual("", process.StandardOutput.ReadToEnd());
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        using var undisturbed = TrainingProcess.Training();
        var whole = undisturbed.Train();
        ModelFinish.Finish(whole, undisturbed.Data).Dispose();
        Assert.Equal(File.ReadAllBytes(whole.Model), File.ReadAllBytes(run.Model));
        Assert.Equal(MetricsLog.Read(whole.Metrics).Select(epoch => (epoch.Epoch, epoch.Loss, epoch.Knn)), MetricsLog.Read(run.Metrics).Select(epoch => (epoch.Epoch, epoch.Loss, epoch.Knn)));
    }

    private static Process Start(RunFolder run)
    {
        var dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
        return Process.Start(new ProcessStartInfo(dotnet, ["exec", typeof(TrainingProcess).Assembly.Location, run.Path]) { RedirectStandardOutput = true })!;
    }
}
