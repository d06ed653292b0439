using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tests.Export;

namespace Likeness.Tests.Models;

public sealed class EmbeddingGraphTests(EncoderModels encoders) : IClassFixture<EncoderModels>
{
    [Fact]
    public void It_agrees_with_the_network_for_every_encoder() => Assert.All(encoders.All, encoder =>
    {
        using var scope = new TensorScope();
        using var graph = new EmbeddingGraph(encoder.Model.Network);
        var size = encoder.Model.ImageOptions.Width;
        var pixels = Tensor.RandInt(0, 256, [5, encoder.Model.ImageOptions.Channels, size, size]).To(ElementType.Byte);
        var expected = encoder.Model.Network.Embed(pixels).ToArray<float>();
        Assert.All(expected.Zip(graph.Embed(pixels).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    });

    [Fact]
    public void Pixels_may_lie_in_memory_as_images_do()
    {
        using var scope = new TensorScope();
        using var graph = new EmbeddingGraph(encoders.All[1].Model.Network);
        var (size, channels) = (encoders.All[1].Model.ImageOptions.Width, encoders.All[1].Model.ImageOptions.Channels);
        var rows = Tensor.RandInt(0, 256, [3, size, size, channels]).To(ElementType.Byte);
        var pixels = rows.Permute(0, 3, 1, 2);
        Assert.All(graph.Embed(pixels).ToArray<float>().Zip(graph.Embed(pixels.Contiguous()).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void The_network_stays_in_training_when_it_was()
    {
        using var model = TinyModel.Uncalibrated();
        model.Network.Train();
        using var graph = new EmbeddingGraph(model.Network);
        Assert.True(model.Network.IsTraining);
    }

    [Fact]
    public void A_network_that_cannot_be_traced_is_used_as_it_is()
    {
        using var scope = new TensorScope();
        using var network = new SiameseNetwork(new UnseenEncoder(), new EuclideanComparison(), new([0], [1]), unitLength: true);
        network.Eval();
        using var graph = new EmbeddingGraph(network);
        var pixels = Tensor.RandInt(0, 256, [3, 1, 16, 16]).To(ElementType.Byte);
        Assert.Equal(network.Embed(pixels).ToArray<float>(), graph.Embed(pixels).ToArray<float>());
    }

    /// <summary>Computes outside libtorch, where no trace can follow.</summary>
    private sealed class UnseenEncoder() : Encoder(1, 16, 2)
    {
        protected override Tensor Encode(Tensor images)
        {
            var pixels = images.Contiguous().Memory<float>();
            var rows = new float[images.Shape[0] * 2];
            for (var i = 0; i < rows.Length; i++)
                rows[i] = pixels[i * 128] + 1;
            return Tensor.From(rows, images.Shape[0], 2);
        }
    }
}
