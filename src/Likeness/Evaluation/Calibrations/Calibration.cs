using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Calibrations;

/// <summary>What a model's distances mean: the threshold for each false accept rate, and the probability that a pair is the same.</summary>
/// <remarks>
/// Fitted once, on pairs of images that were neither trained nor tested on, and kept in the model file. False accept rates
/// too small for the number of different pairs seen (<see cref="SupportedFar"/>) are left out, not guessed.
/// </remarks>
public sealed record Calibration
{
    private const int MaximumThresholds = 1000;

    /// <param name="thresholds">Rising in rate; see <see cref="Thresholds"/>.</param>
    /// <param name="scaling">Distance to probability.</param>
    /// <param name="quality">How well the probabilities fitted.</param>
    /// <param name="samePairs">At least 1.</param>
    /// <param name="differentPairs">Enough for the smallest rate listed.</param>
    [JsonConstructor]
    public Calibration(IReadOnlyList<FarThreshold> thresholds, PlattScaling scaling, CalibrationQuality quality, long samePairs, long differentPairs)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(scaling);
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentOutOfRangeException.ThrowIfLessThan(samePairs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(differentPairs, 1);
        Thresholds = Check([.. thresholds], differentPairs);
        (Scaling, Quality, SamePairs, DifferentPairs) = (scaling, quality, samePairs, differentPairs);
    }

    /// <summary>Rates rising, ten steps a decade (0.001, 0.00125, 0.0016, …, 1), from the smallest that the pairs support; thresholds rise with them.</summary>
    public IReadOnlyList<FarThreshold> Thresholds { get; }

    /// <summary>The rate to use when none is asked for: 0.01, or the smallest that so few pairs support.</summary>
    [JsonIgnore]
    public double UsualFar => Math.Max(0.01, Thresholds[0].FalseAcceptRate);

    /// <summary>Distance to probability.</summary>
    public PlattScaling Scaling { get; }

    /// <summary>How well the probabilities fit the very pairs they were fitted on: an optimistic figure, by the little that two numbers can bend.</summary>
    public CalibrationQuality Quality { get; }

    /// <summary>How many same pairs were seen.</summary>
    public long SamePairs { get; }

    /// <summary>How many different pairs were seen.</summary>
    public long DifferentPairs { get; }

    /// <summary>The distances of the pairs; null in the model of a Likeness that did not keep them.</summary>
    public DistanceHistogram? Histogram { get; init; }

    /// <summary>Fits thresholds and probabilities.</summary>
    /// <param name="distances">One distance a pair, finite; from images that were neither trained nor tested on.</param>
    /// <param name="same">For each pair, whether its images are of one class.</param>
    public static Calibration Fit(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same)
    {
        var curve = RocCurve.From(distances, same);
        if (!SupportedFar.Holds(1, curve.DifferentPairCount))
            throw new ArgumentException(
                $"A calibration needs at least {SupportedFar.PairsNeeded(1)} different pairs; there are {curve.DifferentPairCount}. Calibrate on more images.", nameof(same));
        var thresholds = FarSteps.Down(SupportedFar.Smallest(curve.DifferentPairCount))
            .Select(far => new FarThreshold(far, curve.ThresholdAt(far))).Reverse().ToArray();
        var scaling = PlattScaling.Fit(distances, same);
        var probabilities = new double[distances.Length];
        for (var pair = 0; pair < probabilities.Length; pair++)
            probabilities[pair] = scaling.Probability(distances[pair]);
        var quality = CalibrationQuality.Measure(probabilities, same);
        return new(thresholds, scaling.AtEvenOdds(curve.SamePairCount, curve.DifferentPairCount), quality, curve.SamePairCount, curve.DifferentPairCount)
        {
            Histogram = DistanceHistogram.Of(distances, same),
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">When the text is no calibration, or one that contradicts itself.</exception>
    public static Calibration FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CalibrationJson.Default.Calibration)
                ?? throw new InvalidDataException("The calibration is null; expected a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"The calibration cannot be read: {exception.Message} Train or calibrate the model again.", exception);
        }
    }

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CalibrationJson.Default.Calibration);

    /// <summary>The probability that two images at this distance are of one class, had both answers been equally likely before.</summary>
    public double Probability(double distance) => Scaling.Probability(distance);

    /// <summary>The distance threshold for a false accept rate; accept when distance ≤ threshold.</summary>
    /// <param name="far">From the first of <see cref="Thresholds"/> to 1; between two listed rates the threshold is linear in log FAR.</param>
    /// <exception cref="ArgumentOutOfRangeException">When so small a rate was not supported by the pairs seen.</exception>
    public double ThresholdAt(double far)
    {
        var smallest = Thresholds[0].FalseAcceptRate;
        if (!(Rates.Require(far) >= smallest))
            throw new ArgumentOutOfRangeException(nameof(far), far,
                $"A false accept rate of {far} needs {SupportedFarText(far)} different pairs; this model was calibrated on {DifferentPairs}, enough for {smallest} and above. Ask for a larger rate, or calibrate on more images.");
        var next = 0;
        while (next < Thresholds.Count - 1 && Thresholds[next].FalseAcceptRate < far)
            next++;
        var (above, below) = (Thresholds[next], Thresholds[Math.Max(0, next - 1)]);
        if (above.FalseAcceptRate <= far)
            return above.Threshold;
        var share = Math.Log(far / below.FalseAcceptRate) / Math.Log(above.FalseAcceptRate / below.FalseAcceptRate);
        return below.Threshold + share * (above.Threshold - below.Threshold);
    }

    private static string SupportedFarText(double far) => far > 0 ? $"{SupportedFar.PairsNeeded(far)}" : "infinitely many";

    private static FarThreshold[] Check(FarThreshold[] thresholds, long differentPairs)
    {
        if (thresholds.Length is 0 or > MaximumThresholds)
            throw new ArgumentException($"The calibration lists {thresholds.Length} thresholds; expected 1 to {MaximumThresholds}.", nameof(thresholds));
        var previous = new FarThreshold(0, double.MinValue);
        foreach (var entry in thresholds)
        {
            if (entry is null || !(entry.FalseAcceptRate > previous.FalseAcceptRate && entry.FalseAcceptRate <= 1))
                throw new ArgumentException($"The false accept rate {entry?.FalseAcceptRate} follows {previous.FalseAcceptRate}; rates must rise, above 0 and up to 1.", nameof(thresholds));
            if (!double.IsFinite(entry.Threshold) || entry.Threshold < previous.Threshold)
                throw new ArgumentException($"The threshold {entry.Threshold} follows {previous.Threshold}; thresholds must be finite and never fall.", nameof(thresholds));
            previous = entry;
        }
        if (!SupportedFar.Holds(thresholds[0].FalseAcceptRate, differentPairs))
            throw new ArgumentException(
                $"A false accept rate of {thresholds[0].FalseAcceptRate} is listed for {differentPairs} different pairs; it needs {SupportedFar.PairsNeeded(thresholds[0].FalseAcceptRate)}.", nameof(thresholds));
        return thresholds;
    }
}
