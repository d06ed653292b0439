using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Centre loss: each image is drawn to the running centre of its class, beside another loss that parts the classes.</summary>
/// <remarks>
/// <code>
/// L = L_beside + λ · mean over rows of  ½ |x − c_label|²;   after each batch  c_j ← c_j − α Σ_{x of j} (c_j − x) / (1 + n_j)
/// </code>
/// Wen et al. 2016, A Discriminative Feature Learning Approach for Deep Face Recognition,
/// https://ydwen.github.io/papers/WenECCV16.pdf, equations 2, 4 and 5; beside it the paper has softmax. Alone it draws all classes into one point:
/// only for an encoder that parts them already. Departure: the mean over rows and not their sum, as in the other losses. Centres
/// follow the embeddings by the paper's rule, and no optimiser; they start at 0, and stand still after <see cref="Module.Eval"/>.
/// </remarks>
public sealed class CentreLoss : Module, ILoss
{
    private readonly ILoss? _beside;
    private readonly double _weight;
    private readonly double _rate;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 1; labels run from 0 to C - 1.</param>
    /// <param name="beside">The loss that parts the classes, such as softmax; null for none. If it has weights, this module holds them.</param>
    /// <param name="weight">λ, above 0; 0.003 in the paper, on embeddings of any length.</param>
    /// <param name="rate">α, over 0 to 1: how fast centres follow.</param>
    public CentreLoss(int dimensions, int classCount, ILoss? beside = null, double weight = 0.003, double rate = 0.5)
    {
        if (dimensions < 1)
            throw new ArgumentException($"CentreLoss needs embeddings of at least 1 dimension; it was given {dimensions}.", nameof(dimensions));
        if (classCount < 1)
            throw new ArgumentException($"CentreLoss needs at least 1 class; there are {classCount}.", nameof(classCount));
        if (!(weight > 0) || !double.IsFinite(weight))
            throw new ArgumentException($"CentreLoss needs a weight above 0; it is {weight}. Try 0.003, or 0.5 with unit-length embeddings.", nameof(weight));
        if (!(rate is > 0 and <= 1))
            throw new ArgumentException($"CentreLoss needs a rate over 0 to 1; it is {rate}. Try 0.5.", nameof(rate));
        (_beside, _weight, _rate) = (beside, weight, rate);
        Centres = Buffer("centres", Tensor.Zeros([classCount, dimensions]));
        if (beside is Module module)
            Child("beside", module);
    }

    /// <summary>c, [C, D].</summary>
    public Tensor Centres { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        BatchShape.Rows(embeddings, labels);
        var centres = Centres.Rows(labels).To(embeddings.ElementType);                  // [B, D]
        var total = embeddings.SquaredDistanceTo(centres).Mean() * (_weight / 2);
        if (IsTraining)
            Follow(embeddings, labels);
        if (_beside?.Forward(embeddings, labels) is not { } beside)
            return new(total, Tensor.Scalar(1, total.ElementType, total.Device));
        return new(beside.Total + total, beside.ActiveShare);
    }

    private void Follow(Tensor embeddings, Tensor labels)
    {
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        var own = OneHot.Of(labels, (int)Centres.Shape[0]).To(Centres.ElementType);     // [B, C]
        var counts = own.Sum(0).Unsqueeze(1);                                           // [C, 1]
        var sums = own.Transpose().MatMul(embeddings.Detach().To(Centres.ElementType)); // [C, D]
        Centres.AddFrom((Centres * counts - sums) / (counts + 1), -_rate);
    }
}
