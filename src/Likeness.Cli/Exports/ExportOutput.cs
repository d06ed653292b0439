using System.Globalization;
using Likeness.Cli.Output;

namespace Likeness.Cli.Exports;

/// <summary>What an export says when it is done.</summary>
internal static class ExportOutput
{
    /// <param name="terminal">Where to.</param>
    /// <param name="file">The file written.</param>
    /// <param name="runtime">What ran it.</param>
    /// <param name="difference">Largest difference of the embeddings; null where they were not compared.</param>
    /// <param name="asJson">As one JSON object.</param>
    public static void Write(Terminal terminal, string file, ForeignRuntime runtime, double? difference, bool asJson)
    {
        var bytes = new FileInfo(file).Length;
        if (asJson)
        {
            JsonOutput.Write(terminal.Out, json =>
            {
                json.WriteString("file", file);
                json.WriteNumber("bytes", bytes);
                if (difference is not { } largest)
                    return;
                json.WriteStartObject("check");
                json.WriteString("runtime", runtime.Name);
                json.WriteBoolean("agrees", largest <= ExportCheck.Tolerance);
                // JSON has no infinity, which stands for an answer of another shape, or of no numbers.
                if (double.IsFinite(largest))
                    json.WriteNumber("difference", largest);
                else
                    json.WriteNull("difference");
                json.WriteEndObject();
            });
            return;
        }
        terminal.Out.WriteLine($"{file}: {Plain.Count(bytes)} bytes");
        if (difference is { } found)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{runtime.Name} {(found <= ExportCheck.Tolerance ? "agrees" : "DISAGREES")} with likeness: the embeddings of {ExportCheck.ImageCount} images differ by at most {found:G2} (allowed: {ExportCheck.Tolerance})"));
    }
}
