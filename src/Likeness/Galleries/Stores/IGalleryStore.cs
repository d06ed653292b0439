namespace Likeness.Galleries.Stores;

/// <summary>Where a gallery lies. Any number of threads, and of processes on one gallery.</summary>
/// <remarks>
/// What a method returned from is on the disk and survives kill -9 and power loss; what it threw out of has not happened at all. All
/// stores answer alike: entries in the order of their numbers, labels in ordinal order. Every method throws a
/// <see cref="GalleryException"/> where the store is damaged, cannot be reached, or belongs to another model than said.
/// </remarks>
public interface IGalleryStore : IDisposable
{
    /// <summary>Where it lies, without any password.</summary>
    string Location { get; }

    /// <summary>A file beside which an index may be kept; null where there is none.</summary>
    string? File { get; }

    /// <summary>What it was made for.</summary>
    GalleryDescription Describe();

    /// <summary>Whether anything changed since an earlier time; cheap enough to be asked before every search.</summary>
    GalleryRevision Revision();

    /// <summary>How many entries there are.</summary>
    long Count();

    /// <summary>Enrols all of them in one transaction, or none.</summary>
    /// <exception cref="GalleryException">One is of another model or number of dimensions than the gallery.</exception>
    IReadOnlyList<Enrolled> Add(IReadOnlyList<Enrolment> enrolments);

    /// <summary>Whether a label already holds an image.</summary>
    /// <param name="label">The label.</param>
    /// <param name="digest">SHA-256 of the image file.</param>
    bool Holds(string label, byte[] digest);

    /// <summary>Removes entries, as many as there are of those.</summary>
    int Remove(IReadOnlyCollection<long> ids);

    /// <summary>Removes all entries of a label.</summary>
    int RemoveLabel(string label);

    /// <summary>Gives all entries of a label another one; what the other one holds already is dropped.</summary>
    /// <returns>How many entries there were of it.</returns>
    int Rename(string label, string to);

    /// <summary>All labels.</summary>
    IReadOnlyList<LabelCount> Labels();

    /// <summary>Some entries.</summary>
    IReadOnlyList<GalleryEntry> Page(GalleryPage page);

    /// <summary>The entries of these numbers that are there, in the order given.</summary>
    IReadOnlyList<GalleryEntry> Find(IReadOnlyList<long> ids);

    /// <summary>A small PNG of an entry's image; empty where there is none.</summary>
    byte[] Thumbnail(long id);

    /// <summary>Numbers and labels of all entries.</summary>
    IReadOnlyList<KeyValuePair<long, string>> Known();

    /// <summary>Embeddings of all entries with larger numbers, one after the other.</summary>
    IEnumerable<StoredVector> Vectors(long after);

    /// <summary>The nearest entries, where the store can search by itself; else null.</summary>
    /// <param name="embedding">[D].</param>
    /// <param name="count">How many.</param>
    IReadOnlyList<StoredVector>? Nearest(float[] embedding, int count);

    /// <summary>Makes it a gallery of another model, in one transaction.</summary>
    /// <param name="description">The model.</param>
    /// <param name="embeddings">The new embedding of entries, by number; entries without one are removed.</param>
    /// <param name="seen">As of when. Entries that came later would be lost, so the call fails where there are any.</param>
    void Replace(GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings, GalleryRevision seen);
}
