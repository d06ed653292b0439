using Microsoft.Data.Sqlite;

namespace Likeness.Galleries.Stores;

/// <summary>Statements with values, which are never part of their text.</summary>
internal static class SqliteCommands
{
    extension(SqliteConnection connection)
    {
        public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                command.Parameters.AddWithValue(name, value);
            return command;
        }

        /// <returns>How many rows changed.</returns>
        public int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            using var command = connection.Command(sql, values);
            return command.ExecuteNonQuery();
        }

        public object? Scalar(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            using var command = connection.Command(sql, values);
            return command.ExecuteScalar();
        }
    }
}
