using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Cli.Tests.Exports;

/// <summary>An encoder that sends an image through every operator the ONNX export knows, each part of the embedding through others.</summary>
internal sealed class OperatorEncoder : Encoder
{
    private readonly Conv2d _grouped;
    private readonly PRelu _slopes;
    private readonly Linear _plain;

    public OperatorEncoder() : base(3, 16, 12)
    {
        _grouped = Child("grouped", new Conv2d(6, 6, 3, new() { Stride = 2, Padding = 1, Groups = 3 }));
        _slopes = Child("slopes", new PRelu(6));
        _plain = Child("plain", new Linear(6, 6, bias: false));
    }

    public static Model Model()
    {
        Runtime.Seed(5);
        var network = new SiameseNetwork(new OperatorEncoder(), new EuclideanComparison(), new([0.4f, 0.5f, 0.6f], [0.3f, 0.2f, 0.4f]), unitLength: true);
        network.Eval();
        return new(new(new TrainingOptions { ImageSize = 16, Channels = 3, Embedding = 12 }, new("operators", "", 1, ["a"], []), null, "1"), network);
    }

    protected override Tensor Encode(Tensor images)
    {
        var x = _slopes.Forward(_grouped.Forward(Tensor.Cat([images, images.Abs().Sqrt()], 1)));        // [B, 6, 8, 8]
        return Tensor.Cat([Elementwise(Pooled(x)), Shaped(x)], 1);                                        // [B, 12]
    }

    // [B, 6, 8, 8] to [B, 6]
    private Tensor Pooled(Tensor x)
    {
        var pooled = x.MaxPool2d(3, 2, 1) + x.AvgPool2d(3, 2, 1) + x.AdaptiveAvgPool2d(4);              // [B, 6, 4, 4]
        return _plain.Forward(pooled.AdaptiveAvgPool2d(1).Flatten(1)).Dropout(0.5, training: false);
    }

    // [B, 6]
    private static Tensor Elementwise(Tensor x)
    {
        var gates = x.HardSigmoid() * x.HardSwish() - Aten("silu", x) / (x.Square() + 1);
        var curves = x.Tanh() + x.Sigmoid() - (x.Clamp(-1, 0.5) * 2 - 0.25) / 3 + (-x).ClampMin(0.1) - x.ClampMax(0.2);
        var powers = (1 - x).Abs().Pow(1.5) + (x.Abs() + 1).Reciprocal() + (x.Exp() + 1).Log();
        return gates + curves.Maximum(powers * 0.5) - x.Minimum(gates) + x.Softmax() + x.Relu();
    }

    // [B, 6, 8, 8] to [B, 6]
    private static Tensor Shaped(Tensor x)
    {
        var turned = x.Pad(1, 0, 0, 2).Permute(0, 2, 3, 1).Contiguous().Clone().Transpose(1, -1).Detach();  // [B, 6, 9, 10]
        var rows = turned.Reshape(-1, 6, 90);                                                               // [B, 6, 90]
        var extremes = rows.Max(-1) - rows.Min(-1) + rows.Mean(2) + rows.Sum(2) / 90;                       // [B, 6]
        var products = rows.MatMul(rows.Transpose(1, 2)).Norm2(2).Unsqueeze(1).Squeeze(1).Squeeze(1);       // [B, 6]
        return extremes + products / 100;
    }

    private static Tensor Aten(string name, Tensor x) => new Operator($"aten::{name}").Call(x);
}
