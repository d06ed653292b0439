using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class MetricsLogTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Epochs_are_read_as_they_were_written()
    {
        var log = new MetricsLog(_path);
        log.Add(Epoch(1));
        log.Add(Epoch(2) with { Loss = double.NaN, Auc = 1.0 / 3 });
        Assert.Equal(log.Epochs, MetricsLog.Read(_path));
        Assert.Equal(2, File.ReadAllLines(_path).Length);
    }

    [Fact]
    public void A_resumed_training_forgets_what_came_after_its_checkpoint()
    {
        var before = new MetricsLog(_path);
        foreach (var epoch in new[] { 1, 2, 3 })
            before.Add(Epoch(epoch));
        var log = new MetricsLog(_path);
        log.KeepUntil(step: 25);
        Assert.Equal([1, 2], MetricsLog.Read(_path).Select(epoch => epoch.Epoch));
        log.Add(Epoch(3));
        Assert.Equal([1, 2, 3], MetricsLog.Read(_path).Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void Without_a_file_there_are_no_epochs() => Assert.Empty(MetricsLog.Read(_path + ".absent"));

    [Theory]
    [InlineData("null")]
    [InlineData("{\"epoch\": 2}")]
    [InlineData("{\"epoch\": ")]
    [InlineData("")]
    public void A_line_that_is_no_epoch_is_named(string line)
    {
        new MetricsLog(_path).Add(Epoch(1));
        File.AppendAllText(_path, line + "\n");
        Assert.StartsWith($"Line 2 of {_path} is not an epoch's metrics: ", Assert.Throws<InvalidDataException>(() => MetricsLog.Read(_path).ToArray()).Message, StringComparison.Ordinal);
    }

    private static EpochMetrics Epoch(int number) => new()
    {
        Epoch = number,
        Step = 10 * number,
        Loss = 0.5 / number,
        ActiveShare = 0.25,
        LearningRate = 1e-3,
        ImagesPerSecond = 100,
        Seconds = number,
        Knn = 0.9,
        Auc = 0.95,
        Spread = 1.4,
    };
}
