using Likeness.Recipes;

namespace Likeness.Models;

/// <summary>Builds the network that options describe.</summary>
public static class NetworkFactory
{
    /// <summary>A network with random weights from libtorch's generator.</summary>
    /// <param name="options">Encoder, comparison, sizes, device.</param>
    /// <param name="pixels">What the training images' pixels are like.</param>
    public static SiameseNetwork Build(TrainingOptions options, PixelStatistics pixels)
    {
        var network = new SiameseNetwork(
            Catalog.Encoders[options.Encoder](options), Catalog.Comparisons[options.Comparison](options), pixels, options.UnitLength);
        network.To(options.Device);
        network.ToChannelsLast();
        return network;
    }
}
