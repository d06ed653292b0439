using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Search;

/// <summary>A store that can be halted just before all of its embeddings are read.</summary>
/// <param name="store">The store itself; stays open.</param>
internal sealed class PausedStore(IGalleryStore store) : IGalleryStore
{
    private readonly ManualResetEventSlim _goOn = new(true), _paused = new();

    public string Location => store.Location;

    public string? File => store.File;

    public void Pause() => _goOn.Reset();

    public void WaitUntilPaused() => _paused.Wait();

    public void GoOn() => _goOn.Set();

    public IEnumerable<StoredVector> Vectors(long after)
    {
        if (after == 0 && !_goOn.IsSet)
        {
            _paused.Set();
            _goOn.Wait();
        }
        return store.Vectors(after);
    }

    public GalleryDescription Describe() => store.Describe();

    public GalleryRevision Revision() => store.Revision();

    public long Count() => store.Count();

    public IReadOnlyList<Enrolled> Add(IReadOnlyList<Enrolment> enrolments) => store.Add(enrolments);

    public bool Holds(string label, byte[] digest) => store.Holds(label, digest);

    public int Remove(IReadOnlyCollection<long> ids) => store.Remove(ids);

    public int RemoveLabel(string label) => store.RemoveLabel(label);

    public int Rename(string label, string to) => store.Rename(label, to);

    public IReadOnlyList<LabelCount> Labels() => store.Labels();

    public IReadOnlyList<GalleryEntry> Page(GalleryPage page) => store.Page(page);

    public IReadOnlyList<GalleryEntry> Find(IReadOnlyList<long> ids) => store.Find(ids);

    public byte[] Thumbnail(long id) => store.Thumbnail(id);

    public IReadOnlyList<KeyValuePair<long, string>> Known() => store.Known();

    public IReadOnlyList<StoredVector>? Nearest(float[] embedding, int count) => store.Nearest(embedding, count);

    public void Replace(GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings, GalleryRevision seen) => store.Replace(description, embeddings, seen);

    public void Dispose()
    {
        _goOn.Dispose();
        _paused.Dispose();
    }
}
