using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>The moving average of a network's weights over its steps: it wanders less than they do, and is what is measured and kept.</summary>
/// <remarks>
/// <code>w' ← m w' + (1 − m) w,   m = min(decay, (1 + t) / (10 + t)),   t: steps done</code>
/// Polyak and Juditsky 1992, https://doi.org/10.1137/0330046; the rise of m, so that the first weights are soon forgotten, is that of
/// TensorFlow's ExponentialMovingAverage. Running statistics are averaged too, counters taken over.
/// </remarks>
internal sealed class WeightAverage : IDisposable
{
    private readonly double _decay;
    private readonly (Tensor Average, Tensor Trained)[] _tensors;

    /// <param name="average">A copy of the trained network, owned by this.</param>
    /// <param name="trained">The network that learns.</param>
    /// <param name="decay">Over 0 and below 1.</param>
    public WeightAverage(SiameseNetwork average, SiameseNetwork trained, double decay)
    {
        (Network, _decay) = (average, decay);
        average.Freeze();
        var followers = average.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value);
        _tensors = [.. trained.NamedTensors().Select(tensor => (followers[tensor.Name], tensor.Value))];
    }

    /// <summary>Has the averaged weights.</summary>
    public SiameseNetwork Network { get; }

    /// <summary>Goes towards the trained weights as they are after a step.</summary>
    /// <param name="step">Steps done, from 1.</param>
    public void Follow(long step)
    {
        using var off = Gradients.Off();
        var share = 1 - Math.Min(_decay, (1.0 + step) / (10 + step));
        foreach (var (average, trained) in _tensors)
            if (average.ElementType == ElementType.Int64)
                average.CopyFrom(trained);
            else
                average.MoveTowards(trained, share);
    }

    public void Dispose() => Network.Dispose();
}
