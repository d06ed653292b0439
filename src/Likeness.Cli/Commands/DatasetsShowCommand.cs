using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Pictures;
using Likeness.Cli.Sessions;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Recipes;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Commands;

/// <summary>likeness datasets show DATA: a picture of what is in it.</summary>
internal sealed class DatasetsShowCommand : LikenessCommand
{
    // Small, so that a JPEG is decoded at an eighth of its size: that is enough to find damage.
    private const int LookSide = 8;

    private readonly Terminal _terminal;
    private readonly DataArgument _data = new();
    private readonly Option<string?> _out = new("--out") { HelpName = "FILE.png", Description = "where the picture goes; NAME.png if left out" };
    private readonly Option<string?> _recipe = new("--recipe") { HelpName = "R", Description = "draw instead what a training with this recipe makes of the images" };
    private readonly Option<string?> _transforms = new("--transforms") { HelpName = "T", Description = "draw instead what these transforms make of the images, such as flip,crop:0.3" };
    private readonly JsonOption _json = new();

    public DatasetsShowCommand(Terminal terminal) : base(
        "show",
        "Counts the images and draws some of each class into a PNG file, a row a class.",
        "likeness datasets show pets --out pets.png",
        "likeness datasets show pets --recipe photos --out seen-in-training.png")
    {
        _terminal = terminal;
        Add(_data);
        Add(_out);
        Add(_recipe);
        Add(_transforms);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var data = _data.Open(given, _terminal);
        var file = given.GetValue(_out) ?? $"{data.Name}.png";
        var readable = Readable(data.Splits.Train);
        var picture = Augmented(given) ? AugmentationSheet.Draw(readable, Chosen(given, readable)) : ContactSheet.Draw(readable);
        AtomicFile.Write(file, stream => stream.Write(picture));
        if (given.GetValue(_json))
            WriteJson(data, file);
        else
            WriteText(data, file, Augmented(given) ? "what a training sees" : "the first classes");
        return ExitCode.Done;
    }

    private bool Augmented(ParseResult given) => given.GetValue(_recipe) is not null || given.GetValue(_transforms) is not null;

    private TrainingOptions Chosen(ParseResult given, ImageDataset images)
    {
        Setting[] settings = given.GetValue(_transforms) is { } transforms ? [new("transforms", transforms)] : [];
        TrainingChoice.Check(given.GetValue(_recipe), settings);
        return TrainingChoice.Make(images, given.GetValue(_recipe), settings).Options;
    }

    /// <summary>The images that can be read. Those that cannot are told of here, where somebody looks at what is in the data, and not in the middle of a training.</summary>
    private ImageDataset Readable(ImageDataset train)
    {
        using var images = train.LoadReadable(ImageOptions.Square(LookSide, 1));
        if (images.Skipped.Count > 0)
            _terminal.Warn(images.Skipped.Describe(train.Count));
        return images.Count > 0 ? images.Data : throw new DatasetException($"{train.Name} has no image that can be read.");
    }

    private void WriteText(OpenedData data, string file, string what)
    {
        var survey = data.Splits.Train.Survey();
        _terminal.Out.WriteLine($"{data.Source}: {survey.Width} x {survey.Height}{(survey.MixedSizes ? " and other sizes" : "")}, {(survey.Channels == 1 ? "grey" : "colour")}");
        TableOutput.Write(_terminal, ["part", "images", "classes", "images a class"], Parts(data).Select(part => (string[])
            [part.Name, Plain.Count(part.Images.Count), Plain.Count(part.Images.ClassNames.Length), Range(part.Images.ClassCounts())]));
        _terminal.Out.WriteLine($"picture of {what}: {file}");
    }

    private void WriteJson(OpenedData data, string file) => JsonOutput.Write(_terminal.Out, json =>
    {
        json.WriteString("data", data.Source);
        json.WriteString("picture", file);
        json.WriteStartObject("images");
        foreach (var (name, images) in Parts(data))
            json.WriteNumber(name, images.Count);
        json.WriteEndObject();
        json.WriteStrings("classes", data.Splits.Train.ClassNames);
    });

    private static IEnumerable<(string Name, ImageDataset Images)> Parts(OpenedData data) =>
        ((string Name, ImageDataset? Images)[])[("train", data.Splits.Train), ("validation", data.Splits.Validation), ("test", data.Splits.Test)] is var parts
            ? parts.Where(part => part.Images is not null).Select(part => (part.Name, part.Images!))
            : [];

    private static string Range(int[] counts) =>
        counts.Min() == counts.Max() ? Plain.Count(counts.Min()) : $"{Plain.Count(counts.Min())} to {Plain.Count(counts.Max())}";
}
