using Likeness.Losses;
using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Methods;

public sealed class SupervisedMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new SupervisedMethod(new SoftmaxLoss(Dimensions, 4));

    [Fact]
    public void It_is_the_loss_of_embeddings_and_labels()
    {
        using var scope = new TensorScope();
        using var loss = new SoftmaxLoss(Dimensions, 4);
        var batch = new TrainingBatch(Batch(8).Images, Batch(8).Labels, new TransformPipeline());
        using var method = new SupervisedMethod(loss);
        Assert.Equal(loss.Forward(Network.Forward(batch.Images), batch.Labels).Total.ToDouble(), method.Forward(Network, batch).Total.ToDouble());
        Assert.Equal(["loss.classifier.weight", "loss.classifier.bias"], method.NamedParameters().Select(weight => weight.Name));
    }
}
