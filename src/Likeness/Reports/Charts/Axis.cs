using System.Globalization;

namespace Likeness.Reports.Charts;

/// <summary>A scale with ticks at round values. <see cref="Position"/> maps its ends to 0 and 1.</summary>
internal sealed class Axis
{
    private readonly bool _logarithmic;
    private readonly string _format;

    private Axis(double low, double high, IReadOnlyList<double> ticks, bool logarithmic, string format)
    {
        (Low, High, Ticks, _logarithmic, _format) = (low, high, ticks, logarithmic, format);
    }

    public double Low { get; }

    public double High { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>From low to high, with steps of 1, 2 or 5 times a power of ten; one value alone gets room on both sides.</summary>
    public static Axis Linear(double low, double high, int tickCount = 5, bool roundEnds = true)
    {
        if (high - low < 1e-9 * Math.Max(1, Math.Abs(low)))
            (low, high) = (low - Math.Max(0.5, Math.Abs(low) / 2), high + Math.Max(0.5, Math.Abs(high) / 2));
        var step = Step((high - low) / tickCount);
        if (roundEnds)
            (low, high) = (Math.Floor(low / step + 1e-9) * step, Math.Ceiling(high / step - 1e-9) * step);
        var first = Math.Ceiling(low / step - 1e-9);
        var ticks = Enumerable.Range(0, (int)Math.Floor(high / step - first + 1e-9) + 1).Select(i => (first + i) * step).ToArray();
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 6);
        return new Axis(low, high, ticks, logarithmic: false, decimals == 0 ? "#,0" : "0." + new string('0', decimals));
    }

    /// <summary>A tick at each whole number, thinned out when there are many: epochs.</summary>
    public static Axis Whole(int low, int high)
    {
        if (high <= low)
            high = low + 1;
        var step = high - low <= 10 ? 1 : (int)Step((high - low) / 6.0);
        var first = (low + step - 1) / step * step;
        var ticks = Enumerable.Range(0, (high - first) / step + 1).Select(i => (double)(first + i * step));
        return new Axis(low, high, [.. 2 * (first - low) > step ? ticks.Prepend(low) : ticks], logarithmic: false, "#,0");
    }

    /// <summary>Powers of ten from 10^lowExponent to 10^highExponent.</summary>
    public static Axis PowersOfTen(int lowExponent, int highExponent)
    {
        var ticks = Enumerable.Range(lowExponent, highExponent - lowExponent + 1).Select(e => Math.Pow(10, e)).ToArray();
        return new Axis(ticks[0], ticks[^1], ticks, logarithmic: true, "0.######");
    }

    /// <summary>0 at the low end, 1 at the high one; values beyond are held at the ends.</summary>
    public double Position(double value)
    {
        var position = _logarithmic
            ? (Math.Log10(Math.Max(value, Low)) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low))
            : (value - Low) / (High - Low);
        return Math.Clamp(position, 0, 1);
    }

    public string Format(double value) => (Math.Abs(value) < 1e-12 ? 0 : value).ToString(_format, CultureInfo.InvariantCulture);

    private static double Step(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 5.0000001 => 5, _ => 10 };
    }
}
