using Likeness.Encoders;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Works out from the training images, before the first step, what an encoder does not learn step by step.</summary>
internal static class EncoderFit
{
    private const int MostImages = 20_000;
    private const int BlockSize = 256;

    /// <summary>Whitens the colours that are counted, where any are; of many images some are looked at, taken evenly.</summary>
    public static void Apply(SiameseNetwork network, TrainingData data)
    {
        if (network.Encoder is not ColourResidualEncoder encoder)
            return;
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var stride = (int)Math.Ceiling(data.Plan.Train.Length / (double)MostImages);
        int[] positions = [.. data.Plan.Train.Where((_, index) => index % stride == 0)];
        var counts = positions.Chunk(BlockSize).Select(block => encoder.Count(Embedder.ToUnitRange(Embedder.Rows(data.Images.Pixels, block), network.Device)));
        encoder.Whitening.Fit(Tensor.Cat([.. counts]), [.. positions.Select(position => data.Labels[position])]);
    }
}
