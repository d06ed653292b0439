using Likeness.Evaluation.Calibrations;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>A trained network with everything that is needed to answer: weights, preprocessing, calibration.</summary>
/// <param name="description">What the model file says beside the weights.</param>
/// <param name="network">The network; the model owns it.</param>
/// <remarks>
/// Every question may be asked from many threads at once. The first one makes a copy of the network that is faster to use; weights that are
/// changed afterwards do not reach it, while <see cref="Network"/> stays as it was trained, for saving, exporting and further training.
/// </remarks>
public sealed class Model(ModelDescription description, SiameseNetwork network) : IDisposable
{
    // As many as keep every core busy without their feature maps filling the memory.
    private const int BlockSize = 64;

    private readonly Lazy<EmbeddingGraph> _graph = new(() => new(network));

    /// <summary>What the model file says beside the weights.</summary>
    public ModelDescription Description { get; } = description;

    /// <summary>Encoder and comparison.</summary>
    public SiameseNetwork Network { get; } = network;

    /// <summary>How images are brought to the network: size, channels, fit.</summary>
    public ImageOptions ImageOptions { get; } = ModelImages.Options(description.Options);

    /// <summary>SHA-256, in hex, of what decides its embeddings: two models whose embeddings can be compared have the same one.</summary>
    public string Fingerprint => field ??= ModelFingerprint.Of(Network, Description.Options);

    /// <summary>Reads a model file.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <param name="device">Where it is to run: "cpu", "cuda", ...</param>
    /// <exception cref="ModelException">The file is missing, damaged, or no model.</exception>
    public static Model Load(string path, string device = "cpu")
    {
        var (description, network) = ModelFile.Read(path, device);
        return new Model(description, network);
    }

    /// <summary>Writes the model file, whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <param name="weights">
    /// Float, or Half for half the size: numbers of 11 significant bits, which reading makes floats again. What is kept but not trained, such as
    /// running means, stays as it is.
    /// </param>
    /// <exception cref="ModelException">A weight is too large for half precision.</exception>
    public void Save(string path, ElementType weights = ElementType.Float) => ModelFile.Write(path, Description, Network, weights);

    /// <summary>Are two image files the same?</summary>
    /// <param name="a">Path of one image.</param>
    /// <param name="b">Path of the other; exchanging the two changes nothing.</param>
    /// <param name="far">Share of different pairs that may be taken for the same, over 0 to 1; left out, 0.01 or the smallest that the calibration supports.</param>
    /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate; or its weights are damaged.</exception>
    /// <exception cref="ImageException">A file is not an image; says which.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    public Verification Verify(string a, string b, double? far = null) => Verify(Read(a), Read(b), far);

    /// <summary>Are two encoded images the same?</summary>
    /// <inheritdoc cref="Verify(string, string, double?)"/>
    public Verification Verify(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, double? far = null) =>
        Verify(ImageFile.Decode(a, ImageOptions), ImageFile.Decode(b, ImageOptions), far);

    /// <summary>Are two images, decoded with <see cref="ImageOptions"/>, the same?</summary>
    /// <inheritdoc cref="Verify(string, string, double?)"/>
    public Verification Verify(Bitmap a, Bitmap b, double? far = null)
    {
        Judge(0, far);      // refuses a rate that it cannot answer for before the work
        return Judge(Distance(a, b), far);
    }

    /// <summary>Are two images, embedded before, the same?</summary>
    /// <param name="a">What <see cref="Embed(Bitmap)"/> gave for one image.</param>
    /// <param name="b">The same for the other.</param>
    /// <param name="far">As for <see cref="Verify(string, string, double?)"/>.</param>
    /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate.</exception>
    public Verification Verify(ReadOnlySpan<float> a, ReadOnlySpan<float> b, double? far = null) => Judge(Distance(a, b), far);

    /// <summary>Does a distance mean the same?</summary>
    /// <param name="distance">As <see cref="Distance(Bitmap, Bitmap)"/> gives it.</param>
    /// <param name="far">As for <see cref="Verify(string, string, double?)"/>.</param>
    /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate; or the distance is not a number.</exception>
    public Verification Judge(double distance, double? far = null)
    {
        var rate = far ?? Description.Calibration?.UsualFar ?? 0.01;
        var threshold = Threshold(rate, out var calibration);
        return new(Finite(distance) <= threshold, distance, calibration.Probability(distance), threshold, rate);
    }

    /// <summary>Distance of two images, decoded with <see cref="ImageOptions"/>; smaller is nearer.</summary>
    /// <exception cref="ModelException">It is not a number.</exception>
    // One after the other and not as one batch, so that exchanging the images cannot change a single bit.
    public double Distance(Bitmap a, Bitmap b) => Distance(Embed(a), Embed(b));

    /// <summary>Distance of two embeddings of D numbers; smaller is nearer.</summary>
    /// <exception cref="ModelException">It is not a number.</exception>
    public double Distance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        return Finite(Network.Comparison.Distance(Row(a), Row(b)).ToDouble());
    }

    /// <summary>Embedding of one encoded image.</summary>
    /// <returns>D numbers.</returns>
    public float[] Embed(ReadOnlySpan<byte> image) => Embed(ImageFile.Decode(image, ImageOptions));

    /// <summary>Embedding of one image, decoded with <see cref="ImageOptions"/>.</summary>
    /// <returns>D numbers.</returns>
    public float[] Embed(Bitmap image)
    {
        using var scope = new TensorScope();
        return Embed(ModelImages.ToTensor(image)).ToArray<float>();
    }

    /// <summary>Embeddings of images, decoded with <see cref="ImageOptions"/>: faster than one after the other.</summary>
    /// <returns>D numbers for each.</returns>
    public float[][] Embed(IReadOnlyList<Bitmap> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        List<float[]> embeddings = [];
        foreach (var block in images.Chunk(BlockSize))
        {
            using var scope = new TensorScope();
            var rows = Embed(Tensor.Cat([.. block.Select(ModelImages.ToTensor)]));
            embeddings.AddRange(rows.ToArray<float>().Chunk((int)rows.Shape[1]));
        }
        return [.. embeddings];
    }

    /// <summary>Embeds one block of images.</summary>
    /// <param name="pixels">[B, C, H, W], Byte, on the CPU; its feature maps must fit the memory.</param>
    /// <returns>[B, D], on the CPU.</returns>
    public Tensor Embed(Tensor pixels) => _graph.Value.Embed(pixels);

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        if (_graph.IsValueCreated)
            _graph.Value.Dispose();
        Network.Dispose();
    }

    private static double Finite(double distance) => double.IsFinite(distance)
        ? distance
        : throw new ModelException($"The model finds the distance {distance}: its weights are damaged, or its training diverged. Train it again with a lower learning-rate.");

    private Tensor Row(ReadOnlySpan<float> embedding) => embedding.Length == Network.Encoder.EmbeddingDimensions
        ? Tensor.From(embedding, 1, embedding.Length).To(Network.Device)
        : throw new ArgumentException($"The embedding has {embedding.Length} numbers; those of this model have {Network.Encoder.EmbeddingDimensions}. Embed the image with this model.", nameof(embedding));

    private double Threshold(double far, out Calibration calibration)
    {
        if (!(far is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(far), far, $"A false-accept rate of {far} was asked for; it must be over 0 to 1, such as 0.01.");
        calibration = Description.Calibration
            ?? throw new ModelException(Description.Options.UsesLabels
                ? "The model is not calibrated: its training did not finish. Finish it with 'likeness resume RUN'."
                : "The model is not calibrated: its training has not finished, or there were no labels to tell same from different. Finish it with 'likeness resume RUN', or train with a sub-folder a class.");
        var smallest = calibration.Thresholds[0].FalseAcceptRate;
        return far >= smallest
            ? calibration.ThresholdAt(far)
            : throw new ModelException($"The model cannot answer for a false-accept rate of {far}: it was calibrated on {calibration.DifferentPairs} different pairs, enough for {smallest} and above. Ask for a larger rate, or train on more images.");
    }

    private Bitmap Read(string path) => ImageInputs.Named(path, () => ImageFile.Decode(File.ReadAllBytes(path), ImageOptions));
}
