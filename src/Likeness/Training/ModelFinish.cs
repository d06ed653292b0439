using Likeness.Evaluation.Calibrations;
using Likeness.Evaluation.Pairs;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Turns the best epoch's network into the finished model: calibrated on images that it was neither trained nor chosen by.</summary>
public static class ModelFinish
{
    private const int PairsOfEachKind = 20_000;

    /// <summary>Calibrates the best network of a run, where labels can tell same from different, and writes the model file.</summary>
    /// <param name="run">A run whose training is done, or stopped for good.</param>
    /// <param name="data">The data it was trained on.</param>
    /// <returns>The model; the caller disposes it.</returns>
    public static Model Finish(RunFolder run, TrainingData data)
    {
        using var scope = new TensorScope();
        var best = Model.Load(run.Best);
        var calibration = data.Plan.IsMeasured ? Calibrate(best, data) : null;
        var model = new Model(best.Description with { Calibration = calibration }, best.Network);
        model.Save(run.Model);
        return model;
    }

    private static Calibration Calibrate(Model best, TrainingData data)
    {
        var positions = data.Plan.Calibration;
        var embeddings = best.Network.Embed(data.Images.Pixels, positions);
        var pairs = PairDraw.From([.. positions.Select(position => data.Labels[position])], [], PairsOfEachKind, (ulong)best.Description.Options.Seed);
        var judged = JudgedPairs.Of(embeddings, pairs, best.Network.Comparison);
        return Calibration.Fit(judged.Distances, pairs.Same);
    }
}
