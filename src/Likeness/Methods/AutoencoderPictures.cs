using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>What an autoencoder makes of images, and of no image at all.</summary>
internal static class AutoencoderPictures
{
    private const int Columns = 12;
    private const int Rows = 4;

    /// <summary>How far the map of a plane goes from the origin: 95 % of a normal distribution.</summary>
    private const double Reach = 2;

    /// <summary>Images above what is found again of them; [N, C, H, W], of which the first 48 are shown.</summary>
    public static MethodPicture Reconstructions(Layer network, ImageDecoder decoder, Tensor images)
    {
        var count = Math.Min(Columns * Rows, images.Shape[0]);
        var columns = (int)Math.Min(Columns, count);
        var shown = images.Slice(0, 0, count / columns * columns);
        var again = decoder.Forward(network.Forward(shown)).Sigmoid();
        var (c, h, w) = (shown.Shape[1], shown.Shape[2], shown.Shape[3]);
        // [rows, 2, columns, C, H, W]: a row of images, then a row of reconstructions.
        var pairs = Tensor.Stack([shown.Reshape(-1, columns, c, h, w), again.Reshape(-1, columns, c, h, w)], 1);
        return new("Reconstructions", "Images that it was not trained on, and below each what is found again from its embedding.", pairs.Reshape(-1, c, h, w), columns);
    }

    /// <summary>Images of embeddings drawn at random; of a plane, a map.</summary>
    public static MethodPicture Samples(ImageDecoder decoder, int dimensions, string device)
    {
        var title = dimensions == 2 ? "Map" : "Samples";
        var caption = dimensions == 2 ? "What is drawn from each place of the plane, from -2 to 2 in both directions." : "What is drawn from embeddings taken at random from a normal distribution.";
        var embeddings = dimensions == 2 ? Plane(device) : Tensor.Randn([Columns * Columns, dimensions], device: device);
        return new(title, caption, decoder.Forward(embeddings).Sigmoid(), Columns);
    }

    // [144, 2], row by row from the upper left corner, where y is largest.
    private static Tensor Plane(string device)
    {
        var steps = Tensor.Arange(0, Columns, ElementType.Float, device) * (2 * Reach / (Columns - 1)) - Reach;
        var x = steps.Expand(Columns, Columns);
        return Tensor.Stack([x, -x.Transpose()], 2).Reshape(-1, 2);
    }
}
