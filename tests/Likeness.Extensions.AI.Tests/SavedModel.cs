using Likeness.Datasets.Invented;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Extensions.AI.Tests;

/// <summary>A model file whose network was never trained, and images to ask it about.</summary>
public sealed class SavedModel : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-ai-").FullName;

    public SavedModel()
    {
        Runtime.Seed(1);
        var options = new TrainingOptions { ImageSize = 16, Embedding = 4 };
        using var model = new Model(new(options, new("glyphs", "", 1, ["a"], []), null, "1"), NetworkFactory.Build(options, new([0.2f], [0.4f])));
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        model.Save(File);
        var glyphs = Glyphs.Generate(new() { Classes = 40, ImagesPerClass = 1, Size = 20 });
        Images = [.. Enumerable.Range(0, glyphs.Count).Select(image => glyphs.Read(image, new()).ToPng())];
    }

    public string File => Path.Combine(_folder, "letters", "model.safetensors");

    public IReadOnlyList<byte[]> Images { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
