using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Export;

/// <summary>A model of every encoder in the Catalog, at the smallest size it takes, its running statistics as after a training.</summary>
public sealed class EncoderModels : IDisposable
{
    private static readonly int[] s_sizes = [16, 24, 32, 35, 48, 64, 65, 96, 105, 128, 224];

    public IReadOnlyList<(string Name, Model Model)> All { get; } = [.. Catalog.Encoders.Select((encoder, index) => (encoder.Name, Of(encoder.Name, channels: index % 2 == 0 ? 1 : 3)))];

    public void Dispose()
    {
        foreach (var (_, model) in All)
            model.Dispose();
    }

    private static Model Of(string encoder, int channels)
    {
        Runtime.Seed(3);
        var size = s_sizes.First(size => Takes(encoder, channels, size));
        var options = new TrainingOptions { Encoder = encoder, ImageSize = size, Channels = channels, Embedding = 8 };
        var network = NetworkFactory.Build(options, new([.. Enumerable.Repeat(0.4f, channels)], [.. Enumerable.Repeat(0.3f, channels)]));
        LikeTrained(network);
        network.Eval();
        return new(new(options, new("noise", "", 1, ["a"], []), null, "1"), network);
    }

    private static bool Takes(string encoder, int channels, int size)
    {
        try
        {
            using var made = Catalog.Encoders[encoder](new() { Encoder = encoder, ImageSize = size, Channels = channels, Embedding = 8 });
            using var scope = new TensorScope();
            using var off = Gradients.Off();
            made.Eval();
            made.Forward(Tensor.Zeros([1, channels, size, size]));
            return true;
        }
        catch (Exception error) when (error is ArgumentException or TensorException)
        {
            return false;
        }
    }

    // Means of 0 and variances of 1 would hide whether they are used.
    private static void LikeTrained(SiameseNetwork network)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        foreach (var (name, buffer) in network.NamedBuffers())
            if (name.EndsWith("running_var", StringComparison.Ordinal))
                buffer.FillUniform(0.5, 2);
            else if (name.EndsWith("running_mean", StringComparison.Ordinal))
                buffer.FillUniform(-0.2, 0.2);
    }
}
