using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Draws different images of a class: any, or as evenly from its groups as their numbers allow.</summary>
/// <remarks>
/// A product may have fifty photos of shelves and one picture of a catalogue. Drawn evenly, the one is in every batch that the product is in,
/// so that the network learns that both show the same.
/// </remarks>
internal sealed class ClassImages
{
    private readonly int[][][] _positions;      // by class, by group: the rarest group first

    /// <param name="classes">The classes to draw from.</param>
    /// <param name="groups">One group number an image of the classes; null to draw all images of a class alike.</param>
    public ClassImages(ClassPositions classes, int[]? groups) =>
        _positions = [.. Enumerable.Range(0, classes.Count).Select(c => groups is null ? [classes[c]] : ByGroup(classes[c], groups))];

    /// <summary>Fills a span with different images of a class.</summary>
    /// <param name="random">Moves on.</param>
    /// <param name="c">The class, by its place.</param>
    /// <param name="images">No longer than the class has images.</param>
    public void Draw(ref SeededRandom random, int c, Span<int> images)
    {
        var groups = _positions[c];
        for (var g = 0; g < groups.Length; g++)
        {
            // What a rare group cannot give falls to the more common ones after it.
            var share = Math.Min(images.Length / (groups.Length - g), groups[g].Length);
            Draw(ref random, groups[g], images[..share]);
            images = images[share..];
        }
    }

    // Floyd's way: K different of n in K draws, so a class of thousands costs no more than one of ten.
    private static void Draw(ref SeededRandom random, int[] positions, Span<int> images)
    {
        for (var k = 0; k < images.Length; k++)
        {
            var last = positions.Length - images.Length + k;
            var drawn = positions[random.Below(last + 1)];
            images[k] = images[..k].Contains(drawn) ? positions[last] : drawn;
        }
    }

    private static int[][] ByGroup(int[] positions, int[] groups) =>
        [.. positions.GroupBy(position => groups[position]).Select(group => group.ToArray()).OrderBy(group => group.Length)];
}
