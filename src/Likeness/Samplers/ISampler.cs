namespace Likeness.Samplers;

/// <summary>Chooses the images of each training step.</summary>
/// <remarks>A batch is a function of the seed and the step alone: training resumed at a step draws what it would have drawn.</remarks>
public interface ISampler
{
    /// <summary>Most images in a batch.</summary>
    int BatchSize { get; }

    /// <summary>Steps that draw about as many images as the set holds.</summary>
    int StepsPerEpoch { get; }

    /// <summary>The images of one step.</summary>
    /// <param name="step">Counts from 0 over the whole training, not within an epoch.</param>
    /// <returns>Positions in the labels given to the constructor, in the sampler's layout.</returns>
    int[] Batch(long step);
}
