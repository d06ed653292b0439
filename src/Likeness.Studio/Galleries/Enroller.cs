using System.Security.Cryptography;
using Likeness.Galleries.Stores;
using Likeness.Studio.Inference;

namespace Likeness.Studio.Galleries;

/// <summary>Embeds images together with those of other requests and enrols them.</summary>
internal sealed class Enroller(ServedModel model, GalleryShelf galleries)
{
    /// <summary>Enrols images under a label, all or none.</summary>
    /// <param name="gallery">Its name.</param>
    /// <param name="label">Who or what they show.</param>
    /// <param name="source">Where they came from; may be empty.</param>
    /// <param name="images">Contents of image files.</param>
    /// <param name="cancellation">Set when nobody waits any more. Once the images are embedded, they are enrolled all the same.</param>
    /// <returns>An entry an image. It is on the disk.</returns>
    public async Task<IReadOnlyList<Enrolled>> EnrolAsync(string gallery, string label, string source, IReadOnlyList<ReadOnlyMemory<byte>> images, CancellationToken cancellation)
    {
        // Before any work: a label that cannot be kept is the commonest mistake.
        galleries.Use(gallery, _ => EntryTexts.Require(label, source));
        var embeddings = await model.EmbedAsync(images, cancellation);
        var enrolments = new Enrolment[images.Count];
        for (var image = 0; image < enrolments.Length; image++)
            enrolments[image] = new()
            {
                Label = label,
                Source = source,
                Embedding = embeddings[image],
                Model = model.Fingerprint,
                Digest = SHA256.HashData(images[image].Span),
                Thumbnail = await model.ThumbnailAsync(images[image], cancellation),
            };
        return galleries.Use(gallery, opened => opened.Enroll(enrolments));
    }
}
