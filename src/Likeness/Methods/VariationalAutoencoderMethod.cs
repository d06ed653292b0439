using Likeness.Losses;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>A variational autoencoder: an image must be found again from a blurred embedding, and embeddings lie as if drawn at random.</summary>
/// <remarks>
/// <code>
/// L = mean over images of  Σ_pixels BCE(x, decode(z)) + KL,   z = μ + σ ε,   ε ~ N(0, 1),   μ = f(x),   log σ² = h(μ)
/// KL = ½ Σ_dimensions (μ² + σ² − log σ² − 1)
/// </code>
/// Kingma and Welling 2014, Auto-Encoding Variational Bayes, https://arxiv.org/abs/1312.6114, with a Bernoulli decoder. The mean is
/// the embedding. Departure: σ is a function of μ and not of the image, so that any encoder will do as it is.
/// </remarks>
public sealed class VariationalAutoencoderMethod : Module, ITrainingMethod
{
    private readonly int _dimensions;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">Width of the network that finds σ, at least 1.</param>
    /// <param name="decoder">From embeddings to logits of images; this method owns it.</param>
    public VariationalAutoencoderMethod(int dimensions, int projection, ImageDecoder decoder)
    {
        ArgumentNullException.ThrowIfNull(decoder);
        _dimensions = dimensions;
        LogVariance = Child("log_variance", new Sequential(new Linear(dimensions, projection), new Relu(), new Linear(projection, dimensions)));
        Decoder = Child("decoder", decoder);
    }

    /// <summary>h: from the mean to log σ².</summary>
    public Sequential LogVariance { get; }

    /// <summary>From an embedding to an image.</summary>
    public ImageDecoder Decoder { get; }

    /// <summary>How far a normal distribution lies from the standard one, summed over dimensions.</summary>
    /// <param name="mean">μ, [B, D].</param>
    /// <param name="logVariance">log σ², [B, D].</param>
    /// <returns>[B], at least 0, in nats.</returns>
    public static Tensor Divergence(Tensor mean, Tensor logVariance) =>
        (mean.Square() + logVariance.Exp() - logVariance - 1).Sum(1) / 2;

    /// <inheritdoc/>
    public LossValue Forward(Layer network, TrainingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        var images = batch.View();                                                              // [B, C, H, W]
        var mean = network.Forward(images);                                                     // [B, D]
        // Within what a float can square and back, however wild the first steps are.
        var logVariance = LogVariance.Forward(mean).Clamp(-20, 20);                             // [B, D]
        var noise = Tensor.Randn(mean.Shape, mean.ElementType, mean.Device);
        var logits = Decoder.Forward(mean + (logVariance / 2).Exp() * noise);                   // [B, C, H, W]
        var pixels = images.Count / (double)images.Shape[0];
        var cost = logits.BinaryCrossEntropy(images) * pixels + Divergence(mean, logVariance).Mean();
        return new(cost, cost.Detach().OnesLike());
    }

    /// <inheritdoc/>
    public IReadOnlyList<MethodPicture> Pictures(Layer network, Tensor images) =>
        [AutoencoderPictures.Reconstructions(network, Decoder, images), AutoencoderPictures.Samples(Decoder, _dimensions, images.Device)];
}
