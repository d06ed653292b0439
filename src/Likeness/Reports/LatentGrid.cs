using System.Globalization;
using Likeness.Reports.Charts;
using Likeness.Tensors.Pictures;

namespace Likeness.Reports;

/// <summary>Several latent spaces of the same images side by side, as a picture and as an animation.</summary>
public static class LatentGrid
{
    private const int Moments = 24;
    private const int DelayMilliseconds = 150;
    private const int LastDelayMilliseconds = 3_000;
    private const int PointsInMotion = 180;
    private const int AloneInMotion = 1_000;

    /// <summary>The finished embeddings as the bytes of a PNG file.</summary>
    /// <param name="panels">At least one; all of the same images.</param>
    public static byte[] Still(IReadOnlyList<LatentPanel> panels)
    {
        var planes = Planes(panels);
        var chart = Chart(panels, planes, [.. planes.Select(plane => plane.Frames[^1])], [.. Enumerable.Range(0, panels[0].Space.Labels.Count)]);
        return SvgPicture.ToPng(chart.ToSvg(), chart.Width * 3 / 2);
    }

    /// <summary>How they develop, as the bytes of a GIF file: all begin and end together, however long each training was.</summary>
    /// <param name="panels">At least one, each of at least two frames; all of the same images.</param>
    public static byte[] Animation(IReadOnlyList<LatentPanel> panels)
    {
        var planes = Planes(panels);
        var count = panels[0].Space.Labels.Count;
        var shown = Math.Min(count, panels.Count == 1 ? AloneInMotion : PointsInMotion);
        int[] points = [.. Enumerable.Range(0, shown).Select(point => (int)((long)point * count / shown))];
        return AnimatedPicture.Write(
            [.. Enumerable.Range(0, Moments + 1).Select(moment =>
                Chart(panels, planes, [.. planes.Select(plane => At(plane, moment / (double)Moments, points))], points, Trained(panels[0].Space.Frames, moment / (double)Moments)).ToSvg())],
            DelayMilliseconds, lastDelayMilliseconds: LastDelayMilliseconds);
    }

    private static LatentPlane[] Planes(IReadOnlyList<LatentPanel> panels)
    {
        ArgumentOutOfRangeException.ThrowIfZero(panels.Count);
        foreach (var panel in panels)
            if (!panel.Space.Labels.SequenceEqual(panels[0].Space.Labels))
                throw new ArgumentException($"The latent space of {panel.Title} is of other images than that of {panels[0].Title}; side by side they must show the same.", nameof(panels));
        return [.. panels.Select(panel => new LatentPlane(panel.Space))];
    }

    private static LatentGridChart Chart(IReadOnlyList<LatentPanel> panels, LatentPlane[] planes, float[][] places, int[] points, string note = "")
    {
        int[] labels = [.. points.Select(point => panels[0].Space.Labels[point])];
        return new([.. panels.Select((panel, index) => (panel.Title, new ScatterData(places[index], labels, panel.Space.ClassNames), planes[index].View))], note);
    }

    // Frames lie closer together at first, so the share of frames is not that of the training.
    private static string Trained(IReadOnlyList<LatentFrame> frames, double share)
    {
        var place = share * (frames.Count - 1);
        var (from, to) = (frames[(int)place].Epoch, frames[Math.Min((int)place + 1, frames.Count - 1)].Epoch);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * (from + (place - (int)place) * (to - from)) / frames[^1].Epoch:0} % trained");
    }

    /// <summary>Places at a share of the frames, 0 to 1, in a straight line between the frames around it.</summary>
    private static float[] At(LatentPlane plane, double share, int[] points)
    {
        var place = share * (plane.Frames.Count - 1);
        var (from, to) = (plane.Frames[(int)place], plane.Frames[Math.Min((int)place + 1, plane.Frames.Count - 1)]);
        var between = (float)(place - (int)place);
        return [.. points.SelectMany(point => (int[])[2 * point, 2 * point + 1]).Select(i => from[i] + between * (to[i] - from[i]))];
    }
}
