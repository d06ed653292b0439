using Likeness.Encoders;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Models;

/// <summary>An encoder whose layers behave otherwise in training than in use.</summary>
internal sealed class WaveringEncoder : Encoder
{
    internal WaveringEncoder() : base(channels: 1, imageSize: 16, embeddingDimensions: 4)
    {
        Norm = Child("norm", new BatchNorm2d(1));
        Drop = Child("drop", new Dropout(0.5));
        Dense = Child("dense", new Linear(256, 4));
    }

    internal BatchNorm2d Norm { get; }

    internal Dropout Drop { get; }

    internal Linear Dense { get; }

    protected override Tensor Encode(Tensor images) => Dense.Forward(Drop.Forward(Norm.Forward(images)).Flatten(1));
}
