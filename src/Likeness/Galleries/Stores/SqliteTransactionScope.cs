using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>A transaction that is taken back unless it is committed.</summary>
/// <remarks>
/// The write lock is taken at once: taken later, another process's commit in between would fail this one. SqliteTransaction would have to be
/// told to every compiled statement anew.
/// </remarks>
internal sealed class SqliteTransactionScope : IDisposable
{
    private readonly SqliteConnection _connection;
    private bool _done;

    public SqliteTransactionScope(SqliteConnection connection)
    {
        _connection = connection;
        connection.Execute("BEGIN IMMEDIATE");
    }

    public void Commit()
    {
        _connection.Execute("COMMIT");
        _done = true;
    }

    public void Dispose()
    {
        if (_done)
            return;
        try
        {
            _connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite takes some failed transactions back by itself; the first error says more.
        }
    }
}
