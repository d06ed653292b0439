using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>Makes little of the directions in which rows of one class differ, so that what tells classes apart decides. It is fitted, not trained.</summary>
/// <remarks>
/// <code>
/// y = v / |v|,   v = (x − μ) (S + λI)^(-1/2)
/// S = 1/M Σ (xᵢ − μ_c(i))' (xᵢ − μ_c(i)),   λ = tr S / N
/// </code>
/// Within-class covariance normalisation after Hatch, Kajarekar and Stolcke 2006, Within-class covariance normalization for SVM-based speaker
/// recognition, https://www.isca-archive.org/interspeech_2006/hatch06_interspeech.pdf; as there S is smoothed, here by as much as its mean variance, so that a few images
/// of each class do. What holds within some classes, such as that light changes colours, holds within others too. Until it is fitted, y = x / |x|.
/// </remarks>
public sealed class ClassWhitening : Layer
{
    /// <param name="features">N, numbers in a row; at least 1.</param>
    public ClassWhitening(int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        Weight = Buffer("weight", Tensor.Eye(features));
        Bias = Buffer("bias", Tensor.Zeros([features]));
    }

    /// <summary>(S + λI)^(-1/2), [N, N], symmetric.</summary>
    public Tensor Weight { get; }

    /// <summary>−μ (S + λI)^(-1/2), [N].</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.Linear(Weight, Bias).Normalize();

    /// <summary>Takes over what rows of classes show; where no two rows of a class differ, it stays as it is.</summary>
    /// <param name="rows">[M, N].</param>
    /// <param name="classes">Class of each row.</param>
    public void Fit(Tensor rows, ReadOnlySpan<int> classes)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Rank != 2 || rows.Shape[1] != Bias.Count || rows.Shape[0] != classes.Length || classes.IsEmpty)
            throw new ArgumentException($"The rows have shape [{string.Join(", ", rows.Shape)}] and there are {classes.Length} classes; [M, {Bias.Count}] and M of at least 1 were expected.", nameof(rows));
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var values = rows.To("cpu").To(ElementType.Double);
        var (variances, directions) = WithinClasses(values, [.. classes]).SymmetricEigen();     // [N], [N, N]
        var smoothing = variances.Mean().ToDouble();
        if (!(smoothing > 0))
            return;
        var weight = (directions / (variances.ClampMin(0) + smoothing).Sqrt()).MatMul(directions.Transpose(0, 1));
        Weight.CopyFrom(weight);
        Bias.CopyFrom(-values.Mean([0]).MatMul(weight));
    }

    /// <summary>S, [N, N].</summary>
    private static Tensor WithinClasses(Tensor rows, int[] classes)
    {
        var products = Tensor.Zeros([rows.Shape[1], rows.Shape[1]], rows.ElementType);
        foreach (var one in Enumerable.Range(0, classes.Length).GroupBy(row => classes[row]))
        {
            using var scope = new TensorScope();
            var members = rows.Rows(Tensor.From([.. one.Select(row => (long)row)]));
            var centred = members - members.Mean([0]);
            products.AddFrom(centred.Transpose(0, 1).MatMul(centred));
        }
        return products / classes.Length;
    }
}
