using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Sessions;
using Likeness.Datasets;
using Likeness.Runs;

namespace Likeness.Cli.Commands;

/// <summary>likeness quickstart: the whole path once, on real images, with nothing to decide.</summary>
internal sealed class QuickstartCommand : LikenessCommand
{
    private const string Data = "fashion-mnist";
    private const string Recipe = "quickstart";

    private readonly Terminal _terminal;
    private readonly Option<string?> _epochs = new("--epochs") { HelpName = "N", Description = "passes over the training images; fewer are faster and worse" };
    private readonly OutOption _out = new();
    private readonly JsonOption _json = new();

    public QuickstartCommand(Terminal terminal) : base(
        "quickstart",
        "Goes the whole way once, in a few minutes, on real images. Trains on the 60,000 photos of Fashion-MNIST with two kinds of clothing "
        + "held out, measures the model on the kinds it knows and on those it has never seen, asks it about two pairs of images, and writes a report.",
        "likeness quickstart")
    {
        _terminal = terminal;
        Add(_epochs);
        Add(_out);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        IReadOnlyList<Setting> settings = given.GetValue(_epochs) is { } epochs ? [new("epochs", epochs)] : [];
        TrainingChoice.Check(Recipe, settings);
        var data = Open();
        var choice = TrainingChoice.Make(data.Splits.Train, Recipe, settings);
        return NewTraining.Run(_terminal, data, choice, _out.Folder(given, "quickstart", _terminal), outcome =>
        {
            if (given.GetValue(_json))
                OutcomeOutput.WriteJson(_terminal, outcome);
            else
                Show(outcome);
        });
    }

    private OpenedData Open()
    {
        try
        {
            return OpenedData.Open(Data, _terminal);
        }
        catch (DatasetException error)
        {
            throw new DatasetException($"{error.Message}\nWithout it, 'likeness train glyphs --hold-out-classes 10' does the same with invented handwriting.", error);
        }
    }

    private void Show(RunOutcome outcome)
    {
        OutcomeOutput.WriteTable(_terminal, outcome);
        _terminal.Out.WriteLine();
        _terminal.Out.WriteLine("A typical same pair and a typical different pair of test images (those of median distance):");
        var seen = outcome.Evaluation.Seen!;
        foreach (var (first, second) in ExamplePairs.Write(seen.Data, seen["verification"]!.Pairs!, outcome.Folder))
        {
            _terminal.Out.WriteLine($"$ likeness verify {Plain.Shell(outcome.Folder.Model)} {Plain.Shell(first)} {Plain.Shell(second)}");
            _terminal.Out.WriteLine(VerificationOutput.Sentence(outcome.Model.Verify(first, second)));
        }
        _terminal.Out.WriteLine();
        OutcomeOutput.WritePlaces(_terminal, outcome);
    }
}
