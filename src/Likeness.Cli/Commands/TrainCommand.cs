using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Sessions;

namespace Likeness.Cli.Commands;

/// <summary>likeness train DATA: from images to a model that answers.</summary>
internal sealed class TrainCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly DataArgument _data = new();
    private readonly TrainingFlags _flags = new();
    private readonly OutOption _out = new();
    private readonly JsonOption _json = new();
    private readonly WatchedOption _watched = new();

    public TrainCommand(Terminal terminal) : base(
        "train",
        "Trains a model on images with labels, or by --method on images alone. What is not given is chosen from the data: channels, size, "
        + "loss, sampler, epochs. Ctrl-C keeps all progress; 'likeness resume' goes on.",
        "likeness train pets --out runs/pets",
        "likeness train fashion-mnist --recipe fashion --hold-out-classes Sandal,Bag",
        "likeness train photos.csv --loss triplet --miner batch-hard --set margin=0.3",
        "likeness train photos --method vicreg")
    {
        _terminal = terminal;
        Add(_data);
        _flags.AddTo(this);
        Add(_out);
        Add(_json);
        Add(_watched);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var terminal = _watched.Apply(given, _terminal);
        var (recipe, settings) = (_flags.Recipe(given), _flags.Settings(given));
        TrainingChoice.Check(recipe, settings);
        var data = _data.Open(given, terminal);
        var choice = TrainingChoice.Make(data.Splits.Train, recipe, settings);
        return NewTraining.Run(terminal, data, choice, _out.Folder(given, data.Name, terminal), outcome =>
        {
            if (given.GetValue(_json))
                OutcomeOutput.WriteJson(terminal, outcome);
            else
                OutcomeOutput.WriteText(terminal, outcome);
        });
    }
}
