using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>ArcFace: normalised softmax in which the angle to the own class is widened by a margin.</summary>
/// <remarks>
/// <code>
/// L = mean over rows of  −log softmax(z / τ)_label,   z_label = cos(θ + m) where θ ≤ π − m, else cos θ − m sin m;   z_c = cos θ_c
/// </code>
/// Deng et al. 2019, ArcFace: Additive Angular Margin Loss for Deep Face Recognition, https://arxiv.org/abs/1801.07698, whose scale s
/// is 1 / τ. The second branch is from the authors' code: past π, cos(θ + m) would rise again and reward a larger angle.
/// </remarks>
public sealed class ArcFaceLoss : ProxyLoss
{
    // Below this, sin θ is level: its slope would be infinite where an embedding and its proxy have one direction.
    private const double LeastSquaredSine = 1e-12;

    private readonly double _margin;
    private readonly double _temperature;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="marginDegrees">m in degrees, 0 to below 90; 28.6 is the paper's 0.5 radians.</param>
    /// <param name="temperature">τ, above 0; 1/64 in the paper.</param>
    public ArcFaceLoss(int dimensions, int classCount, double marginDegrees = 28.6, double temperature = 1.0 / 64) : base(new(dimensions, classCount))
    {
        if (!(marginDegrees is >= 0 and < 90))
            throw new ArgumentException($"ArcFaceLoss needs a margin from 0 to below 90 degrees; it is {marginDegrees}. Try 28.6.", nameof(marginDegrees));
        (_margin, _temperature) = (double.DegreesToRadians(marginDegrees), LossArgument.AboveZero(temperature, 0.0156, nameof(ArcFaceLoss)));
    }

    private protected override Tensor Total(Tensor cosines, Tensor labels)
    {
        var (sinMargin, cosMargin) = Math.SinCos(_margin);
        var sines = (1 - cosines.Square()).ClampMin(LeastSquaredSine).Sqrt();           // [B, C]
        var widened = cosines * cosMargin - sines * sinMargin;                          // cos(θ + m)
        var logits = Tensor.Where(cosines >= -cosMargin, widened, cosines - _margin * sinMargin);
        return (Tensor.Where(OneHot.Of(labels, Proxies.ClassCount), logits, cosines) / _temperature).CrossEntropy(labels);
    }
}
