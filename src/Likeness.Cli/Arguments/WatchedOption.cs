using System.CommandLine;
using Likeness.Cli.Output;
using Likeness.Studio.Trainings;

namespace Likeness.Cli.Arguments;

/// <summary>--watched: another program, the studio's server, started this one and reads its progress.</summary>
internal sealed class WatchedOption : Option<bool>
{
    public WatchedOption() : base(TrainingProgram.WatchedOption) => Hidden = true;

    /// <summary>The same terminal; watched, it is cancelled when its input ends, and progress goes to its output.</summary>
    public Terminal Apply(ParseResult given, Terminal terminal) =>
        given.GetValue(this) ? terminal.UntilInputEnds() with { IsWatched = true } : terminal;
}
