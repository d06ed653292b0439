using Likeness.Models;

namespace Likeness.Training;

/// <summary>Shows an encoder the training images before the first step; of many some, taken evenly.</summary>
internal static class EncoderFit
{
    private const int MostImages = 20_000;

    public static void Apply(SiameseNetwork network, TrainingData data)
    {
        var stride = (int)Math.Ceiling(data.Plan.Train.Length / (double)MostImages);
        int[] positions = [.. data.Plan.Train.Where((_, index) => index % stride == 0)];
        network.Encoder.Fit(
            range => Embedder.ToUnitRange(Embedder.Rows(data.Images.Pixels, positions.AsSpan(range)), network.Device),
            [.. positions.Select(position => data.Labels[position])]);
    }
}
