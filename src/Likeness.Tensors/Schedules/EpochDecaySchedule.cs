namespace Likeness.Tensors.Schedules;

/// <summary>The learning rate falls by the same share after each epoch.</summary>
/// <remarks>
/// <code>f = (1 - δ)^e,   e: epochs that are over</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition,
/// https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf, section 3.2, with δ = 0.01.
/// </remarks>
public sealed class EpochDecaySchedule : ISchedule
{
    private readonly int _epochs;
    private readonly double _decay;

    /// <param name="epochs">Epochs of the whole training; at least 1.</param>
    /// <param name="decay">δ; at least 0 and below 1.</param>
    public EpochDecaySchedule(int epochs, double decay = 0.01)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        if (!(decay is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(decay), decay, "The decay is a share of the learning rate: at least 0 and below 1.");
        (_epochs, _decay) = (epochs, decay);
    }

    /// <inheritdoc/>
    public double Factor(long step, long totalSteps)
    {
        _ = Progress.Of(step, totalSteps);
        return Math.Pow(1 - _decay, step * _epochs / totalSteps);
    }
}
