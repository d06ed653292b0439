using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>SoftTriple: normalised softmax with several centres for each class, for classes of many looks.</summary>
/// <remarks>
/// <code>
/// L = mean over rows of  −log softmax((S_c − δ [c = label]) / τ)_label  +  ρ R
/// S_c = Σ_k softmax_k(cos(x, w_ck) / γ) cos(x, w_ck),   R = Σ_c Σ_{k&lt;l} |w_ck − w_cl| / (C K (K − 1))
/// </code>
/// Qian et al. 2019, SoftTriple Loss: Deep Metric Learning Without Triplet Sampling, https://arxiv.org/abs/1909.05235. R lets a
/// class that needs fewer centres merge some; its weight ρ is τ in the paper.
/// </remarks>
public sealed class SoftTripleLoss : ProxyLoss
{
    // The slope of a distance is infinite at 0, where merging leads.
    private const double LeastSquaredDistance = 1e-8;

    private readonly SoftTripleOptions _options;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="options">Centres, temperatures, margin.</param>
    public SoftTripleLoss(int dimensions, int classCount, SoftTripleOptions options) : base(new(dimensions, classCount, options.CentresPerClass)) =>
        _options = options;

    private protected override Tensor Total(Tensor cosines, Tensor labels)
    {
        var perCentre = cosines.Reshape(-1, Proxies.ClassCount, _options.CentresPerClass);                     // [B, C, K]
        var perClass = ((perCentre / _options.CentreTemperature).Softmax(2) * perCentre).Sum(2);       // [B, C]
        var own = OneHot.Of(labels, Proxies.ClassCount).To(cosines.ElementType);                                          // [B, C]
        var total = ((perClass - _options.Margin * own) / _options.Temperature).CrossEntropy(labels);
        return _options.Merging > 0 && _options.CentresPerClass > 1 ? total + _options.Merging * Apart() : total;
    }

    private Tensor Apart()
    {
        var centres = Proxies.Weight.Normalize().Reshape(Proxies.ClassCount, _options.CentresPerClass, -1);    // [C, K, D]
        var squared = 2 - 2 * centres.MatMul(centres.Transpose(1, 2));                                  // [C, K, K]
        var distances = squared.ClampMin(LeastSquaredDistance).Sqrt().UpperTriangle(1);
        return distances.Sum() / (Proxies.ClassCount * _options.CentresPerClass * (_options.CentresPerClass - 1.0));
    }
}
