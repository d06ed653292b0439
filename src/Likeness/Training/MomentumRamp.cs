using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>How far momentum has risen to its final value: the same share more each epoch.</summary>
/// <remarks>
/// <code>progress = min(1, e / (r (E - 1))),   e: epochs that are over, E: all epochs, r: share of them that the rise takes</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition, section 3.2. The paper does not say
/// over how many epochs it rises.
/// </remarks>
/// <param name="options">Epochs and the share of them that the rise takes.</param>
/// <param name="stepsPerEpoch">At least 1.</param>
internal sealed class MomentumRamp(TrainingOptions options, int stepsPerEpoch)
{
    private readonly double _epochs = options.MomentumRamp * (options.Epochs - 1);

    /// <returns>0 to 1.</returns>
    public double Progress(long step) => _epochs > 0 ? Math.Min(1, step / stepsPerEpoch / _epochs) : 1;
}
