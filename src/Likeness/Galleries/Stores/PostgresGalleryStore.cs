using Npgsql;

namespace Likeness.Galleries.Stores;

/// <summary>A gallery in PostgreSQL with pgvector: for more entries than a file is good for, or many machines.</summary>
/// <remarks>
/// Writers of one gallery wait for each other, so that numbers are seen in the order in which they are given; readers wait for nobody.
/// Enrolments that several threads of this process ask for at the same time share a commit.
/// </remarks>
public sealed class PostgresGalleryStore : IGalleryStore
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresEntries _entries;
    private GalleryDescription? _description;
    private readonly GroupCommit<IReadOnlyList<Enrolment>, IReadOnlyList<Enrolled>> _commits;

    private PostgresGalleryStore(PostgresLocation location)
    {
        (Location, _source) = (location.Text, NpgsqlDataSource.Create(location.Connection));
        _entries = new(location.Schema, location.Text);
        _commits = new(requests => InTransaction(connection => _entries.Add(connection, requests)));
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <summary>Null: the data base keeps its own index.</summary>
    public string? File => null;

    /// <summary>Makes a gallery in a data base.</summary>
    /// <param name="location">postgres://USER@HOST:PORT/DATABASE?gallery=NAME; the password may stand in PGPASSWORD.</param>
    /// <param name="description">What it is for.</param>
    /// <exception cref="GalleryException">It exists, or the server refuses.</exception>
    public static PostgresGalleryStore Create(string location, GalleryDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var place = PostgresLocation.Parse(location);
        return Opened(place, connection => PostgresSchema.Create(connection, place.Schema, description.Checked(place.Text), place.Text));
    }

    /// <summary>Opens a gallery.</summary>
    /// <param name="location">As for <see cref="Create"/>.</param>
    /// <exception cref="GalleryException">There is none, or the server refuses.</exception>
    public static PostgresGalleryStore Open(string location)
    {
        var place = PostgresLocation.Parse(location);
        return Opened(place, connection =>
        {
            if (!PostgresSchema.Exists(connection, place.Schema))
                throw new GalleryException($"There is no gallery at {place.Text}. Make it with 'likeness gallery create MODEL {place.Text}'.");
        });
    }

    /// <summary>Whether there is a gallery.</summary>
    /// <param name="location">As for <see cref="Create"/>.</param>
    /// <exception cref="GalleryException">The server refuses.</exception>
    public static bool Exists(string location)
    {
        var place = PostgresLocation.Parse(location);
        using var store = new PostgresGalleryStore(place);
        return store.Read(connection => PostgresSchema.Exists(connection, place.Schema));
    }

    /// <inheritdoc/>
    public GalleryDescription Describe() => Read(_entries.Describe);

    /// <inheritdoc/>
    public GalleryRevision Revision() => Read(_entries.Revision);

    /// <inheritdoc/>
    public long Count() => Read(_entries.Count);

    /// <inheritdoc/>
    public IReadOnlyList<Enrolled> Add(IReadOnlyList<Enrolment> enrolments)
    {
        ArgumentNullException.ThrowIfNull(enrolments);
        if (enrolments.Count == 0)
            return [];
        // What is wrong with one request must not fail those that share its commit.
        if (_description is null || !Embeddings.AreOf(_description, enrolments))
            Embeddings.Require(_description = Describe(), enrolments, Location);
        return _commits.Submit(enrolments);
    }

    /// <inheritdoc/>
    public bool Holds(string label, byte[] digest) => Read(connection => _entries.Holds(connection, label, digest));

    /// <inheritdoc/>
    public int Remove(IReadOnlyCollection<long> ids) => InTransaction(connection => _entries.Remove(connection, ids));

    /// <inheritdoc/>
    public int RemoveLabel(string label) => InTransaction(connection => _entries.RemoveLabel(connection, label));

    /// <inheritdoc/>
    public int Rename(string label, string to) => InTransaction(connection => _entries.Rename(connection, label, GalleryLabel.Require(to)));

    /// <inheritdoc/>
    public IReadOnlyList<LabelCount> Labels() => Read(_entries.Labels);

    /// <inheritdoc/>
    public IReadOnlyList<GalleryEntry> Page(GalleryPage page) => Read(connection => _entries.Page(connection, page));

    /// <inheritdoc/>
    public IReadOnlyList<GalleryEntry> Find(IReadOnlyList<long> ids) => Read(connection => _entries.Find(connection, ids));

    /// <inheritdoc/>
    public byte[] Thumbnail(long id) => Read(connection => _entries.Thumbnail(connection, id));

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<long, string>> Known() => Read(_entries.Known);

    /// <inheritdoc/>
    public IEnumerable<StoredVector> Vectors(long after)
    {
        for (IReadOnlyList<StoredVector> block; (block = Read(connection => _entries.Vectors(connection, after))).Count > 0; after = block[^1].Id)
            foreach (var vector in block)
                yield return vector;
    }

    /// <summary>The nearest by pgvector: exactly in a small gallery, by its HNSW index in a large one; null where the model's comparison is learned.</summary>
    /// <inheritdoc/>
    public IReadOnlyList<StoredVector>? Nearest(float[] embedding, int count) =>
        PostgresSchema.IsIndexed(Describe()) ? InTransaction(connection => _entries.Nearest(connection, embedding, count)) : null;

    /// <inheritdoc/>
    public void Replace(GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings, GalleryRevision seen) => InTransaction(connection =>
    {
        _entries.Replace(connection, description.Checked(Location), embeddings, seen);
        return 0;
    });

    /// <summary>Closes all connections.</summary>
    public void Dispose() => _source.Dispose();

    private static PostgresGalleryStore Opened(PostgresLocation place, Action<NpgsqlConnection> prepare)
    {
        var store = new PostgresGalleryStore(place);
        try
        {
            store.Read(connection =>
            {
                prepare(connection);
                return 0;
            });
            _ = store.Describe();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private T InTransaction<T>(Func<NpgsqlConnection, T> work) => Read(connection =>
    {
        using var transaction = connection.BeginTransaction();
        var result = work(connection);
        transaction.Commit();
        return result;
    });

    private T Read<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            using var connection = _source.OpenConnection();
            return work(connection);
        }
        catch (PostgresException error)
        {
            throw new GalleryException($"{Location} answered: {error.MessageText} (SQLSTATE {error.SqlState}).{(error.SqlState == "58P01" || error.MessageText.Contains("vector", StringComparison.Ordinal) ? " Install pgvector on the server: it brings the type vector." : "")}", error);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new GalleryException($"{Location} cannot be reached: {error.Message} Check the address, and that the server runs.", error);
        }
    }
}
