using Likeness.Tensors;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Scripts;

namespace Likeness.Encoders;

/// <summary>Any TorchScript program as a backbone, and a head on what it makes of images.</summary>
/// <remarks>
/// <code>f(x) = W pool(program(x)) + b,   pool the mean over pixels of maps [B, F, h, w], and nothing for features [B, F]</code>
/// The program is run, so it must be trusted; see docs/backbones.md. Its stage is "backbone".
/// </remarks>
public sealed class ScriptEncoder : Encoder
{
    private const string Backbone = "backbone";

    /// <param name="channels">1 or 3, as the program takes them.</param>
    /// <param name="imageSize">Side of the images, which the program must take.</param>
    /// <param name="embeddingDimensions">D.</param>
    /// <param name="program">The backbone.</param>
    /// <exception cref="ArgumentException">The program does not turn images of this shape into maps or features.</exception>
    public ScriptEncoder(int channels, int imageSize, int embeddingDimensions, ScriptLayer program) : base(channels, imageSize, embeddingDimensions)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = Child(Backbone, program);
        Head = Child("head", new Linear(FeatureCount(), embeddingDimensions));
    }

    /// <summary>The program.</summary>
    public ScriptLayer Program { get; }

    /// <summary>To the embedding.</summary>
    public Linear Head { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<EncoderStage> Stages { get; } = [new(Backbone, Backbone)];

    /// <inheritdoc/>
    protected override Tensor Encode(Tensor images) => Head.Forward(Features(images));      // [B, D]

    private Tensor Features(Tensor images)
    {
        var output = Program.Forward(images);
        return output.Rank == 4 ? output.AdaptiveAvgPool2d(1).Flatten(1) : output;          // [B, F]
    }

    // Asked with one black image, as in use, so that no running statistic moves.
    private long FeatureCount()
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        Program.Eval();
        long[] shape = [1, Channels, ImageSize, ImageSize];
        try
        {
            var features = Features(Tensor.Zeros(shape));
            return features is { Rank: 2, ElementType: ElementType.Float } && features.Shape is [1, var count]
                ? count
                : throw new ArgumentException($"The TorchScript program makes {features} of images [{string.Join(", ", shape)}]; expected are maps [B, F, h, w] or features [B, F] of type Float. Save the network without what follows them.");
        }
        catch (InvalidDataException error)
        {
            throw new ArgumentException($"{error.Message} Set image-size and channels to what it was made for.", error);
        }
        finally
        {
            Program.Train();
        }
    }
}
