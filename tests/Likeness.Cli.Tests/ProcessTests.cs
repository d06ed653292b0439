using System.Diagnostics;

namespace Likeness.Cli.Tests;

/// <summary>What only a process of its own can show: signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int SigInt = 2;
    private const int SigKill = 9;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(SigInt, 130)]
    [InlineData(SigKill, 137)]
    public void A_signal_in_the_middle_of_training_loses_nothing(int signal, int exitCode)
    {
        var data = GlyphFolder.Write(_folder["data"], classes: 3);
        string[] Train(string run) => ["train", data, "--epochs", "8", "--embedding", "4", "--out", _folder[run]];
        using var training = Start(Train("broken"));
        string? line;
        while ((line = training.StandardError.ReadLine()) is not null && !line.StartsWith("epoch 3/8", StringComparison.Ordinal))
        {
        }
        Send(signal, training);
        training.WaitForExit();

        Assert.NotNull(line);
        Assert.Equal(exitCode, training.ExitCode);
        Assert.Equal(0, CommandLine.Run("resume", _folder["broken"]).ExitCode);
        Assert.Equal(0, CommandLine.Run(Train("straight")).ExitCode);
        Assert.Equal(File.ReadAllBytes(_folder["straight", "model.safetensors"]), File.ReadAllBytes(_folder["broken", "model.safetensors"]));
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(CliProgram).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static void Send(int signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
