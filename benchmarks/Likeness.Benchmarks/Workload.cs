using Likeness.Datasets;
using Likeness.Datasets.Known;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Benchmarks;

/// <summary>A training on MNIST, ready to step.</summary>
internal sealed class Workload : IDisposable
{
    public Workload(string folder, TrainingOptions options)
    {
        Runtime.Threads = Environment.ProcessorCount;
        Splits = new Mnist().Open(folder);
        Data = TrainingData.Prepare(Splits, options);
        State = new TrainingState(options, Data);
        Step = new TrainingStep(options, Data);
    }

    /// <summary>The work that PyTorch's side does too: small-conv to 64 dimensions, a softmax head, AdamW, batches of 128.</summary>
    public static TrainingOptions Softmax { get; } = new() { Loss = "softmax", Sampler = "shuffled", UnitLength = false, Schedule = "constant", LearningRate = 1e-3 };

    public DatasetSplits Splits { get; }

    public TrainingData Data { get; }

    public TrainingState State { get; }

    public TrainingStep Step { get; }

    public int TrainStep()
    {
        var batch = Step.Take(State.Step);
        Step.Run(State, batch);
        return batch.Rows.Length;
    }

    public int EmbedBlock(int number)
    {
        const int Size = 128;
        using var scope = new TensorScope();
        var start = number * Size % 55_000;
        State.Network.Embed(Data.Images.Pixels.Slice(0, start, start + Size));
        return Size;
    }

    public void Dispose()
    {
        Step.Dispose();
        State.Dispose();
        Data.Dispose();
    }
}
