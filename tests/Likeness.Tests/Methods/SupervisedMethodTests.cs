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

    [Fact]
    public void An_image_that_stands_in_several_rows_counts_in_each_of_them()
    {
        using var scope = new TensorScope();
        using var method = new SupervisedMethod(new SoftmaxLoss(Dimensions, 4));
        var (images, labels, rows) = (Batch(3).Images, Batch(3).Labels, Tensor.From([0L, 2, 0, 1]));
        var once = new TrainingBatch(images, labels.Rows(rows), new TransformPipeline()) { Rows = rows };
        var repeated = new TrainingBatch(images.Rows(rows), labels.Rows(rows), new TransformPipeline());
        Assert.Equal(method.Forward(Network, repeated).Total.ToDouble(), method.Forward(Network, once).Total.ToDouble(), 1e-6);
    }
}
