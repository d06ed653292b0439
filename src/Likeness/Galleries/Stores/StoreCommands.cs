using System.Data.Common;

namespace Likeness.Galleries.Stores;

/// <summary>Statements with values, which are never part of their text, for any database.</summary>
internal static class StoreCommands
{
    extension(DbCommand command)
    {
        /// <summary>Takes these values in place of those it had.</summary>
        public void Set(params ReadOnlySpan<(string Name, object Value)> values)
        {
            command.Parameters.Clear();
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }
        }
    }

    extension(DbConnection connection)
    {
        public DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Set(values);
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

        public List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
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
