using System.Text.RegularExpressions;
using Npgsql;

namespace Likeness.Galleries.Stores;

/// <summary>postgres://USER:PASSWORD@HOST:PORT/DATABASE?gallery=NAME, as libpq writes it, with the name of a gallery.</summary>
/// <param name="Connection">What Npgsql wants to know.</param>
/// <param name="Schema">The PostgreSQL schema that holds the gallery's tables.</param>
/// <param name="Text">Without the password.</param>
internal sealed partial record PostgresLocation(string Connection, string Schema, string Text)
{
    private const string Expected = "expected postgres://USER@HOST:PORT/DATABASE?gallery=NAME";

    /// <summary>Whether a location is of this kind.</summary>
    public static bool IsOne(string location) =>
        location.StartsWith("postgres://", StringComparison.Ordinal) || location.StartsWith("postgresql://", StringComparison.Ordinal);

    /// <exception cref="GalleryException">It cannot be understood.</exception>
    public static PostgresLocation Parse(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Trim('/').Length == 0)
            throw new GalleryException($"The gallery's address cannot be understood; {Expected}.");
        var user = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Trim('[', ']'),
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            NoResetOnClose = true,
            ApplicationName = "likeness",
        };
        var name = "gallery";
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is [var key, var value])
                name = Take(connection, key, Uri.UnescapeDataString(value)) ?? name;
        if (!GalleryName().IsMatch(name))
            throw new GalleryException($"The gallery's name in its address is '{name}'; expected small letters, digits and _, at most 40, the first a letter.");
        return new(connection.ConnectionString, $"likeness_{name}", $"postgres://{uri.Host}:{connection.Port}/{connection.Database}?gallery={name}");
    }

    private static string? Take(NpgsqlConnectionStringBuilder connection, string key, string value)
    {
        switch (key)
        {
            case "gallery":
                return value;
            case "sslmode" when Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode):
                connection.SslMode = mode;
                return null;
            case "pool" when int.TryParse(value, out var size) && size is >= 0 and <= 1_000:
                (connection.Pooling, connection.MaxPoolSize) = (size > 0, Math.Max(1, size));
                return null;
            default:
                throw new GalleryException($"The gallery's address says '{key}={value}'; {Expected}, and of options sslmode=disable|require|verify-full and pool=0..1000 (connections kept open).");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex GalleryName();
}
