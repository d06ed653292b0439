
namespace Likeness.Evaluation.Curves;

/// <summary>What a ROC curve, given as its points joined by straight lines from (0, 0) to (1, 1), is summed up in.</summary>
internal static class RocMetrics
{
    /// <summary>The area under the curve: the chance that a same pair lies nearer than a different one, a tie counting one half.</summary>
    public static double Auc(ReadOnlySpan<double> far, ReadOnlySpan<double> tar)
    {
        var area = 0.0;
        for (var point = 1; point < far.Length; point++)
            area += (far[point] - far[point - 1]) * (tar[point] + tar[point - 1]) / 2;
        return area;
    }

    /// <summary>The rate at which false accepts are as frequent as false rejects: where the curve meets FAR = 1 − TAR.</summary>
    public static double EqualErrorRate(ReadOnlySpan<double> far, ReadOnlySpan<double> tar)
    {
        var point = 1;
        while (far[point] + tar[point] < 1)
            point++;
        var before = far[point - 1] + tar[point - 1] - 1;
        var after = far[point] + tar[point] - 1;
        return far[point - 1] + (far[point] - far[point - 1]) * -before / (after - before);
    }

    /// <summary>The last point whose false accept rate is at most <paramref name="limit"/>.</summary>
    public static int PointAt(ReadOnlySpan<double> far, double limit)
    {
        var (low, high) = (0, far.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = far[middle] <= limit ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    /// <summary>The height of the curve at a false accept rate, along the straight line between two points.</summary>
    public static double InterpolatedTar(ReadOnlySpan<double> far, ReadOnlySpan<double> tar, double limit)
    {
        var point = PointAt(far, limit);
        return point == far.Length - 1
            ? tar[point]
            : tar[point] + (tar[point + 1] - tar[point]) * (limit - far[point]) / (far[point + 1] - far[point]);
    }
}
