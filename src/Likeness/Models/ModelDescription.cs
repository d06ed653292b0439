using Likeness.Evaluation.Calibrations;
using Likeness.Recipes;

namespace Likeness.Models;

/// <summary>All that a model file says beside its weights.</summary>
/// <param name="Options">The training, which fixes the architecture and how images are brought to it.</param>
/// <param name="Data">What it was trained on.</param>
/// <param name="Calibration">What distances mean; null before calibration.</param>
/// <param name="Version">Version of Likeness that wrote it.</param>
public sealed record ModelDescription(TrainingOptions Options, DataDescription Data, Calibration? Calibration, string Version)
{
    /// <summary>Where the backbone's first weights came from; null where they were random.</summary>
    public PretrainedOrigin? Pretrained { get; init; }
}
