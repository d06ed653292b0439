using System.Text.Json;

namespace Likeness.Cli.Tests;

/// <summary>What a command line gave back.</summary>
internal sealed record Answer(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output, which must be one JSON object and nothing else.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public string[] JsonKeys => [.. Json.EnumerateObject().Select(member => member.Name)];
}
