using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;

namespace Likeness.Cli.Commands;

/// <summary>likeness embed MODEL PATH... --out vectors.npy: images as vectors, for programs of one's own.</summary>
internal sealed class EmbedCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly Argument<string[]> _paths = new("PATH") { Description = "image files, or folders of them", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = new("--out") { HelpName = "FILE.npy", Description = "where the vectors go; their images are listed in FILE.txt", Required = true };
    private readonly JsonOption _json = new();

    public EmbedCommand(Terminal terminal) : base(
        "embed",
        "Turns images into vectors. The nearer two vectors, the more alike the images. They are written as a NumPy array of float32, a row "
        + "an image; the images' paths stand beside it in a text file, one a line in the same order.",
        "likeness embed runs/pets/model.safetensors photos --out vectors.npy")
    {
        _terminal = terminal;
        Add(_model);
        Add(_paths);
        Add(_out);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var file = given.GetRequiredValue(_out);
        var list = Path.ChangeExtension(file, ".txt");
        if (list == file)
            throw new ArgumentException($"--out {file} would be overwritten by the list of images. End the name in .npy.");
        var paths = given.GetRequiredValue(_paths);
        var images = ImageDataset.OfFiles("the images", paths);
        Runtime.Threads = Environment.ProcessorCount;
        using var scope = new TensorScope();
        using var model = _model.Load(given);
        var (readable, embeddings, skipped) = model.EmbedReadable(images);
        var vectors = embeddings.Values;
        // A folder may hold anything; an image that was named is wanted.
        if (skipped.FirstOrDefault(image => paths.Contains(image.Source)) is { } named)
            throw new DatasetException(named.ToString());
        if (skipped.Count > 0)
            _terminal.Warn(skipped.Describe(images.Count));
        NpyFile.Write(file, vectors);
        AtomicFile.Write(list, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            for (var image = 0; image < readable.Count; image++)
                text.Write(readable.Source(image) + "\n");
        });
        Report(given, vectors, skipped);
        return ExitCode.Done;
    }

    private void Report(ParseResult given, Tensor vectors, IReadOnlyList<SkippedImage> skipped)
    {
        var (count, dimensions) = (vectors.Shape[0], vectors.Shape[1]);
        var file = given.GetRequiredValue(_out);
        var list = Path.ChangeExtension(file, ".txt");
        if (!given.GetValue(_json))
        {
            _terminal.Out.WriteLine($"{Plain.Count(count, "image", "images")} as vectors of {Plain.Count(dimensions, "number", "numbers")}: {file}; their paths: {list}");
            return;
        }
        JsonOutput.Write(_terminal.Out, json =>
        {
            json.WriteNumber("count", count);
            json.WriteNumber("dimensions", dimensions);
            json.WriteString("file", file);
            json.WriteString("paths", list);
            json.WriteSkipped(skipped);
        });
    }
}
