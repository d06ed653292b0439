using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Models that have learned nothing, known by name: a trained one is worth what it is better than these.</summary>
public static class Baselines
{
    private static readonly OrderedDictionary<string, TrainingOptions> s_options = new()
    {
        ["colour-histogram"] = new() { Encoder = "colour-histogram", Embedding = 128, ImageSize = 96, Channels = 3 },
        ["pixels"] = new() { Encoder = "pixels", Embedding = 3 * 64 * 64, ImageSize = 64, Channels = 3, UnitLength = false },
    };

    /// <summary>colour-histogram: 8 x 4 x 4 bins of hue, saturation and value, by Hellinger distance; pixels: 64 x 64, by Euclidean distance.</summary>
    public static IReadOnlyList<string> Names => [.. s_options.Keys];

    /// <summary>The model of a name; the caller disposes it.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Model Open(string name) => Of(s_options[name], new("nothing", "", 0, [], []));

    /// <summary>A model of an encoder that has nothing to learn; the caller disposes it.</summary>
    /// <param name="options">The encoder and its images.</param>
    /// <param name="data">What a model beside it is trained on, so that it is asked about the same classes.</param>
    public static Model Of(TrainingOptions options, DataDescription data)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var scope = new TensorScope();
        var network = NetworkFactory.Build(options, PixelStatistics.AsTheyAre(options.Channels));
        network.Eval();
        return new(new(options, data, null, ProductVersion.Text), network);
    }
}
