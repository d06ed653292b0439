using Npgsql;

namespace Likeness.Galleries.Stores;

/// <summary>Statements with values, which are never part of their text.</summary>
internal static class PostgresCommands
{
    extension(NpgsqlConnection connection)
    {
        public NpgsqlCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            var command = new NpgsqlCommand(sql, connection);
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

        public List<T> All<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
        {
            using var command = connection.Command(sql, values);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
    }
}
