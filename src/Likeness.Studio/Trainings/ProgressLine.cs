using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Training;

namespace Likeness.Studio.Trainings;

/// <summary>Where a training stands, as its process says it: a line of JSON.</summary>
/// <param name="Epoch">Counts from 1.</param>
/// <param name="Epochs">Epochs asked for.</param>
/// <param name="EpochShare">Share of this epoch that is done, 0 to 1.</param>
/// <param name="Loss">Mean loss of this epoch so far; null where it is no number.</param>
/// <param name="ActiveShare">Mean share of pairs or triplets that still give a gradient.</param>
/// <param name="ImagesPerSecond">Images trained on per second of this epoch.</param>
/// <param name="RemainingSeconds">Estimated until the last epoch ends.</param>
/// <param name="IsEpochEnd">Whether the epoch has just been measured.</param>
/// <param name="Warning">What looks wrong and what to try, when the embedding collapses.</param>
public sealed record ProgressLine(
    int Epoch, int Epochs, double EpochShare, double? Loss, double? ActiveShare, double? ImagesPerSecond, double? RemainingSeconds, bool IsEpochEnd, string? Warning)
{
    /// <summary>Epochs done, with the share of the one under way.</summary>
    [JsonIgnore]
    public double Position => Epoch - 1 + EpochShare;

    /// <summary>What a training reports.</summary>
    public static ProgressLine Of(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(
            progress.Epoch, progress.Epochs, progress.EpochShare, Number(progress.Loss), Number(progress.ActiveShare), Number(progress.ImagesPerSecond),
            Number(progress.Remaining.TotalSeconds), progress.Finished is not null, progress.Warning);
    }

    /// <summary>The line.</summary>
    public string ToText() => JsonSerializer.Serialize(this, ProgressContext.Default.ProgressLine);

    /// <summary>Reads a line; null where it says something else.</summary>
    public static ProgressLine? Parse(string line)
    {
        try
        {
            return line.StartsWith("{\"epoch\":", StringComparison.Ordinal) ? JsonSerializer.Deserialize(line, ProgressContext.Default.ProgressLine) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // JSON knows neither NaN nor infinity.
    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ProgressLine))]
internal sealed partial class ProgressContext : JsonSerializerContext;
