using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Likeness.Datasets.Loading;
using Likeness.Evaluation.Figures;

namespace Likeness.Cli.Output;

/// <summary>The one JSON object that a command prints with --json: on one line, and nothing else.</summary>
internal static class JsonOutput
{
    // The text goes to a pipe or a screen and never into a page, so names may keep their letters.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object with the members that <paramref name="members"/> writes.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text, s_options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(text.WrittenSpan));
    }

    extension(Utf8JsonWriter json)
    {
        /// <summary>A number; null where there is none, as JSON has no NaN.</summary>
        public void WriteFinite(string name, double value)
        {
            if (double.IsFinite(value))
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }

        /// <summary>{name: {value, low, high}}.</summary>
        public void WriteMetrics(string name, IEnumerable<KeyValuePair<string, MetricValue>> metrics)
        {
            json.WriteStartObject(name);
            foreach (var (metric, measured) in metrics)
            {
                json.WriteStartObject(metric);
                json.WriteFinite("value", measured.Value);
                json.WriteFinite("low", measured.Low);
                json.WriteFinite("high", measured.High);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        /// <summary>skipped: [{path, reason}], the images that could not be read.</summary>
        public void WriteSkipped(IReadOnlyList<SkippedImage> skipped)
        {
            json.WriteStartArray("skipped");
            foreach (var image in skipped)
            {
                json.WriteStartObject();
                json.WriteString("path", image.Source);
                json.WriteString("reason", image.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        /// <summary>A list of words.</summary>
        public void WriteStrings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
