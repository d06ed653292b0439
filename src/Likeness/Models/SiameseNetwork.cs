using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Models;

/// <summary>Twin networks: one encoder for both images, and a comparison of the two embeddings.</summary>
/// <remarks>
/// <code>d(a, b) = c(f(a), f(b)),   f(x) = encode((x − mean) / deviation), of length 1 where so chosen</code>
/// The twins share their weights because they are one and the same module; d(a, b) = d(b, a) because c is symmetric.
/// Bromley et al. 1993, Signature Verification using a "Siamese" Time Delay Neural Network.
/// </remarks>
public sealed class SiameseNetwork : Layer
{
    private readonly Tensor _mean;
    private readonly Tensor _deviation;
    private readonly bool _unitLength;

    /// <param name="encoder">Turns images into embeddings.</param>
    /// <param name="comparison">Turns two embeddings into a distance.</param>
    /// <param name="pixels">What the training images' pixels are like.</param>
    /// <param name="unitLength">Whether embeddings are scaled to length 1.</param>
    public SiameseNetwork(Encoder encoder, IComparison comparison, PixelStatistics pixels, bool unitLength)
    {
        using var scope = new TensorScope();
        Encoder = Child("encoder", encoder);
        Comparison = comparison;
        if (comparison is Module learned)
            Child("comparison", learned);
        _mean = Buffer("mean", Tensor.From(pixels.Mean, 1, pixels.Mean.Length, 1, 1));
        _deviation = Buffer("deviation", Tensor.From(pixels.Deviation, 1, pixels.Deviation.Length, 1, 1));
        _unitLength = unitLength;
    }

    /// <summary>Image to embedding.</summary>
    public Encoder Encoder { get; }

    /// <summary>Two embeddings to a distance.</summary>
    public IComparison Comparison { get; }

    /// <summary>Where the weights lie: "cpu", "cuda:0", ...</summary>
    public string Device => _mean.Device;

    /// <summary>Embeds a batch, as in training.</summary>
    /// <param name="input">[B, C, H, W], values 0 to 1, on the network's device.</param>
    /// <returns>[B, D].</returns>
    public override Tensor Forward(Tensor input)
    {
        var standard = (input - _mean) / _deviation;            // [B, C, H, W]
        var embeddings = Encoder.Forward(standard.ChannelsLast()); // [B, D]
        return _unitLength ? embeddings.Normalize() : embeddings;
    }
}
