namespace Likeness.Cli.Tests;

/// <summary>A tiny model, trained once by the command itself, for all tests that ask it something.</summary>
public sealed class TrainedModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrainedModel()
    {
        Data = GlyphFolder.Write(_folder["glyphs"]);
        Run = _folder["run"];
        Training = CommandLine.Run("train", Data, "--epochs", "3", "--embedding", "8", "--hold-out-classes", "2", "--out", Run, "--json");
    }

    internal Answer Training { get; }

    public string Data { get; }

    public string Run { get; }

    public string Model => Path.Combine(Run, "model.safetensors");

    public string Image(int character, int writer) => Path.Combine(Data, $"character{character}", $"{writer:00}.png");

    public void Dispose() => _folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class TrainedModelUsers : ICollectionFixture<TrainedModel>
{
    public const string Name = "trained model";
}
