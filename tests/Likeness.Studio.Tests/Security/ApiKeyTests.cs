using Likeness.Studio.Security;

namespace Likeness.Studio.Tests.Security;

public sealed class ApiKeyTests
{
    [Fact]
    public void No_two_keys_are_alike()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => ApiKey.Create("a", TimeProvider.System).Secret).ToArray();

        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Equal("lk_".Length + 43, secret.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    public void A_name_is_one_line_of_text(string name) =>
        Assert.Contains("expected 1 to 100", Assert.Throws<ArgumentException>(() => ApiKey.Create(name, TimeProvider.System)).Message, StringComparison.Ordinal);
}
