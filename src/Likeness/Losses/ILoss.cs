using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>What training makes small: a number that says how badly a batch of embeddings is arranged.</summary>
/// <remarks>A loss with weights of its own is a module too, and its weights are trained and kept with the encoder's.</remarks>
public interface ILoss
{
    /// <summary>The loss of one batch.</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <param name="labels">[B], Int64, one class number a row.</param>
    /// <returns>A scalar to minimise, 0 and never NaN where the batch holds nothing to learn from; and the active share.</returns>
    LossValue Forward(Tensor embeddings, Tensor labels);
}
