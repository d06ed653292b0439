using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

[Collection(OneSeed.Name)]
public sealed class ColourResidualEncoderTests
{
    [Theory]
    [InlineData(1, 28)]
    [InlineData(3, 96)]
    public void Embeddings_have_length_1_of_which_colours_make_half(int channels, int imageSize)
    {
        using var scope = new TensorScope();
        var encoder = new ColourResidualEncoder(channels, imageSize, 320);
        encoder.Eval();
        var embeddings = encoder.Forward(Tensor.Rand([3, channels, imageSize, imageSize]));
        Assert.Equal([3L, 320], embeddings.Shape);
        Assert.All(embeddings.Square().Sum(1).ToArray<float>(), length => Assert.Equal(1, length, 1e-4));
        Assert.All(embeddings.Slice(1, 20, 320).Square().Sum(1).ToArray<float>(), counted => Assert.Equal(0.5, counted, 1e-4));
    }

    [Fact]
    public void In_training_the_learned_part_stands_alone()
    {
        using var scope = new TensorScope();
        var embeddings = new ColourResidualEncoder(3, 48, 320).Forward(Tensor.Rand([3, 3, 48, 48]));
        Assert.Equal([3L, 320], embeddings.Shape);
        Assert.All(embeddings.Slice(1, 0, 20).Square().Sum(1).ToArray<float>(), learned => Assert.Equal(1, learned, 1e-4));
        Assert.All(embeddings.Slice(1, 20, 320).ToArray<float>(), counted => Assert.Equal(0, counted));
    }

    [Fact]
    public void Every_weight_gets_a_gradient()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var encoder = new ColourResidualEncoder(3, 32, 310);
        (encoder.Forward(Tensor.Rand([4, 3, 32, 32])) * Tensor.Rand([4, 310])).Sum().Backward();
        Assert.All(encoder.NamedParameters(), parameter => Assert.True(parameter.Value.Gradient!.Abs().Sum().ToDouble() > 0, parameter.Name));
    }

    [Fact]
    public void What_is_counted_does_not_depend_on_where_it_is()
    {
        using var scope = new TensorScope();
        var (encoder, images) = (new ColourResidualEncoder(3, 96, 310), Tensor.Rand([2, 3, 96, 96]));
        encoder.Eval();
        var (upright, turned) = (encoder.Forward(images).Slice(1, 10, 310).ToArray<float>(), encoder.Forward(images.Flip(2, 3)).Slice(1, 10, 310).ToArray<float>());
        Assert.All(upright.Zip(turned), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void Differences_that_one_class_shows_count_little_once_it_is_fitted()
    {
        // Two classes, red and green, each in brighter and in darker light.
        using var scope = new TensorScope();
        using var encoder = new ColourResidualEncoder(3, 32, 310);
        encoder.Eval();
        Tensor[] images = [.. new[] { (0, 1.0), (0, 0.6), (1, 1.0), (1, 0.6) }.Select(image => Flat(image.Item1, image.Item2))];
        var before = LightOverColour();
        encoder.Fit(range => Tensor.Cat(images[range]), [0, 0, 1, 1]);
        Assert.InRange(LightOverColour(), 0, before / 4);

        double LightOverColour() => Apart(Colours(images[0]), Colours(images[1])) / Apart(Colours(images[0]), Colours(images[2]));

        float[] Colours(Tensor image) => encoder.Forward(image).Slice(1, 10, 310).ToArray<float>();
        double Apart(float[] a, float[] b) => Math.Sqrt(a.Zip(b, (x, y) => Math.Pow(x - y, 2)).Sum());
    }

    [Fact]
    public void It_is_fitted_to_all_images_of_more_than_one_block()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Tensor.Rand([300, 3, 16, 16]) * Tensor.Rand([300, 3, 1, 1]);
        int[] classes = [.. Enumerable.Range(0, 300).Select(image => image % 7)];
        using var encoder = new ColourResidualEncoder(3, 16, 310);
        encoder.Eval();
        var whole = new ClassWhitening(300);
        whole.Fit(encoder.Forward(images).Slice(1, 10, 310) * Math.Sqrt(2), classes);      // not fitted yet, so that these are the counts
        List<int> asked = [];
        encoder.Fit(Some, classes);
        Assert.Equal([256, 44], asked);
        Assert.All(encoder.Whitening.Weight.ToArray<float>().Zip(whole.Weight.ToArray<float>()), pair => Assert.Equal(pair.Second, pair.First, 1e-3f * Math.Max(1, Math.Abs(pair.Second))));

        Tensor Some(Range range)
        {
            var some = images.Slice(0, range.Start.Value, range.End.Value);
            asked.Add((int)some.Shape[0]);
            return some;
        }
    }

    [Fact]
    public void Says_how_many_dimensions_it_needs() =>
        Assert.Contains("keeps 300 dimensions for colours, and an embedding of 300 was asked for. Set embedding to 428", Assert.Throws<ArgumentException>(() => new ColourResidualEncoder(3, 32, 300)).Message, StringComparison.Ordinal);

    /// <summary>[1, 3, 32, 32], one channel lit.</summary>
    private static Tensor Flat(int channel, double light) =>
        Tensor.Cat([.. Enumerable.Range(0, 3).Select(c => Tensor.Ones([1, 1, 32, 32]) * (c == channel ? light : 0))], 1);
}
