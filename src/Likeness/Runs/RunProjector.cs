using Likeness.Models;
using Likeness.TensorBoard;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>Writes the finished model's embeddings for TensorBoard's projector.</summary>
internal static class RunProjector
{
    private const int ThumbnailSize = 32;

    public static void Write(RunOutcome outcome, TrainingData data)
    {
        using var scope = new TensorScope();
        var images = LatentRecorder.Images(data);
        var seen = data.Seen;
        EmbeddingProjector.Write(
            outcome.Folder.TensorBoard,
            outcome.Model.Network.Embed(data.Images.Pixels, images).ToArray<float>(),
            [.. images.Select(image => seen.ClassNames[data.Labels[image]])],
            [.. images.Select(image => seen.Read(image, ImageOptions.Square(ThumbnailSize, data.Images.Options.Channels)))]);
    }
}
