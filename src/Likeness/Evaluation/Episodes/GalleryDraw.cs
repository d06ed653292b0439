using Likeness.Randomness;

namespace Likeness.Evaluation.Episodes;

/// <summary>Draws which images are enrolled, and which classes stay out in the open set; each draw a pure function of the seed and its number.</summary>
internal sealed class GalleryDraw
{
    private const ulong Stream = 0x6761_6c6c;
    private readonly int[][] _classes;          // positions in the gallery's images of each class that may be enrolled
    private readonly int[] _numbers;            // the label of each of them
    private readonly int[] _probeLabels;
    private readonly int? _shot;
    private readonly ulong _seed;

    /// <param name="probeLabels">The class of each image that may be a probe.</param>
    /// <param name="galleryLabels">The class of each image that may be enrolled.</param>
    /// <param name="shot">K, where the images to enrol are drawn from the probes themselves; null to enrol all that are given.</param>
    /// <param name="seed">Fixes the draws.</param>
    public GalleryDraw(ReadOnlySpan<int> probeLabels, ReadOnlySpan<int> galleryLabels, int? shot, ulong seed)
    {
        (_shot, _seed, _probeLabels) = (shot, seed, probeLabels.ToArray());
        var classes = galleryLabels.ToArray().Index().GroupBy(image => image.Item, image => image.Index).OrderBy(c => c.Key).Where(c => c.Count() > (shot ?? 0)).ToArray();
        (_classes, _numbers) = ([.. classes.Select(c => c.ToArray())], [.. classes.Select(c => c.Key)]);
        if (_classes.Length < 2)
            throw new ArgumentException(shot is { } k
                ? $"Identification needs at least two classes of {k + 1} images, {k} to enrol and one to recognise; there {(_classes.Length == 1 ? "is one" : "is none")}. Enrol fewer images of each class, or add images."
                : $"The gallery has images of {_classes.Length} class; at least two are needed, so that one can be taken for another.", nameof(galleryLabels));
        GalleryCount = _classes.Sum(c => shot ?? c.Length);
        var own = probeLabels.ToArray().CountBy(label => label).ToDictionary();
        int[] probes = [.. _numbers.Select(label => own.GetValueOrDefault(label) - (shot ?? 0))];
        ProbeCount = probes.Sum();
        if (ProbeCount == 0)
            throw new ArgumentException("None of the images to recognise is of a class that is enrolled. Give the classes of both the same names.", nameof(probeLabels));
        // Of whichever classes are left out, at least so many images are, and all of those that are never enrolled.
        LeastImpostors = probes.Order().Take(ClassCount - OpenClassCount).Sum() + (shot is null ? _probeLabels.Length - ProbeCount : 0);
    }

    /// <summary>Classes enrolled in the closed set.</summary>
    public int ClassCount => _classes.Length;

    /// <summary>Classes enrolled in the open set: half, rounded up.</summary>
    public int OpenClassCount => (ClassCount + 1) / 2;

    /// <summary>Images enrolled in the closed set.</summary>
    public int GalleryCount { get; }

    /// <summary>Probes of the classes enrolled in the closed set.</summary>
    public int ProbeCount { get; }

    /// <summary>How few impostors a draw can have.</summary>
    public int LeastImpostors { get; }

    /// <summary>The gallery of a trial.</summary>
    public DrawnGallery Draw(int trial)
    {
        var random = new SeededRandom(_seed, Stream, trial);
        var order = Enumerable.Range(0, ClassCount).ToArray();
        random.Shuffle(order);
        var open = order.Take(OpenClassCount).ToHashSet();
        var images = new List<int[]>(ClassCount);
        foreach (var members in _classes)
        {
            var drawn = (int[])members.Clone();
            random.Shuffle(drawn, _shot ?? 0);
            images.Add(_shot is { } k ? drawn[..k] : members);
        }
        // Images that are enrolled are no probes.
        var enrolled = _shot is null ? [] : images.SelectMany(i => i).ToHashSet();
        var known = _numbers.Index().ToDictionary(c => c.Item, c => c.Index);
        return new(
            images,
            [.. Enumerable.Range(0, ClassCount).Select(open.Contains)],
            // In a drawn gallery, images of classes too small to enrol take no part at all.
            [.. Enumerable.Range(0, _probeLabels.Length).Where(image => !enrolled.Contains(image) && (_shot is null || known.ContainsKey(_probeLabels[image])))],
            label => known.GetValueOrDefault(label, -1));
    }
}
