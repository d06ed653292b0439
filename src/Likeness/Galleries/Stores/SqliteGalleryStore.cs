using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>A gallery as one SQLite file.</summary>
/// <remarks>
/// WAL with synchronous=FULL: a commit returns when the disk has it. Enrolments that several threads ask for at the same time share a commit
/// (<see cref="GroupCommit{TRequest, TResult}"/>), so that their number a second is not the disk's number of flushes.
/// https://www.sqlite.org/wal.html
/// </remarks>
public sealed class SqliteGalleryStore : IGalleryStore
{
    private readonly Lock _lock = new(), _readLock = new();
    private readonly SqliteConnection _connection, _readConnection;
    private readonly SqliteEntries _entries, _read;        // apart, so that no search waits for a commit
    private GalleryDescription _description;
    private readonly GroupCommit<IReadOnlyList<Enrolment>, IReadOnlyList<Enrolled>> _commits;

    private SqliteGalleryStore(string path, SqliteConnection connection, SqliteConnection readConnection)
    {
        (Location, _connection, _readConnection) = (path, connection, readConnection);
        (_entries, _read) = (new(connection, path), new(readConnection, path));
        _description = _read.Describe();
        _commits = new(requests => InTransaction(() => _entries.Add(requests)));
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <inheritdoc/>
    public string File => Location;

    /// <summary>Makes a gallery in a new file.</summary>
    /// <exception cref="GalleryException">The file exists, or its folder does not.</exception>
    public static SqliteGalleryStore Create(string path, GalleryDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        Refuse(path);
        return Opened(path, create: true, connection => SqliteSchema.Create(connection, description.Checked(path), path));
    }

    /// <summary>Opens a gallery.</summary>
    /// <exception cref="GalleryException">There is none, or it is damaged.</exception>
    public static SqliteGalleryStore Open(string path)
    {
        Refuse(path);
        if (!System.IO.File.Exists(path))
            throw new GalleryException($"{path} does not exist. Make a gallery with 'likeness gallery create MODEL {path}'.");
        return Opened(path, create: false, connection => SqliteSchema.Require(connection, path));
    }

    /// <inheritdoc/>
    public GalleryDescription Describe() => Read(_read.Describe);

    /// <inheritdoc/>
    public GalleryRevision Revision() => Read(_read.Revision);

    /// <inheritdoc/>
    public long Count() => Read(() => _read.Count());

    /// <inheritdoc/>
    public IReadOnlyList<Enrolled> Add(IReadOnlyList<Enrolment> enrolments)
    {
        ArgumentNullException.ThrowIfNull(enrolments);
        if (enrolments.Count == 0)
            return [];
        // What is wrong with one request must not fail those that share its commit. Nothing is read for it, as long as nothing is wrong.
        if (!Embeddings.AreOf(_description, enrolments))
            Embeddings.Require(_description = Describe(), enrolments, Location);
        return _commits.Submit(enrolments);
    }

    /// <inheritdoc/>
    public bool Holds(string label, byte[] digest) => Read(() => _read.Holds(label, digest));

    /// <inheritdoc/>
    public int Remove(IReadOnlyCollection<long> ids) => InTransaction(() => _entries.Remove(ids));

    /// <inheritdoc/>
    public int RemoveLabel(string label) => InTransaction(() => _entries.RemoveLabel(label));

    /// <inheritdoc/>
    public int Rename(string label, string to) => InTransaction(() => _entries.Rename(label, GalleryLabel.Require(to)));

    /// <inheritdoc/>
    public IReadOnlyList<LabelCount> Labels() => Read(() => _read.Labels());

    /// <inheritdoc/>
    public IReadOnlyList<GalleryEntry> Page(GalleryPage page) => Read(() => _read.Page(page));

    /// <inheritdoc/>
    public IReadOnlyList<GalleryEntry> Find(IReadOnlyList<long> ids) => Read(() => _read.Find(ids));

    /// <inheritdoc/>
    public byte[] Thumbnail(long id) => Read(() => _read.Thumbnail(id));

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<long, string>> Known() => Read(() => _read.Known());

    /// <inheritdoc/>
    public IEnumerable<StoredVector> Vectors(long after)
    {
        // In blocks, so that enrolments need not wait until all are read.
        for (IReadOnlyList<StoredVector> block; (block = Read(() => _read.Vectors(after))).Count > 0; after = block[^1].Id)
            foreach (var vector in block)
                yield return vector;
    }

    /// <summary>Null: SQLite knows nothing of neighbours.</summary>
    public IReadOnlyList<StoredVector>? Nearest(float[] embedding, int count) => null;

    /// <inheritdoc/>
    public void Replace(GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings, GalleryRevision seen) => InTransaction(() =>
    {
        Embeddings.RequireSame(seen, _entries.Revision(), Location);
        _entries.Replace(description.Checked(Location), embeddings);
        return 0;
    });

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        lock (_lock)
            lock (_readLock)
            {
                _entries.Dispose();
                _read.Dispose();
                _readConnection.Dispose();
                _connection.Dispose();
            }
    }

    private static SqliteGalleryStore Opened(string path, bool create, Action<SqliteConnection> prepare) => SqliteFile.Guard(path, () =>
    {
        var connection = SqliteFile.Open(path, create);
        try
        {
            prepare(connection);
            return new SqliteGalleryStore(path, connection, SqliteFile.Open(path, create: false));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    private static void Refuse(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
            throw new GalleryException($"{path} is a folder; a gallery is a file. Give a file's name, such as {Path.Combine(path, "people.gallery")}.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new GalleryException($"The folder {folder} does not exist. Make it first, or give another name.");
    }

    private T Read<T>(Func<T> read)
    {
        lock (_readLock)
            return SqliteFile.Guard(Location, read);
    }

    private T InTransaction<T>(Func<T> write)
    {
        lock (_lock)
            return SqliteFile.Guard(Location, () =>
            {
                using var transaction = new SqliteTransactionScope(_connection);
                var result = write();
                transaction.Commit();
                return result;
            });
    }
}
