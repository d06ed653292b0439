using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class ProcessorSecondsTests
{
    private int _looks;

    [Fact]
    public void They_count_on_after_a_stop()
    {
        using var training = Counting();
        var run = training.TrainInPieces(2);
        var seconds = MetricsLog.Read(run.Metrics).Select(epoch => epoch.ProcessorSeconds!.Value).ToArray();
        Assert.True(seconds[0] > 0);
        Assert.True(seconds[1] > seconds[0]);
        // A look at the beginning of each piece is its zero; all others count.
        Assert.InRange(seconds[1], 3, _looks);
    }

    [Fact]
    public void Those_of_a_checkpoint_that_did_not_count_them_stay_unknown()
    {
        using var training = Counting();
        var run = training.NewRun();
        training.TrainPiece(run, 4);
        using (new TensorScope())
        {
            var content = Safetensors.Read(run.Checkpoint);
            Safetensors.Write(run.Checkpoint, content.Tensors.ToDictionary(), content.Metadata.Where(entry => entry.Key != "processor-seconds").ToDictionary());
        }
        training.Train(run);
        Assert.Null(MetricsLog.Read(run.Metrics).Last().ProcessorSeconds);
    }

    private TinyTraining Counting() => new(TinyTraining.Given()) { ProcessorTime = () => TimeSpan.FromSeconds(++_looks) };
}
