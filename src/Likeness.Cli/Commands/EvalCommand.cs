using System.CommandLine;
using System.Globalization;
using Likeness.Cli.Arguments;
using Likeness.Cli.Evaluations;
using Likeness.Cli.Output;
using Likeness.Evaluation;
using Likeness.Evaluation.Pairs;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Cli.Commands;

/// <summary>likeness eval MODEL DATA: how good is a model?</summary>
internal sealed class EvalCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly DataArgument _data = new(required: false);
    private readonly ProtocolOptions _options = new();
    private readonly JsonOption _json = new();

    public EvalCommand(Terminal terminal) : base(
        "eval",
        "Measures a model on labelled images, with 95 % intervals. The data's test part is used where it has one; for the data that "
        + "the model was trained on, the images that its training set aside.",
        "likeness eval runs/pets/model.safetensors pets --protocol verification",
        "likeness eval runs/pets/model.safetensors pets --protocol few-shot --way 5 --shot 1 --classes unseen",
        "likeness eval runs/pets/model.safetensors --protocol verification --pairs pairs.csv --json",
        "likeness eval runs/products/model.safetensors photos --protocol identification --gallery catalogue-pictures",
        "likeness eval runs/pets/model.safetensors pets --protocol retrieval --classes unseen --baselines",
        "likeness eval characters omniglot --protocol omniglot-runs")
    {
        _terminal = terminal;
        Add(_model);
        Add(_data);
        _options.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        Check(given);
        Runtime.Threads = Environment.ProcessorCount;
        using var scope = new TensorScope();
        using var model = _model.Load(given);
        var (data, result, beside) = given.GetValue(_options.Pairs) is { } pairs
            ? (given.GetValue(_data) ?? pairs, GivenPairs.Evaluate(model, PairList.Read(pairs)), [])
            : given.GetValue(_options.Protocol) == "omniglot-runs"
                ? ("omniglot", OfficialRuns.Evaluate(model, given.GetRequiredValue(_data)!, _terminal), [])
                : Labelled(given, model);
        if (given.GetValue(_json))
            EvaluationOutput.WriteJson(_terminal, result, given.GetRequiredValue(_model), data, beside);
        else
            EvaluationOutput.WriteTable(_terminal, result, data, beside);
        if (result.Collapse is { } collapse)
            _terminal.Warn(collapse);
        return ExitCode.Done;
    }

    private void Check(ParseResult given)
    {
        var protocol = given.GetValue(_options.Protocol);
        if (given.GetValue(_options.Pairs) is { } pairs && protocol != "verification")
            throw new ArgumentException($"--pairs {pairs} goes with --protocol verification, not {protocol}. Leave one of them out.");
        if (given.GetValue(_options.Gallery) is { } gallery && protocol != "identification")
            throw new ArgumentException($"--gallery {gallery} goes with --protocol identification, not {protocol}. Leave one of them out.");
        if (given.GetValue(_options.Baselines) && (given.GetValue(_options.Pairs) is not null || protocol is "omniglot-runs" or "koch-2015"))
            throw new ArgumentException("--baselines goes with labelled DATA and neither --pairs nor --protocol omniglot-runs or koch-2015. Leave one of them out.");
        if (given.GetValue(_options.Pad) is var pad and not 0 && (pad is not (> 0 and <= 1) || given.GetValue(_options.Pairs) is not null || protocol is "omniglot-runs" or "koch-2015"))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--pad {pad}: expected a share of the image's longer side, 0 to 1, with labelled DATA and neither --pairs nor --protocol omniglot-runs or koch-2015."));
        if (given.GetValue(_options.Pairs) is null && given.GetValue(_data) is null)
            throw new ArgumentException("DATA is missing: what is the model to be measured on? Name a data set, a folder, or pairs with --pairs FILE.csv.");
    }

    private (string Data, EvaluationResult Result, IReadOnlyList<NamedResult> Beside) Labelled(ParseResult given, Model model)
    {
        var data = _data.Open(given, _terminal);
        if (given.GetValue(_options.Protocol) == "koch-2015")
            return (data.Name, KochParts.Evaluate(model, data.Splits, _terminal), []);
        var images = EvaluationImages.Of(model.Description, data.Splits, given.GetValue(_options.Classes)!);
        if (images.Spoilt(model.Description, data.Splits) is > 0 and var spoilt)
            _terminal.Warn($"The model was trained on {spoilt} of these {images.Queries.ClassNames.Length} classes, which are meant to be new to it. --classes unseen leaves them out.");
        var pad = given.GetValue(_options.Pad);
        var name = pad > 0 ? string.Create(CultureInfo.InvariantCulture, $"{images.Queries.Name}, padded by {pad}") : images.Queries.Name;
        var enrolled = given.GetValue(_options.Gallery) is { } gallery ? OpenedData.Open(gallery, _terminal).Splits : null;
        var evaluation = new LabelledEvaluation(given, _options, model.Description, images, enrolled);
        return (name, evaluation.Of(model, _terminal.Warn), given.GetValue(_options.Baselines) ? [.. Baselines.Names.Select(baseline => Beside(evaluation, baseline))] : []);
    }

    private static NamedResult Beside(LabelledEvaluation evaluation, string name)
    {
        using var baseline = Baselines.Open(name);
        return new(name, evaluation.Of(baseline));
    }
}
