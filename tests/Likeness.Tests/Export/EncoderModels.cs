using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Export;

/// <summary>A model of every encoder in the Catalog that has layers of ours, at the smallest size it takes, its running statistics as after a training.</summary>
public sealed class EncoderModels : IDisposable
{
    private static readonly int[] s_sizes = [16, 24, 32, 35, 48, 64, 65, 96, 105, 128, 224];

    /// <summary>A file of somebody else's, and what only counts.</summary>
    private static readonly string[] s_withoutLayers = ["torchscript", "colour-histogram", "pixels"];

    public IReadOnlyList<(string Name, Model Model)> All { get; } =
        [.. Catalog.Encoders.Where(encoder => !s_withoutLayers.Contains(encoder.Name)).Select((encoder, index) => (encoder.Name, Of(encoder.Name, channels: index % 2 == 0 ? 1 : 3)))];

    public void Dispose()
    {
        foreach (var (_, model) in All)
            model.Dispose();
    }

    private static Model Of(string encoder, int channels)
    {
        Runtime.Seed(3);
        // Most take any number of dimensions; residual-colour needs room for its colours.
        var options = (
            from colours in new[] { channels, 3 }
            from size in s_sizes
            from dimensions in new[] { 8, 308 }
            let tried = new TrainingOptions { Encoder = encoder, ImageSize = size, Channels = colours, Embedding = dimensions }
            where Takes(tried)
            select tried).First();
        channels = options.Channels;
        var network = NetworkFactory.Build(options, new([.. Enumerable.Repeat(0.4f, channels)], [.. Enumerable.Repeat(0.3f, channels)]));
        LikeTrained(network);
        network.Eval();
        return new(new(options, new("noise", "", 1, ["a"], []), null, "1"), network);
    }

    private static bool Takes(TrainingOptions options)
    {
        try
        {
            using var made = Catalog.Encoders[options.Encoder](options);
            using var scope = new TensorScope();
            using var off = Gradients.Off();
            made.Eval();
            made.Forward(Tensor.Zeros([1, options.Channels, options.ImageSize, options.ImageSize]));
            return true;
        }
        catch (Exception error) when (error is ArgumentException or OptionException or TensorException)
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
