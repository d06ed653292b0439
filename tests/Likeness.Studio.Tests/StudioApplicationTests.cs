namespace Likeness.Studio.Tests;

public sealed class StudioApplicationTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.0.1")]
    public void An_address_that_others_reach_needs_keys(string address)
    {
        var refusal = Assert.Throws<ArgumentException>(() => StudioApplication.Build(new() { Address = IPAddress.Parse(address) }));

        Assert.Contains("no API keys", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--new-key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_none_stops_the_start() =>
        Assert.Contains("does not exist", Assert.Throws<Likeness.Models.ModelException>(() => StudioApplication.Build(new() { Model = "/nowhere.safetensors" })).Message, StringComparison.Ordinal);
}
