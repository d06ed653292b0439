using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Learned vectors that stand for classes in the space of the embeddings; only their directions count.</summary>
/// <remarks>
/// They start at random directions, of length 1: a step of the optimiser then turns them as far as it turns an embedding of
/// unit length. They are trained beside the encoder and not used after. Often they should learn faster than it: set the option
/// layer-rates to proxies=10 or more.
/// </remarks>
public sealed class Proxies : Module
{
    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="perClass">K vectors for each class, at least 1; those of class c are the rows cK to cK + K - 1.</param>
    public Proxies(int dimensions, int classCount, int perClass = 1)
    {
        if (dimensions < 1)
            throw new ArgumentException($"Proxies need embeddings of at least 1 dimension; they were given {dimensions}.", nameof(dimensions));
        if (classCount < 2)
            throw new ArgumentException($"Proxies need at least 2 classes to tell apart; there are {classCount}. Add images of another class.", nameof(classCount));
        if (perClass < 1)
            throw new ArgumentException($"Proxies need at least 1 vector a class; they were given {perClass}.", nameof(perClass));
        ClassCount = classCount;
        Weight = Parameter("weight", Tensor.Randn([(long)classCount * perClass, dimensions]).Normalize());
    }

    /// <summary>C.</summary>
    public int ClassCount { get; }

    /// <summary>[CK, D].</summary>
    public Tensor Weight { get; }

    /// <summary>Cosine of the angle between each embedding and each vector.</summary>
    /// <param name="embeddings">[B, D], of any length.</param>
    /// <returns>[B, CK].</returns>
    public Tensor Cosines(Tensor embeddings) => embeddings.Normalize().MatMul(Weight.Normalize().Transpose());
}
