using Likeness.Models;
using Likeness.Recipes;

namespace Likeness.Studio.Tests;

/// <summary>A model of few numbers that was never trained: large galleries of its embeddings are made quickly.</summary>
internal static class SmallModel
{
    public const int Dimensions = 4;

    public static Model Make()
    {
        var options = new TrainingOptions { ImageSize = 16, Embedding = Dimensions };
        return new(new(options, new DataDescription("shapes", "f00d", 1, ["circle", "square"], ["star"]), null, "1.0.0"), NetworkFactory.Build(options, new PixelStatistics([0.25f], [0.5f])));
    }
}
