using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

[Collection(OneSeed.Name)]
public sealed class ProxiesTests
{
    [Fact]
    public void They_start_at_length_1_in_different_directions()
    {
        using var proxies = new Proxies(8, 3, perClass: 2);
        Assert.Equal([6, 8], proxies.Weight.Shape);
        Assert.All(proxies.Weight.Detach().Norm2().ToArray<float>(), length => Assert.Equal(1, length, 1e-5));
        var cosines = proxies.Cosines(proxies.Weight).ToArray<float>();
        Assert.All(Enumerable.Range(0, 36).Where(i => i % 7 != 0), i => Assert.InRange(cosines[i], -0.999, 0.999));
    }

    [Theory]
    [InlineData(0, 3, 1, "embeddings of at least 1 dimension; they were given 0")]
    [InlineData(8, 1, 1, "at least 2 classes to tell apart; there are 1")]
    [InlineData(8, 3, 0, "at least 1 vector a class; they were given 0")]
    public void Say_what_is_wrong_with_their_arguments(int dimensions, int classes, int perClass, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new Proxies(dimensions, classes, perClass)).Message, StringComparison.Ordinal);
}
