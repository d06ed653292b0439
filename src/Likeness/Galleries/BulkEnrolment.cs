using System.Security.Cryptography;
using Likeness.Datasets;
using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Galleries;

/// <summary>Enrols a whole data set, a label a class; killed at any moment, the same call goes on where it was.</summary>
public static class BulkEnrolment
{
    /// <summary>Images embedded together, and committed together.</summary>
    private const int BatchImages = 64;

    /// <summary>Enrols all images, leaving out those that their label holds already and those that cannot be read.</summary>
    /// <param name="gallery">The gallery.</param>
    /// <param name="data">Labelled images.</param>
    /// <param name="progress">Told after every commit.</param>
    /// <param name="cancellation">Stops after a commit.</param>
    /// <exception cref="DatasetException">The images have no labels.</exception>
    public static BulkEnrolled EnrollAll(this Gallery gallery, ImageDataset data, IProgress<BulkEnrolled>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(gallery);
        ArgumentNullException.ThrowIfNull(data);
        if (!data.IsLabelled)
            throw new DatasetException($"{data.Name} holds {data.Count} images without labels; a gallery keeps images under labels. Move the images of each label into a sub-folder of its name.");
        var done = new BulkEnrolled(data.Count, 0, 0, []);
        for (var start = 0; start < data.Count; start += BatchImages)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = new ReadImage?[Math.Min(BatchImages, data.Count - start)];
            var errors = new string?[read.Length];
            Parallel.For(0, read.Length, image => (read[image], errors[image]) = Read(gallery, data, start + image));
            ReadImage[] fresh = [.. read.OfType<ReadImage>()];
            var enrolled = gallery.Enroll(Embedded(gallery.Model, fresh));
            var unreadable = errors.OfType<string>().ToArray();
            var added = enrolled.Count(entry => entry.IsNew);
            done = done with { Added = done.Added + added, Held = done.Held + read.Length - added - unreadable.Length, Unreadable = [.. done.Unreadable, .. unreadable] };
            progress?.Report(done);
        }
        return done;
    }

    private static (ReadImage? Image, string? Error) Read(Gallery gallery, ImageDataset data, int index)
    {
        try
        {
            var (label, content) = (GalleryLabel.Require(data.ClassNames[data.Labels[index]]), data.Bytes(index));
            var digest = SHA256.HashData(content);
            return gallery.Store.Holds(label, digest)
                ? (null, null)
                : (new(label, data.Source(index), digest, ImageFile.Decode(content, gallery.Model.ImageOptions), GalleryThumbnail.Of(content)), null);
        }
        catch (Exception error) when (error is ImageException or DatasetException or ArgumentException)
        {
            return (null, error is ImageException image ? image.At(data.Source(index)).Message : error.Message);
        }
    }

    private static Enrolment[] Embedded(Model model, ReadImage[] images)
    {
        if (images.Length == 0)
            return [];
        using var scope = new TensorScope();
        var pixels = Tensor.Cat([.. images.Select(image => ModelImages.ToTensor(image.Pixels))]);          // [B, C, H, W]
        var embeddings = model.Embed(pixels).ToArray<float>().Chunk(model.Network.Encoder.EmbeddingDimensions);
        return [.. images.Zip(embeddings, (image, embedding) => new Enrolment
        {
            Label = image.Label,
            Embedding = embedding,
            Model = model.Fingerprint,
            Source = image.Source.Length <= Enrolment.MostSourceLetters && GalleryLabel.IsLine(image.Source) ? image.Source : "",
            Digest = image.Digest,
            Thumbnail = image.Thumbnail,
        })];
    }

    private sealed record ReadImage(string Label, string Source, byte[] Digest, Bitmap Pixels, byte[] Thumbnail);
}
