using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>The tables of a gallery in an SQLite file, and how to tell them from anybody else's.</summary>
/// <remarks>
/// <c>gallery</c> has one row. <c>entry.embedding</c> is D float32 numbers, little-endian; <c>entry.time</c> counts milliseconds since 1970. Numbers
/// are given by <c>gallery.last_id</c>, never twice. Thumbnails lie apart, so that reading all embeddings does not read them.
/// </remarks>
internal static class SqliteSchema
{
    /// <summary>"LKNS", where SQLite files say whose they are.</summary>
    private const long LikenessFile = 0x4C4B4E53;
    private const long Version = 1;

    private static readonly string[] s_tables =
    [
        "CREATE TABLE gallery(one INTEGER PRIMARY KEY CHECK(one = 1), model TEXT NOT NULL, dimensions INTEGER NOT NULL, comparison TEXT NOT NULL, created INTEGER NOT NULL, last_id INTEGER NOT NULL, edits INTEGER NOT NULL) STRICT",
        "CREATE TABLE entry(id INTEGER PRIMARY KEY, label TEXT NOT NULL, digest BLOB NOT NULL, embedding BLOB NOT NULL, source TEXT NOT NULL, model TEXT NOT NULL, time INTEGER NOT NULL, UNIQUE(label, digest)) STRICT",
        "CREATE TABLE thumbnail(id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE, png BLOB NOT NULL) STRICT",
    ];

    /// <summary>Makes the tables, in one transaction.</summary>
    /// <exception cref="GalleryException">There is a gallery, or something else, already.</exception>
    public static void Create(SqliteConnection connection, GalleryDescription description, string where)
    {
        var isGallery = connection.Scalar("PRAGMA application_id") is LikenessFile;
        using var transaction = new SqliteTransactionScope(connection);
        if (connection.Scalar("SELECT count(*) FROM sqlite_master") is not 0L)
            throw new GalleryException(isGallery
                ? $"{where} is a gallery already. Enrol into it, or give another name."
                : $"{where} is an SQLite file with other tables in it. Give another name.");
        foreach (var table in s_tables)
            connection.Execute(table);
        connection.Execute("INSERT INTO gallery VALUES (1, $model, $dimensions, $comparison, $created, 0, 0)",
            ("$model", description.Model), ("$dimensions", description.Dimensions), ("$comparison", description.Comparison), ("$created", description.Created.ToUnixTimeMilliseconds()));
        connection.Execute($"PRAGMA application_id = {LikenessFile}");
        connection.Execute($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <summary>Refuses files that this version did not make: tables of other shape, triggers or views could do anything.</summary>
    /// <exception cref="GalleryException">It is no gallery, or a later version's.</exception>
    public static void Require(SqliteConnection connection, string where)
    {
        if (connection.Scalar("PRAGMA application_id") is not LikenessFile)
            throw new GalleryException($"{where} is an SQLite file, but no gallery. Name a gallery that 'likeness gallery create' made.");
        if (connection.Scalar("PRAGMA user_version") is not Version and var version)
            throw new GalleryException($"{where} is a gallery of version {version}; this Likeness reads version {Version}. Use the Likeness that made it, or export it there and import it here.");
        using var command = connection.Command("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\' ORDER BY rowid");
        using var reader = command.ExecuteReader();
        List<string?> found = [];
        while (reader.Read() && found.Count <= s_tables.Length)
            found.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        if (!found.SequenceEqual(s_tables))
            throw new GalleryException($"{where} says that it is a gallery, but its tables are not those of one. It was changed by something else; restore it from a copy.");
    }
}
