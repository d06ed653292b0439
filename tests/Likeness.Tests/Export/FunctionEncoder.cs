using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Export;

/// <summary>Any function as an encoder of grey images of 16 pixels; what it gives is flattened.</summary>
internal sealed class FunctionEncoder(Func<Tensor, Tensor> function) : Encoder(1, 16, 4)
{
    public static Model Model(Func<Tensor, Tensor> function)
    {
        var network = new SiameseNetwork(new FunctionEncoder(function), new EuclideanComparison(), new([0], [1]), unitLength: false);
        network.Eval();
        return new(new(new TrainingOptions { ImageSize = 16 }, new("function", "", 1, ["a"], []), null, "1"), network);
    }

    protected override Tensor Encode(Tensor images) => function(images).Flatten(1);
}
