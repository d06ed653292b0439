using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>Opens the file of a gallery, and says in words what SQLite says in numbers.</summary>
internal static class SqliteFile
{
    /// <summary>How long a write waits for other processes to finish theirs.</summary>
    private const int BusySeconds = 30;

    public static SqliteConnection Open(string path, bool create)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            // Nothing in the file may run: it may come from anywhere.
            connection.Execute("PRAGMA trusted_schema = OFF");
            connection.Execute("PRAGMA cell_size_check = ON");
            connection.Execute("PRAGMA foreign_keys = ON");
            // Who is removed is overwritten, not only unlinked.
            connection.Execute("PRAGMA secure_delete = ON");
            // Readers never wait for writers; an acknowledged enrolment survives power loss.
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does something with the file.</summary>
    /// <exception cref="GalleryException">SQLite refused.</exception>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw new GalleryException(Describe(path, error), error);
        }
        catch (Exception error) when (error is InvalidCastException or FormatException or OverflowException)
        {
            throw new GalleryException($"{path} holds a value of another kind than a gallery's: {error.Message} It is damaged; restore it from a copy.", error);
        }
    }

    private static string Describe(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => $"{path} has been locked by another process for {BusySeconds} seconds. Wait until that one is done.",
        8 => $"{path} may not be written. Check the permissions of the file and of its folder.",
        10 => $"{path} could not be read or written: {error.Message} Check the disk.",
        11 => $"{path} is damaged: {error.Message} Restore it from a copy, or try the program sqlite3 with .recover.",
        13 => $"{path} could not be written, as the disk is full. Nothing of this was kept; what was acknowledged before is there.",
        14 => $"{path} cannot be opened. Check that it exists and may be read and written, as must its folder.",
        26 => $"{path} is a file, but no gallery. Name a gallery that 'likeness gallery create' made, or one that does not exist.",
        _ => $"{path} could not be used: {error.Message}",
    };
}
