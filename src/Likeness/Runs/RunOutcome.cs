using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>A training that came to its end.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Model">The finished, calibrated model.</param>
/// <param name="Epochs">What each epoch measured.</param>
/// <param name="Evaluation">What the model achieves on its test images.</param>
public sealed record RunOutcome(RunFolder Folder, Model Model, IReadOnlyList<EpochMetrics> Epochs, RunEvaluation Evaluation) : IDisposable
{
    /// <summary>The images that could not be read, of those to train on and then of those to test on.</summary>
    public IReadOnlyList<SkippedImage> Skipped { get; init; } = [];

    /// <summary>Frees model and embeddings.</summary>
    public void Dispose()
    {
        Evaluation.Dispose();
        Model.Dispose();
    }
}
