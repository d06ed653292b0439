using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>The statements of <see cref="SqliteGalleryStore"/>; its caller holds the lock, and the transaction where something is written.</summary>
/// <param name="connection">The open file.</param>
/// <param name="where">What messages call it.</param>
internal sealed class SqliteEntries(SqliteConnection connection, string where) : IDisposable
{
    private const int BlockVectors = 4_096;
    private const string Columns = "id, label, source, digest, model, time, embedding";

    // Asked before every search and written with every enrolment: compiled once.
    private readonly DbCommand _revision = connection.Command("SELECT last_id, edits FROM gallery");
    private readonly SqliteInsert _insert = new(connection);
    private int _dimensions;            // asked for anew before embeddings are read: another process may have made the gallery over

    public GalleryDescription Describe()
    {
        var found = connection.All("SELECT model, dimensions, comparison, created FROM gallery", reader => new GalleryDescription(
            reader.GetString(0), reader.GetInt32(1), reader.GetString(2), Time(reader.GetInt64(3)))) is [var description]
            ? description.Checked(where)
            : throw new GalleryException($"{where} does not say which model it belongs to. It is damaged; restore it from a copy.");
        _dimensions = found.Dimensions;
        return found;
    }

    public GalleryRevision Revision()
    {
        using var reader = _revision.ExecuteReader();
        return reader.Read() ? new(reader.GetInt64(0), reader.GetInt64(1)) : default;
    }

    public long Count() => (long)connection.Scalar("SELECT count(*) FROM entry")!;

    public IReadOnlyList<IReadOnlyList<Enrolled>> Add(IReadOnlyList<IReadOnlyList<Enrolment>> requests)
    {
        Embeddings.Require(Describe(), requests.SelectMany(request => request), where);
        var last = Revision().LastId;
        var results = requests.Select(request => (IReadOnlyList<Enrolled>)[.. request.Select(enrolment => _insert.Add(enrolment, ref last))]).ToArray();
        connection.Execute("UPDATE gallery SET last_id = $last", ("$last", last));
        return results;
    }

    public bool Holds(string label, byte[] digest) =>
        connection.Scalar("SELECT 1 FROM entry WHERE label = $label AND digest = $digest", ("$label", label), ("$digest", digest)) is not null;

    public int Remove(IReadOnlyCollection<long> ids) =>
        Edited(ids.Sum(id => connection.Execute("DELETE FROM entry WHERE id = $id", ("$id", id))));

    public int RemoveLabel(string label) => Edited(connection.Execute("DELETE FROM entry WHERE label = $label", ("$label", label)));

    public int Rename(string label, string to)
    {
        if (label == to)
            return 0;
        var dropped = connection.Execute(
            "DELETE FROM entry WHERE label = $label AND digest IN (SELECT digest FROM entry WHERE label = $to)", ("$label", label), ("$to", to));
        return Edited(dropped + connection.Execute("UPDATE entry SET label = $to WHERE label = $label", ("$label", label), ("$to", to)));
    }

    public IReadOnlyList<LabelCount> Labels() =>
        connection.All("SELECT label, count(*), min(id) FROM entry GROUP BY label ORDER BY label", reader => new LabelCount(reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2)));

    public IReadOnlyList<GalleryEntry> Page(GalleryPage page)
    {
        _ = Describe();
        return page.Label is { } label
            ? connection.All($"SELECT {Columns} FROM entry WHERE label = $label AND id > $after ORDER BY id LIMIT $limit", Entry, ("$label", label), ("$after", page.After), ("$limit", page.Limit))
            : connection.All($"SELECT {Columns} FROM entry WHERE id > $after ORDER BY id LIMIT $limit", Entry, ("$after", page.After), ("$limit", page.Limit));
    }

    public IReadOnlyList<GalleryEntry> Find(IReadOnlyList<long> ids)
    {
        _ = Describe();
        return [.. ids.SelectMany(id => connection.All($"SELECT {Columns} FROM entry WHERE id = $id", Entry, ("$id", id)))];
    }

    public byte[] Thumbnail(long id) => connection.Scalar("SELECT png FROM thumbnail WHERE id = $id", ("$id", id)) as byte[] ?? [];

    public IReadOnlyList<KeyValuePair<long, string>> Known() =>
        connection.All("SELECT id, label FROM entry ORDER BY id", reader => KeyValuePair.Create(reader.GetInt64(0), reader.GetString(1)));

    public IReadOnlyList<StoredVector> Vectors(long after)
    {
        _ = Describe();
        return connection.All(
            "SELECT id, label, embedding FROM entry WHERE id > $after ORDER BY id LIMIT $limit",
            reader => new StoredVector(reader.GetInt64(0), reader.GetString(1), Embedding(reader, 2, reader.GetInt64(0))),
            ("$after", after), ("$limit", BlockVectors));
    }

    public void Replace(GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings)
    {
        foreach (var (id, _) in Known())
            if (embeddings.TryGetValue(id, out var embedding))
                connection.Execute("UPDATE entry SET embedding = $embedding, model = $model WHERE id = $id",
                    ("$embedding", Embeddings.ToBytes(Embeddings.Checked(embedding, description.Dimensions, id, where))), ("$model", description.Model), ("$id", id));
            else
                connection.Execute("DELETE FROM entry WHERE id = $id", ("$id", id));
        connection.Execute("UPDATE gallery SET model = $model, dimensions = $dimensions, comparison = $comparison, edits = edits + 1",
            ("$model", description.Model), ("$dimensions", description.Dimensions), ("$comparison", description.Comparison));
    }

    public void Dispose()
    {
        _revision.Dispose();
        _insert.Dispose();
    }

    private static DateTimeOffset Time(long milliseconds) => milliseconds is >= -62_135_596_800_000 and < 253_402_300_800_000
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : throw new FormatException($"the time {milliseconds} lies outside all calendars.");

    private int Edited(int count)
    {
        if (count > 0)
            connection.Execute("UPDATE gallery SET edits = edits + 1");
        return count;
    }

    private GalleryEntry Entry(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Convert.ToHexStringLower((byte[])reader.GetValue(3)), reader.GetString(4),
        Time(reader.GetInt64(5)), Embedding(reader, 6, reader.GetInt64(0)));

    private float[] Embedding(DbDataReader reader, int column, long id) =>
        Embeddings.FromBytes((byte[])reader.GetValue(column), _dimensions, id, where);
}
