using System.Collections.Concurrent;
using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Reports;
using Likeness.Studio.Galleries;

namespace Likeness.Studio.Maps;

/// <summary>Draws galleries as maps, each anew only after it has changed.</summary>
/// <param name="galleries">The galleries.</param>
/// <param name="mostPoints">Of a larger gallery every so-manieth entry is taken, in the order of their numbers: more points than these cover each other.</param>
internal sealed class GalleryMapper(GalleryShelf galleries, int mostPoints = GalleryMapper.MostPoints)
{
    /// <summary>Points of a map: as many as a browser moves without a stutter.</summary>
    public const int MostPoints = 10_000;
    private const int MostKept = 32;

    private readonly ConcurrentDictionary<string, (GalleryRevision Seen, LatentMap Map)> _kept = new();
    // A map reads all of a gallery: one at a time leaves the rest of the machine to everybody else.
    private readonly Lock _drawing = new();

    /// <summary>The map of a gallery.</summary>
    /// <exception cref="Problems.RequestException">There is none of the name.</exception>
    public LatentMap Map(string name) => galleries.Use(name, gallery =>
    {
        var now = gallery.Store.Revision();
        if (Kept(name, gallery, now) is { } map)
            return map;
        lock (_drawing)
        {
            if (Kept(name, gallery, now) is { } drawn)
                return drawn;
            if (_kept.Count >= MostKept)
                _kept.Clear();
            return (_kept[KeyOf(name, gallery)] = (now, Draw(name, gallery.Store))).Map;
        }
    });

    private LatentMap? Kept(string name, Gallery gallery, GalleryRevision now) =>
        _kept.TryGetValue(KeyOf(name, gallery), out var kept) && kept.Seen == now ? kept.Map : null;

    // One that was deleted and made anew under the same name is another.
    private static string KeyOf(string name, Gallery gallery) => $"{name} {gallery.Store.Describe().Created.Ticks}";

    private LatentMap Draw(string name, IGalleryStore store)
    {
        var total = store.Count();
        var shown = (int)Math.Min(total, mostPoints);
        List<StoredVector> taken = new(shown);
        long seen = 0;
        foreach (var vector in store.Vectors(0))
            if (seen++ * shown / Math.Max(1, total) == taken.Count && taken.Count < shown)
                taken.Add(vector);
        var dimensions = store.Describe().Dimensions;
        var embeddings = new float[taken.Count * dimensions];
        for (var point = 0; point < taken.Count; point++)
            taken[point].Embedding.CopyTo(embeddings.AsSpan(point * dimensions));
        var projection = Projection.Fit(embeddings, dimensions);
        string[] labels = [.. taken.Select(vector => vector.Label).Distinct().Order(StringComparer.Ordinal)];
        return new(name, total, projection.ExplainedShare, labels,
            [.. taken.Select(vector => Array.BinarySearch(labels, vector.Label, StringComparer.Ordinal))], [.. taken.Select(vector => vector.Id)],
            [MapFrame.Of(null, null, projection, embeddings)], HasPictures: true);
    }
}
