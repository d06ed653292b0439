using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class QuarteredResidualEncoderTests : EncoderContract
{
    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new QuarteredResidualEncoder(channels, imageSize, embeddingDimensions);

    protected override int Possible(int dimensions) => (dimensions + 3) / 4 * 4;

    [Theory]
    [InlineData(28)]
    [InlineData(96)]
    public void At_any_size_it_has_as_many_weights_as_counted_by_hand(int imageSize)
    {
        long Block(long from, long to) => 9 * from * to + 9 * to * to + 4 * to + (from == to ? 0 : from * to + 2 * to);
        using var encoder = new QuarteredResidualEncoder(1, imageSize, 512);
        Assert.Equal(25 * 32 + 64 + Block(32, 32) + Block(32, 64) + Block(64, 128), encoder.ParameterCount);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(48)]
    [InlineData(56)]
    public void A_change_in_a_corner_changes_its_quarter_the_most(int imageSize)
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var encoder = new QuarteredResidualEncoder(1, imageSize, 64);
        encoder.Eval();
        var images = Tensor.Zeros([2, 1, imageSize, imageSize]);
        images.Slice(0, 1, 2).Slice(2, 0, 4).Slice(3, imageSize - 4, imageSize).Fill(1);        // above, on the right
        var parts = encoder.Forward(images).Reshape(2, 16, 4);
        var moved = (parts.Slice(0, 0, 1) - parts.Slice(0, 1, 2)).Abs().Sum(0).Sum(0).ToArray<float>();
        Assert.Equal(1, Array.IndexOf(moved, moved.Max()));
    }

    [Fact]
    public void Says_how_many_dimensions_it_can_have() =>
        Assert.Contains("an embedding of 30 was asked for. Set embedding to 32", Assert.Throws<ArgumentException>(() => new QuarteredResidualEncoder(1, 28, 30)).Message, StringComparison.Ordinal);
}
