using Npgsql;

namespace Likeness.Galleries.Stores;

/// <summary>The tables of a gallery in PostgreSQL, in a schema of its own.</summary>
/// <remarks>
/// As in SQLite, but for the embedding, which is a <c>vector(D)</c> of pgvector with an HNSW index for the model's comparison.
/// https://github.com/pgvector/pgvector; its index takes at most 2,000 dimensions.
/// </remarks>
internal static class PostgresSchema
{
    private const int MostIndexed = 2_000;

    /// <exception cref="GalleryException">There is such a gallery already.</exception>
    public static void Create(NpgsqlConnection connection, string schema, GalleryDescription description, string where)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("CREATE EXTENSION IF NOT EXISTS vector");
        // Two that create it at the same time meet here, and the second finds it made.
        connection.Execute("SELECT pg_advisory_xact_lock(hashtext(@schema))", ("schema", schema));
        if (Exists(connection, schema))
            throw new GalleryException($"{where} is a gallery already. Enrol into it, or give another name: ?gallery=NAME.");
        connection.Execute($"""
            CREATE SCHEMA "{schema}";
            CREATE TABLE "{schema}".gallery(one integer PRIMARY KEY CHECK(one = 1), model text NOT NULL, dimensions integer NOT NULL, comparison text NOT NULL,
                created bigint NOT NULL, last_id bigint NOT NULL, edits bigint NOT NULL);
            CREATE TABLE "{schema}".entry(id bigint PRIMARY KEY, label text COLLATE "C" NOT NULL, digest bytea NOT NULL, embedding vector({description.Dimensions}) NOT NULL,
                source text NOT NULL, model text NOT NULL, time bigint NOT NULL, UNIQUE(label, digest));
            CREATE TABLE "{schema}".thumbnail(id bigint PRIMARY KEY REFERENCES "{schema}".entry(id) ON DELETE CASCADE, png bytea NOT NULL);
            """);
        Index(connection, schema, description);
        connection.Execute($"INSERT INTO \"{schema}\".gallery VALUES (1, @model, @dimensions, @comparison, @created, 0, 0)",
            ("model", description.Model), ("dimensions", description.Dimensions), ("comparison", description.Comparison), ("created", description.Created.ToUnixTimeMilliseconds()));
        transaction.Commit();
    }

    /// <summary>Whether there is such a gallery.</summary>
    public static bool Exists(NpgsqlConnection connection, string schema) =>
        connection.Scalar("SELECT 1 FROM information_schema.tables WHERE table_schema = @schema AND table_name = 'gallery'", ("schema", schema)) is not null;

    /// <summary>Makes the index of neighbours, where the comparison allows one.</summary>
    public static void Index(NpgsqlConnection connection, string schema, GalleryDescription description)
    {
        connection.Execute($"DROP INDEX IF EXISTS \"{schema}\".neighbours");
        if (IsIndexed(description))
            connection.Execute($"CREATE INDEX neighbours ON \"{schema}\".entry USING hnsw (embedding {(description.Comparison == GalleryDescription.Cosine ? "vector_cosine_ops" : "vector_l2_ops")})");
    }

    /// <summary>Whether pgvector can search such embeddings.</summary>
    public static bool IsIndexed(GalleryDescription description) => description.IsGeometric && description.Dimensions <= MostIndexed;
}
