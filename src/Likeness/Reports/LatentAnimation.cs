using System.Globalization;
using Likeness.Reports.Charts;
using Likeness.Tensors.Pictures;

namespace Likeness.Reports;

/// <summary>The latent space over training as an animated GIF.</summary>
internal static class LatentAnimation
{
    private const int MostPoints = 2000;
    private const int FrameCount = 48;
    private const int DelayMilliseconds = 90;

    /// <param name="plane">At least two frames.</param>
    public static byte[] Draw(LatentPlane plane)
    {
        var space = plane.Space;
        var chosen = Choose(space.Labels.Count);
        int[] labels = [.. chosen.Select(index => space.Labels[index])];
        var stops = Stops(space.Frames.Count);
        var steps = Math.Clamp(FrameCount / Math.Max(1, stops.Length - 1), 1, 12);
        var pictures = new List<string>();
        for (var stop = 0; stop < stops.Length; stop++)
            for (var step = 0; step < (stop == stops.Length - 1 ? 1 : steps); step++)
            {
                var next = plane.Frames[stops[Math.Min(stop + 1, stops.Length - 1)]];
                var points = Between(plane.Frames[stops[stop]], next, step / (float)steps, chosen);
                var chart = new ScatterChart($"Latent space, epoch {space.Frames[stops[stop]].Epoch.ToString("0.0#", CultureInfo.InvariantCulture)}", "", new ScatterData(points, labels, space.ClassNames), plane.View);
                pictures.Add(chart.ToSvg());
            }
        return AnimatedPicture.Write(pictures, DelayMilliseconds, lastDelayMilliseconds: 2500);
    }

    /// <summary>Evenly spread positions, all of them where they are few: each point costs bytes in every frame.</summary>
    private static int[] Choose(int count) =>
        [.. Enumerable.Range(0, Math.Min(count, MostPoints)).Select(i => (int)((long)i * count / Math.Min(count, MostPoints)))];

    /// <summary>Evenly spread epochs, the first and the last among them.</summary>
    private static int[] Stops(int count) =>
        [.. Enumerable.Range(0, Math.Min(count, FrameCount)).Select(i => (int)Math.Round(i * (count - 1.0) / Math.Max(1, Math.Min(count, FrameCount) - 1)))];

    private static float[] Between(float[] from, float[] to, float share, int[] chosen)
    {
        var points = new float[2 * chosen.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var source = 2 * chosen[i / 2] + i % 2;
            points[i] = from[source] + share * (to[source] - from[source]);
        }
        return points;
    }
}
