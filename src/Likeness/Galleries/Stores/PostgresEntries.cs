using System.Data.Common;
using Npgsql;

namespace Likeness.Galleries.Stores;

/// <summary>The statements of <see cref="PostgresGalleryStore"/>; its caller brings the connection, in a transaction where something is written.</summary>
/// <param name="schema">The gallery's schema: letters, digits and _ only.</param>
/// <param name="where">What messages call the gallery.</param>
internal sealed class PostgresEntries(string schema, string where)
{
    /// <summary>Up to so many entries all are compared; beyond, the index is asked.</summary>
    private const int ExactEntries = 20_000;
    private const int BlockVectors = 4_096;
    private const int MostEffort = 1_000;
    private const string Columns = "id, label, source, digest, model, time, embedding::real[]";
    private readonly string _gallery = $"\"{schema}\".gallery", _entry = $"\"{schema}\".entry", _thumbnail = $"\"{schema}\".thumbnail";
    private volatile bool _isLarge;

    public GalleryDescription Describe(NpgsqlConnection connection) =>
        connection.All($"SELECT model, dimensions, comparison, created FROM {_gallery}", reader => new GalleryDescription(
            reader.GetString(0), reader.GetInt32(1), reader.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)))) is [var description]
            ? description.Checked(where)
            : throw new GalleryException($"{where} does not say which model it belongs to. It is damaged; restore it from a copy.");

    public GalleryRevision Revision(NpgsqlConnection connection) =>
        connection.All($"SELECT last_id, edits FROM {_gallery}", reader => new GalleryRevision(reader.GetInt64(0), reader.GetInt64(1))).FirstOrDefault();

    public long Count(NpgsqlConnection connection) => (long)connection.Scalar($"SELECT count(*) FROM {_entry}")!;

    public IReadOnlyList<IReadOnlyList<Enrolled>> Add(NpgsqlConnection connection, IReadOnlyList<IReadOnlyList<Enrolment>> requests)
    {
        // Taken first and kept to the end: whoever sees a number has seen all smaller ones.
        var last = (long)connection.Scalar($"SELECT last_id FROM {_gallery} FOR UPDATE")!;
        Embeddings.Require(Describe(connection), requests.SelectMany(request => request), where);
        var results = requests.Select(request => (IReadOnlyList<Enrolled>)[.. request.Select(enrolment => Add(connection, enrolment, ref last))]).ToArray();
        connection.Execute($"UPDATE {_gallery} SET last_id = @last", ("last", last));
        return results;
    }

    public bool Holds(NpgsqlConnection connection, string label, byte[] digest) =>
        connection.Scalar($"SELECT 1 FROM {_entry} WHERE label = @label AND digest = @digest", ("label", label), ("digest", digest)) is not null;

    public int Remove(NpgsqlConnection connection, IReadOnlyCollection<long> ids) =>
        Edited(connection, connection.Execute($"DELETE FROM {_entry} WHERE id = ANY(@ids)", ("ids", ids.ToArray())));

    public int RemoveLabel(NpgsqlConnection connection, string label) =>
        Edited(connection, connection.Execute($"DELETE FROM {_entry} WHERE label = @label", ("label", label)));

    public int Rename(NpgsqlConnection connection, string label, string to)
    {
        if (label == to)
            return 0;
        var dropped = connection.Execute($"DELETE FROM {_entry} WHERE label = @label AND digest IN (SELECT digest FROM {_entry} WHERE label = @to)", ("label", label), ("to", to));
        return Edited(connection, dropped + connection.Execute($"UPDATE {_entry} SET label = @to WHERE label = @label", ("label", label), ("to", to)));
    }

    public IReadOnlyList<LabelCount> Labels(NpgsqlConnection connection) =>
        connection.All($"SELECT label, count(*)::integer, min(id) FROM {_entry} GROUP BY label ORDER BY label", reader => new LabelCount(reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2)));

    public IReadOnlyList<GalleryEntry> Page(NpgsqlConnection connection, GalleryPage page) => connection.All(
        $"SELECT {Columns} FROM {_entry} WHERE id > @after{(page.Label is null ? "" : " AND label = @label")} ORDER BY id LIMIT @limit", Entry,
        ("after", page.After), ("limit", page.Limit), ("label", page.Label ?? ""));

    public IReadOnlyList<GalleryEntry> Find(NpgsqlConnection connection, IReadOnlyList<long> ids)
    {
        var found = connection.All($"SELECT {Columns} FROM {_entry} WHERE id = ANY(@ids)", Entry, ("ids", ids.ToArray())).ToDictionary(entry => entry.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public byte[] Thumbnail(NpgsqlConnection connection, long id) => connection.Scalar($"SELECT png FROM {_thumbnail} WHERE id = @id", ("id", id)) as byte[] ?? [];

    public IReadOnlyList<KeyValuePair<long, string>> Known(NpgsqlConnection connection) =>
        connection.All($"SELECT id, label FROM {_entry} ORDER BY id", reader => KeyValuePair.Create(reader.GetInt64(0), reader.GetString(1)));

    public IReadOnlyList<StoredVector> Vectors(NpgsqlConnection connection, long after) => connection.All(
        $"SELECT id, label, embedding::real[] FROM {_entry} WHERE id > @after ORDER BY id LIMIT @limit", Vector, ("after", after), ("limit", BlockVectors));

    public IReadOnlyList<StoredVector> Nearest(NpgsqlConnection connection, float[] embedding, int count)
    {
        var distance = $"embedding {(Describe(connection).Comparison == GalleryDescription.Cosine ? "<=>" : "<->")} @query::real[]::vector";
        _isLarge = _isLarge || connection.All($"SELECT id FROM {_entry} OFFSET {ExactEntries} LIMIT 1", reader => reader.GetInt64(0)).Count > 0;
        connection.Execute(_isLarge ? $"SET LOCAL hnsw.ef_search = {Math.Clamp(2 * count, 128, MostEffort)}" : "SET LOCAL enable_indexscan = off");
        return connection.All($"SELECT id, label, embedding::real[] FROM {_entry} ORDER BY {distance}{(_isLarge ? "" : ", id")} LIMIT @count", Vector, ("query", embedding), ("count", count));
    }

    public void Replace(NpgsqlConnection connection, GalleryDescription description, IReadOnlyDictionary<long, float[]> embeddings, GalleryRevision seen)
    {
        connection.Execute($"SELECT 1 FROM {_gallery} FOR UPDATE");
        Embeddings.RequireSame(seen, Revision(connection), where);
        connection.Execute($"DELETE FROM {_entry} WHERE id <> ALL(@ids)", ("ids", embeddings.Keys.ToArray()));
        connection.Execute($"DROP INDEX IF EXISTS \"{schema}\".neighbours");
        // The column's type holds the number of dimensions: one of any number stands in between.
        connection.Execute($"ALTER TABLE {_entry} ALTER COLUMN embedding TYPE vector");
        foreach (var (id, embedding) in embeddings)
            connection.Execute($"UPDATE {_entry} SET embedding = @embedding::real[]::vector, model = @model WHERE id = @id",
                ("embedding", Embeddings.Checked(embedding, description.Dimensions, id, where)), ("model", description.Model), ("id", id));
        connection.Execute($"ALTER TABLE {_entry} ALTER COLUMN embedding TYPE vector({description.Dimensions})");
        connection.Execute($"UPDATE {_gallery} SET model = @model, dimensions = @dimensions, comparison = @comparison, edits = edits + 1",
            ("model", description.Model), ("dimensions", description.Dimensions), ("comparison", description.Comparison));
        PostgresSchema.Index(connection, schema, description);
    }

    private Enrolled Add(NpgsqlConnection connection, Enrolment enrolment, ref long last)
    {
        var digest = enrolment.Digest;
        var added = connection.Execute(
            $"INSERT INTO {_entry}(id, label, digest, embedding, source, model, time) VALUES (@id, @label, @digest, @embedding::real[]::vector, @source, @model, @time) ON CONFLICT(label, digest) DO NOTHING",
            ("id", last + 1), ("label", enrolment.Label), ("digest", digest), ("embedding", enrolment.Embedding), ("source", enrolment.Source),
            ("model", enrolment.Model), ("time", enrolment.Time.ToUnixTimeMilliseconds()));
        if (added == 0)
            return new((long)connection.Scalar($"SELECT id FROM {_entry} WHERE label = @label AND digest = @digest", ("label", enrolment.Label), ("digest", digest))!, IsNew: false);
        last++;
        if (enrolment.Thumbnail.Length > 0)
            connection.Execute($"INSERT INTO {_thumbnail}(id, png) VALUES (@id, @png)", ("id", last), ("png", enrolment.Thumbnail));
        return new(last, IsNew: true);
    }

    private int Edited(NpgsqlConnection connection, int count)
    {
        if (count > 0)
            connection.Execute($"UPDATE {_gallery} SET edits = edits + 1");
        return count;
    }

    private static GalleryEntry Entry(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(3)), reader.GetString(4),
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)), reader.GetFieldValue<float[]>(6));

    private static StoredVector Vector(DbDataReader reader) => new(reader.GetInt64(0), reader.GetString(1), reader.GetFieldValue<float[]>(2));
}
