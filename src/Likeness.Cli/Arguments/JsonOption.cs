using System.CommandLine;

namespace Likeness.Cli.Arguments;

/// <summary>--json: the answer for programs.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption() : base("--json") => Description = "print one JSON object, and nothing else, on standard output";
}
