using Likeness.Comparisons;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Tests.Models;

public sealed class EmbedderTests
{
    [Fact]
    public void A_block_of_images_is_embedded_like_each_of_them()
    {
        using var scope = new TensorScope();
        using var network = Network();
        var pixels = Pixels(259);       // a block and three more
        var all = network.Embed(pixels).ToArray<float>();
        foreach (var image in new[] { 0, 100, 255, 256, 258 })
            Assert.Equal(
                network.Embed(pixels.Slice(0, image, image + 1)).ToArray<float>().Select(x => (double)x),
                all.AsSpan(image * 4, 4).ToArray().Select(x => (double)x),
                SiameseNetworkTests.Within(1e-5));
    }

    [Fact]
    public void Positions_choose_images_in_their_order()
    {
        using var scope = new TensorScope();
        using var network = Network();
        var pixels = Pixels(10);
        var all = network.Embed(pixels).Rows(Tensor.From([7L, 0, 7])).ToArray<float>();
        Assert.Equal(all.Select(x => (double)x), network.Embed(pixels, [7, 0, 7]).ToArray<float>().Select(x => (double)x), SiameseNetworkTests.Within(1e-5));
    }

    [Fact]
    public void No_image_gives_no_row()
    {
        using var scope = new TensorScope();
        using var network = Network();
        Assert.Equal([0, 4], network.Embed(Pixels(2), []).Shape);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Embedding_is_use_and_leaves_the_network_in_training_as_it_was(bool training)
    {
        using var scope = new TensorScope();
        using var network = new SiameseNetwork(new WaveringEncoder(), new EuclideanComparison(), new([0], [1]), unitLength: false);
        network.Train(training);
        var pixels = Pixels(20);
        var running = ((WaveringEncoder)network.Encoder).Norm.RunningMean.ToArray<float>();
        // Dropout would differ from call to call, and batch statistics would move.
        Assert.Equal(network.Embed(pixels).ToArray<float>(), network.Embed(pixels).ToArray<float>());
        Assert.Equal(running, ((WaveringEncoder)network.Encoder).Norm.RunningMean.ToArray<float>());
        Assert.Equal((training, training), (network.IsTraining, ((WaveringEncoder)network.Encoder).Drop.IsTraining));
        if (training)
            Assert.NotEqual(Trained(), Trained());

        float[] Trained() => network.Forward(pixels.To(ElementType.Float)).ToArray<float>();
    }

    [Fact]
    public void Embeddings_carry_no_history()
    {
        using var scope = new TensorScope();
        using var network = Network();
        Assert.False(network.Embed(Pixels(2)).RequiresGradient);
    }

    [Fact]
    public void Training_mode_comes_back_after_an_error_too()
    {
        using var scope = new TensorScope();
        using var network = Network();
        Assert.Throws<ArgumentException>(() => network.Embed(Tensor.Zeros([1, 1, 8, 8], ElementType.Byte)));
        Assert.True(network.IsTraining);
    }

    private static SiameseNetwork Network()
    {
        Runtime.Seed(2);
        return NetworkFactory.Build(new() { ImageSize = 16, Embedding = 4 }, new([0.3f], [0.4f]));
    }

    private static Tensor Pixels(int images)
    {
        Runtime.Seed(1);
        return Tensor.RandInt(0, 256, [images, 1, 16, 16]).To(ElementType.Byte);
    }
}
