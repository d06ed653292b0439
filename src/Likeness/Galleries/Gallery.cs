using System.Security.Cryptography;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;
using Likeness.Models;

namespace Likeness.Galleries;

/// <summary>Images enrolled under labels, and who or what a new image is of them: a model and a store.</summary>
/// <remarks>
/// Safe from any number of threads, and beside other processes on the same gallery: every answer takes in what was acknowledged before it was asked for.
/// <see cref="Store"/> lists, removes and renames. The gallery owns its store and not its model.
/// </remarks>
public sealed class Gallery : IDisposable
{
    private readonly GalleryIndex _index;
    private readonly LabelDistances _labels;

    private Gallery(IGalleryStore store, Model model)
    {
        (Store, Model) = (store, model);
        _index = new(store, model.Network.Comparison);
        _labels = new(model.Network.Comparison, model.Description.Options.UnitLength);
    }

    /// <summary>Where the entries lie.</summary>
    public IGalleryStore Store { get; }

    /// <summary>What embeds and compares.</summary>
    public Model Model { get; }

    /// <summary>Makes a gallery for a model.</summary>
    /// <param name="location">The path of a new file, or postgres://USER@HOST:PORT/DATABASE?gallery=NAME.</param>
    /// <param name="model">Whose embeddings it will keep.</param>
    /// <exception cref="GalleryException">There is one already, or none can be made there.</exception>
    public static Gallery Create(string location, Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(GalleryStores.Create(location, DescriptionFor(model)), model);
    }

    /// <summary>Opens a gallery.</summary>
    /// <param name="location">As for <see cref="Create"/>.</param>
    /// <param name="model">The model that it was made with.</param>
    /// <exception cref="GalleryException">There is none, it is damaged, or was made with another model.</exception>
    public static Gallery Open(string location, Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var store = GalleryStores.Open(location);
        try
        {
            RequireModel(store, model);
            return new(store, model);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>What a gallery for a model says of itself.</summary>
    public static GalleryDescription DescriptionFor(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(model.Fingerprint, model.Network.Encoder.EmbeddingDimensions, model.Description.Options.Comparison, TimeProvider.System.GetUtcNow());
    }

    /// <summary>Embeds an image for <see cref="Enroll(IReadOnlyList{Enrolment})"/>, without enrolling it.</summary>
    /// <param name="label">Who or what it shows.</param>
    /// <param name="image">The content of an image file.</param>
    /// <param name="source">Where it came from.</param>
    /// <exception cref="Tensors.Images.ImageException">It is no image.</exception>
    public Enrolment Read(string label, ReadOnlySpan<byte> image, string source = "") => new()
    {
        Label = label,
        Embedding = Model.Embed(image),
        Model = Model.Fingerprint,
        Source = source,
        Digest = SHA256.HashData(image),
        Thumbnail = GalleryThumbnail.Of(image),
    };

    /// <summary>Enrols an image. When this returns, it is on the disk.</summary>
    /// <param name="label">Who or what it shows.</param>
    /// <param name="image">The content of an image file.</param>
    /// <param name="source">Where it came from.</param>
    /// <exception cref="Tensors.Images.ImageException">It is no image.</exception>
    public Enrolled Enroll(string label, ReadOnlySpan<byte> image, string source = "") => Store.Add([Read(label, image, source)])[0];

    /// <summary>Enrols images that are embedded already, all or none. When this returns, they are on the disk.</summary>
    public IReadOnlyList<Enrolled> Enroll(IReadOnlyList<Enrolment> enrolments) => Store.Add(enrolments);

    /// <summary>Who is this?</summary>
    /// <param name="image">The content of an image file.</param>
    /// <param name="options">The usual where left out.</param>
    /// <exception cref="Tensors.Images.ImageException">It is no image.</exception>
    /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate.</exception>
    public Identification Identify(ReadOnlySpan<byte> image, IdentifyOptions? options = null) => Identify(Model.Embed(image), options);

    /// <summary>Who is this?</summary>
    /// <param name="embedding">[D], of this model.</param>
    /// <param name="options">The usual where left out.</param>
    /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate.</exception>
    public Identification Identify(float[] embedding, IdentifyOptions? options = null)
    {
        options ??= new();
        var calibration = Model.Description.Calibration
            ?? throw new ModelException("The model is not calibrated, so that no threshold can tell known from unknown. Finish its training with 'likeness resume RUN'; search needs no calibration.");
        var size = _index.Size();
        var threshold = IdentificationThreshold.For(calibration, options.Far, options.Rule == ShotRule.Nearest ? size.Entries : size.Labels);
        Candidate[] candidates = [.. Candidates(Checked(embedding), options)
            .Select(near => new Candidate(near.Label, near.Distance, calibration.Probability(near.Distance), near.Id))];
        return candidates is [var best, ..]
            ? new(best.Distance <= threshold.Distance ? best.Label : null, best.Distance, best.Probability, threshold.Distance, threshold.Far, candidates)
            : new(null, null, null, threshold.Distance, threshold.Far, []);
    }

    /// <summary>The entries that look most like an image, nearest first; of equally near ones the earlier first.</summary>
    /// <param name="image">The content of an image file.</param>
    /// <param name="top">How many, 1 to 10,000.</param>
    /// <exception cref="Tensors.Images.ImageException">It is no image.</exception>
    public IReadOnlyList<GalleryNeighbour> Search(ReadOnlySpan<byte> image, int top = 10) => Search(Model.Embed(image), top);

    /// <summary>The entries nearest an embedding, nearest first; of equally near ones the earlier first.</summary>
    /// <param name="embedding">[D], of this model.</param>
    /// <param name="top">How many, 1 to 10,000.</param>
    public IReadOnlyList<GalleryNeighbour> Search(float[] embedding, int top = 10) => top is >= 1 and <= GalleryPage.MostEntries
        ? _index.Nearest(Checked(embedding), top)
        : throw new ArgumentOutOfRangeException(nameof(top), top, $"The {top} nearest were asked for; expected 1 to {GalleryPage.MostEntries}.");

    /// <summary>Reads the whole gallery, and with many entries builds the index that makes searching fast, or mends the one beside the file. Searches give the same answers before, and slower; they go on meanwhile.</summary>
    /// <param name="cancellation">Breaks off; nothing has changed then.</param>
    /// <returns>Whether an index of neighbours is in use.</returns>
    /// <exception cref="OperationCanceledException">It was broken off, or the gallery closed.</exception>
    public bool Prepare(CancellationToken cancellation = default) => _index.Prepare(cancellation);

    /// <summary>Whether <see cref="Prepare"/> is worth its while: there are many entries and no index, or it has fallen behind by a tenth.</summary>
    public bool IsIndexBehind() => _index.IsBehind();

    /// <summary>Closes the store.</summary>
    public void Dispose()
    {
        _index.Dispose();
        Store.Dispose();
    }

    private static void RequireModel(IGalleryStore store, Model model)
    {
        var (theirs, ours) = (store.Describe(), DescriptionFor(model));
        if (theirs.Model != ours.Model)
            throw new GalleryException($"{store.Location} was made with the model {Embeddings.Short(theirs.Model)}, and this one is {Embeddings.Short(ours.Model)}: their embeddings cannot be compared. Use the model it was made with, or bring the gallery to this one with 'likeness gallery re-embed MODEL {store.Location}'.");
        if ((theirs.Dimensions, theirs.Comparison) != (ours.Dimensions, ours.Comparison))
            throw new GalleryException($"{store.Location} says that its model's embeddings have {theirs.Dimensions} numbers, compared by '{theirs.Comparison}'; they have {ours.Dimensions}, compared by '{ours.Comparison}'. The gallery was changed by something else; restore it from a copy.");
    }

    private float[] Checked(float[] embedding)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        if (embedding.Length != Model.Network.Encoder.EmbeddingDimensions)
            throw new ArgumentException($"The embedding has {embedding.Length} numbers; the model's have {Model.Network.Encoder.EmbeddingDimensions}.", nameof(embedding));
        return Array.TrueForAll(embedding, float.IsFinite)
            ? embedding
            : throw new ModelException("The embedding holds NaN or infinite numbers: the model's weights are damaged, or its training diverged.");
    }

    /// <summary>The nearest labels; where several entries of a label count, those of all labels that have one among the nearest entries.</summary>
    private IEnumerable<GalleryNeighbour> Candidates(float[] embedding, IdentifyOptions options)
    {
        var wanted = options.Rule == ShotRule.Nearest ? options.Candidates : Math.Max(4 * options.Candidates, 32);
        var nearest = NearestOfLabels(embedding, wanted);
        if (options.Rule == ShotRule.Nearest)
            return nearest;
        return nearest.Select(near => (near, Entries: Store.Page(new() { Label = near.Label, Limit = GalleryPage.MostEntries })))
            .Where(label => label.Entries.Count > 0)
            .Select(label => label.near with { Distance = _labels.Of(embedding, label.Entries, options.Rule) })
            .OrderBy(near => near.Distance).ThenBy(near => near.Id).Take(options.Candidates);
    }

    private GalleryNeighbour[] NearestOfLabels(float[] embedding, int wanted)
    {
        // A label with many entries can fill the front rows, so ever more are looked at until there are labels enough.
        for (var count = Math.Max(32, 4 * wanted); ; count *= 4)
        {
            var near = _index.Nearest(embedding, count);
            GalleryNeighbour[] labels = [.. near.DistinctBy(entry => entry.Label).Take(wanted)];
            if (labels.Length == wanted || near.Count < count)
                return labels;
        }
    }
}
