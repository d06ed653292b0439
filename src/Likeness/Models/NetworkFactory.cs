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
        var encoder = Catalog.Encoders[options.Encoder](options);
        var network = new SiameseNetwork(
            encoder, Catalog.Comparisons[options.Comparison](options), encoder.TakesPlainPixels ? PixelStatistics.AsTheyAre(options.Channels) : pixels, options.UnitLength);
        network.To(options.Device);
        network.ToChannelsLast();
        return network;
    }
}
