using System.CommandLine;
using System.CommandLine.Parsing;
using Likeness.Cli.Experiments;
using Likeness.Cli.Output;
using Likeness.Experiments;
using Likeness.Training;

namespace Likeness.Cli.Arguments;

/// <summary>Which experiment, where, and how much of it.</summary>
internal sealed class ExperimentOptions
{
    private const int MostJobs = 64;

    private readonly Argument<string?> _name = new("NAME")
    {
        Description = $"an experiment ({string.Join(", ", ExperimentBook.Names)}) or a JSON file with one; without it, they are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _out = new("--out") { HelpName = "FOLDER", Description = "folder of its trainings; without it, runs/experiments/NAME" };

    private readonly Option<string?> _docs = new("--docs") { HelpName = "FILE.md", Description = "a page in which to write the experiment's section, with pictures in a folder beside it" };

    private readonly Option<int> _jobs = new("--jobs") { HelpName = "N", Description = "trainings at the same time, each a process of its own", DefaultValueFactory = _ => 1 };

    private readonly Option<string?> _only = new("--only") { HelpName = "PART/...", Description = "only trainings whose names have these parts, such as mnist/2-D/seed-0" };

    private readonly Option<string[]> _runs = new("--run")
    {
        HelpName = "RUN",
        Description = "the folder of a finished training that is one of the experiment's, to be measured only; may be repeated",
        Arity = ArgumentArity.OneOrMore,
    };

    // For the processes that --jobs starts: they end when whoever started them has gone.
    private readonly Option<bool> _worker = new(ExperimentProcesses.WorkerOption) { Hidden = true };

    /// <summary>Adds argument and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_name);
        foreach (var option in (IEnumerable<Option>)[_out, _docs, _jobs, _only, _runs, _worker])
            command.Add(option);
    }

    /// <summary>The experiment asked for, if any.</summary>
    public string? Name(ParseResult given) => given.GetValue(_name);

    /// <summary>Whether this process was started by another one that runs the experiment.</summary>
    public bool IsWorker(ParseResult given) => given.GetValue(_worker);

    /// <summary>How many trainings at the same time.</summary>
    public int Jobs(ParseResult given) => given.GetValue(_jobs) is >= 1 and <= MostJobs and var jobs
        ? jobs
        : throw new ArgumentException($"--jobs {given.GetValue(_jobs)} is not possible; give 1 to {MostJobs}, best as many as there are cores.");

    /// <summary>Everything asked for.</summary>
    /// <exception cref="ArgumentException">No training has the parts asked for, or the experiment is not valid.</exception>
    public ExperimentPlan Plan(ParseResult given, string nameOrPath, Terminal terminal)
    {
        var experiment = ExperimentBook.Open(nameOrPath);
        var name = Path.GetFileNameWithoutExtension(nameOrPath);
        var cells = experiment.Cells().ToArray();
        var run = new ExperimentRun(experiment, given.GetValue(_out) ?? Path.Combine("runs", "experiments", name))
        {
            Given = GivenRuns.Match(cells, (given.GetValue(_runs) ?? []).Select(path => new RunFolder(path))),
            Open = source => OpenedData.Open(source, terminal).Splits,
        };
        return new(name, run, Chosen(given, cells))
        {
            Documentation = given.GetValue(_docs),
            Command = [.. given.Tokens.Select(token => token.Value)],
            WholeCommand = [.. TokensWithout(given, _only, _jobs)],
        };
    }

    /// <summary>What was typed, less some options and the one value of each.</summary>
    private static IEnumerable<string> TokensWithout(ParseResult given, params Option[] left)
    {
        var isTheirs = false;
        foreach (var token in given.Tokens)
        {
            var isName = token.Type == TokenType.Option && left.Any(option => option.Name == token.Value);
            if (!isName && !isTheirs)
                yield return token.Value;
            isTheirs = isName;
        }
    }

    private Cell[] Chosen(ParseResult given, Cell[] cells)
    {
        if (given.GetValue(_only) is not { } only)
            return cells;
        var parts = only.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Cell[] chosen = [.. cells.Where(cell => parts.All(cell.Name.Split('/').Contains)).SelectMany(cell => (IEnumerable<Cell>)[.. cell.Joined, cell]).Distinct()];
        return chosen.Length > 0
            ? chosen
            : throw new ArgumentException($"--only {only}: no training of the experiment has these parts. Trainings: {string.Join(", ", cells.Take(4).Select(cell => cell.Name))}{(cells.Length > 4 ? ", ..." : "")}.");
    }
}
