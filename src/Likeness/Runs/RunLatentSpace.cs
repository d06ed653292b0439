using Likeness.Reports;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>The latent space that a run recorded.</summary>
public static class RunLatentSpace
{
    /// <summary>Reads the frames of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="data">What it was trained on.</param>
    /// <returns>The latent space without thumbnails; null where the run recorded none, or its metrics are gone.</returns>
    public static LatentSpace? Read(RunFolder run, TrainingData data)
    {
        using var scope = new TensorScope();
        var frames = LatentRecorder.Read(run.Latent).ToArray();
        if (frames.Length == 0 || MetricsLog.Read(run.Metrics).FirstOrDefault() is not { } first)
            return null;
        var stepsPerEpoch = first.Step / (double)first.Epoch;
        return new()
        {
            Dimensions = (int)frames[^1].Embeddings.Shape[1],
            Frames = [.. frames.Select(frame => new LatentFrame(frame.Step / stepsPerEpoch, frame.Embeddings.ToArray<float>()))],
            Labels = [.. LatentRecorder.Images(data).Select(image => data.Labels[image])],
            ClassNames = data.Seen.ClassNames,
        };
    }
}
