using Likeness.Galleries.Stores;
using Npgsql;

namespace Likeness.Tests.Galleries.Stores;

public sealed class PostgresLocationTests
{
    [Fact]
    public void An_address_is_read_and_shown_without_its_password()
    {
        var location = PostgresLocation.Parse("postgres://me:p%40ss@db.example:6543/faces?gallery=staff&sslmode=verify-full&pool=7");
        var connection = new NpgsqlConnectionStringBuilder(location.Connection);
        Assert.Equal(("db.example", 6543, "faces", "me", "p@ss", SslMode.VerifyFull, 7), (connection.Host, connection.Port, connection.Database, connection.Username, connection.Password, connection.SslMode, connection.MaxPoolSize));
        Assert.Equal(("likeness_staff", "postgres://db.example:6543/faces?gallery=staff"), (location.Schema, location.Text));
        Assert.Equal(5432, new NpgsqlConnectionStringBuilder(PostgresLocation.Parse("postgresql://localhost/faces").Connection).Port);
    }

    [Theory]
    [InlineData("postgres://", "cannot be understood")]
    [InlineData("postgres://localhost", "cannot be understood")]
    [InlineData("postgres://localhost/db?gallery=a\"; DROP SCHEMA x", "small letters")]
    [InlineData("postgres://localhost/db?gallery=1st", "small letters")]
    [InlineData("postgres://localhost/db?host=elsewhere", "host=elsewhere")]
    [InlineData("postgres://localhost/db?pool=-1", "pool=-1")]
    public void What_cannot_be_meant_is_refused(string address, string says) =>
        Assert.Contains(says, Assert.Throws<GalleryException>(() => PostgresLocation.Parse(address)).Message);
}
