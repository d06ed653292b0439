using Likeness.Losses;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>Learning from labels: a loss over the embeddings of a batch and its labels.</summary>
/// <remarks><code>L = loss(f(t(x)), labels),   t a random change of each image</code></remarks>
public sealed class SupervisedMethod : Module, ITrainingMethod
{
    private readonly ILoss _loss;

    /// <param name="loss">What is made small; its weights, if it has any, are learned too.</param>
    public SupervisedMethod(ILoss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        _loss = loss;
        if (loss is Module learned)
            Child("loss", learned);
    }

    /// <inheritdoc/>
    public LossValue Forward(Layer network, TrainingBatch batch) => _loss.Forward(batch.InRows(network.Forward(batch.View())), batch.Labels);
}
