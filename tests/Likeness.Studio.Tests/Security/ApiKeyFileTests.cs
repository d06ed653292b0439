using Likeness.Studio.Security;

namespace Likeness.Studio.Tests.Security;

public sealed class ApiKeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_key_is_known_by_its_holder_and_no_other_is()
    {
        var (first, second) = (Add("laptop"), Add("phone"));
        var keys = ApiKeyFile.Read(_folder["keys.json"]);

        Assert.Equal(2, keys.Count);
        Assert.Equal("laptop", keys.HolderOf(first));
        Assert.Equal("phone", keys.HolderOf(second));
        Assert.Null(keys.HolderOf(first[..^1]));
        Assert.Null(keys.HolderOf(first + "="));
        Assert.Null(keys.HolderOf(""));
    }

    [Fact]
    public void The_file_does_not_hold_the_key_and_only_its_owner_may_read_it()
    {
        var secret = Add("laptop");

        Assert.DoesNotContain(secret[3..], File.ReadAllText(_folder["keys.json"]), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["keys.json"]));
    }

    [Fact]
    public void A_new_key_replaces_the_old_one_of_its_name()
    {
        var (old, now) = (Add("laptop"), Add("laptop"));
        var keys = ApiKeyFile.Read(_folder["keys.json"]);

        Assert.Equal(1, keys.Count);
        Assert.Null(keys.HolderOf(old));
        Assert.Equal("laptop", keys.HolderOf(now));
    }

    [Theory]
    [InlineData("", "not a file of API keys")]
    [InlineData("{}", "not a file of API keys")]
    [InlineData("[]", "holds 0 keys")]
    [InlineData("null", "holds 0 keys")]
    [InlineData("[{\"name\": \"a\"}]", "not a file of API keys")]
    [InlineData("[{\"name\": \"a\", \"hash\": \"AAAA\", \"created\": \"2026-01-01T00:00:00Z\"}]", "32 bytes")]
    public void A_file_that_is_none_is_refused(string content, string because)
    {
        File.WriteAllText(_folder["keys.json"], content);

        Assert.Contains(because, Assert.Throws<InvalidDataException>(() => ApiKeyFile.Read(_folder["keys.json"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_is_named() =>
        Assert.Contains("--new-key", Assert.Throws<FileNotFoundException>(() => ApiKeyFile.Read(_folder["none.json"])).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private string Add(string name) => ApiKeyFile.Add(_folder["keys.json"], name, TimeProvider.System);
}
