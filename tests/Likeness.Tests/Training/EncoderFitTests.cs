using Likeness.Encoders;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Tests.Training;

public sealed class EncoderFitTests
{
    private const string Settings = "loss=supervised-contrastive sampler=balanced encoder=residual-colour image-size=32 channels=3 embedding=308 epochs=1";

    [Fact]
    public void A_training_keeps_what_its_own_training_images_show()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given(Settings));
        using var kept = Model.Load(training.Train().Best);
        var encoder = (ColourResidualEncoder)kept.Network.Encoder;

        using var expected = new ColourResidualEncoder(3, 32, 308);
        var train = training.Data.Plan.Train;
        var images = Embedder.ToUnitRange(training.Data.Images.Pixels.Rows(Tensor.From([.. train.Select(position => (long)position)])), "cpu");
        expected.Fit(range => images.Slice(0, range.Start.Value, range.End.Value), [.. train.Select(position => training.Data.Labels[position])]);
        Assert.All(
            encoder.Whitening.Weight.ToArray<float>().Zip(expected.Whitening.Weight.ToArray<float>()),
            pair => Assert.Equal(pair.Second, pair.First, 1e-3f * Math.Max(1, Math.Abs(pair.Second))));
        Assert.NotEqual(new ClassWhitening(300).Weight.ToArray<float>(), encoder.Whitening.Weight.ToArray<float>());
    }

    [Fact]
    public void Without_labels_nothing_is_fitted_to_them()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given(Settings + " method=simsiam sampler=shuffled projection=8"));
        using var kept = Model.Load(training.Train().Best);
        Assert.Equal(new ClassWhitening(300).Weight.ToArray<float>(), ((ColourResidualEncoder)kept.Network.Encoder).Whitening.Weight.ToArray<float>());
    }
}
