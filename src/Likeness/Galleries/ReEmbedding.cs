using System.Security.Cryptography;
using Likeness.Galleries.Stores;
using Likeness.Models;

namespace Likeness.Galleries;

/// <summary>Brings a gallery to another model, by embedding the images of all entries again.</summary>
/// <remarks>
/// An entry's image is taken from its source, where that is still the very file that was enrolled, else from its thumbnail, which is the whole
/// image where that was small and less than that where not. In one transaction: a gallery never holds embeddings of two models.
/// </remarks>
public static class ReEmbedding
{
    /// <summary>Embeds all entries again.</summary>
    /// <param name="store">The gallery.</param>
    /// <param name="model">The model to bring it to.</param>
    /// <param name="drop">Whether to remove entries that have neither source nor thumbnail any more; else one such entry leaves everything as it was.</param>
    /// <param name="progress">Told how many entries are embedded.</param>
    /// <exception cref="GalleryException">Entries cannot be embedded and are not to be dropped; or the gallery was changed meanwhile.</exception>
    public static ReEmbedded Run(IGalleryStore store, Model model, bool drop = false, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(model);
        var (seen, description) = (store.Revision(), store.Describe());
        var embeddings = new Dictionary<long, float[]>();
        List<string> lost = [];
        var (sources, thumbnails) = (0, 0);
        for (IReadOnlyList<GalleryEntry> page = store.Page(new() { Limit = 1_000 }); page.Count > 0; page = store.Page(new() { Limit = 1_000, After = page[^1].Id }))
            foreach (var entry in page)
            {
                var source = OfSource(entry);
                var image = source ?? store.Thumbnail(entry.Id);
                if (image.Length == 0)
                    lost.Add($"{entry.Id} '{entry.Label}' ({(entry.Source.Length > 0 ? entry.Source : "no source")})");
                else
                    embeddings[entry.Id] = model.Embed(image);
                (sources, thumbnails) = (sources + (source is null ? 0 : 1), thumbnails + (source is null && image.Length > 0 ? 1 : 0));
                progress?.Report(embeddings.Count + lost.Count);
            }
        if (lost.Count > 0 && !drop)
            throw new GalleryException($"{lost.Count} entries of {store.Location} cannot be embedded again, as their source is gone or was changed and they have no thumbnail: {string.Join(", ", lost.Take(5))}{(lost.Count > 5 ? ", ..." : "")}. Bring the files back, or give --drop to remove these entries. Nothing was changed.");
        store.Replace(Gallery.DescriptionFor(model) with { Created = description.Created }, embeddings, seen);
        return new(sources, thumbnails, lost);
    }

    private static byte[]? OfSource(GalleryEntry entry)
    {
        try
        {
            if (entry.Source.Length == 0 || !File.Exists(entry.Source))
                return null;
            var content = File.ReadAllBytes(entry.Source);
            return Convert.ToHexStringLower(SHA256.HashData(content)) == entry.Digest ? content : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
