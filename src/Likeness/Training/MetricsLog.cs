using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Tensors.Files;

namespace Likeness.Training;

/// <summary>metrics.jsonl: one JSON object an epoch, rewritten whole so that no reader meets half a line.</summary>
/// <param name="path">The file.</param>
public sealed class MetricsLog(string path)
{
    private readonly List<EpochMetrics> _epochs = [.. Read(path)];

    /// <summary>The epochs so far.</summary>
    public IReadOnlyList<EpochMetrics> Epochs => _epochs;

    /// <summary>Adds an epoch.</summary>
    public void Add(EpochMetrics epoch)
    {
        _epochs.Add(epoch);
        Write();
    }

    /// <summary>Forgets epochs after a step, which a resumed training will go through again.</summary>
    public void KeepUntil(long step)
    {
        if (_epochs.RemoveAll(epoch => epoch.Step > step) > 0)
            Write();
    }

    /// <summary>Reads a run's epochs; none where the file does not exist.</summary>
    /// <exception cref="InvalidDataException">A line is not an epoch's JSON.</exception>
    public static IEnumerable<EpochMetrics> Read(string path)
    {
        if (!File.Exists(path))
            yield break;
        var number = 0;
        foreach (var line in File.ReadLines(path))
            yield return Parse(line, ++number, path);
    }

    private static EpochMetrics Parse(string line, int number, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(line, MetricsContext.Default.EpochMetrics) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"Line {number} of {path} is not an epoch's metrics: {error.Message} Remove the line, or the file to lose its curves only.", error);
        }
    }

    private void Write() => AtomicFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        foreach (var epoch in _epochs)
            writer.Write(JsonSerializer.Serialize(epoch, MetricsContext.Default.EpochMetrics) + "\n");
    });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(EpochMetrics))]
internal sealed partial class MetricsContext : JsonSerializerContext;
