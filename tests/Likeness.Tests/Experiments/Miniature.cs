using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Experiments;

namespace Likeness.Tests.Experiments;

/// <summary>An experiment of a moment: two methods on a few invented characters, in one dimension more or less, with two seeds.</summary>
internal sealed class Miniature : IDisposable
{
    public const string Json = """
        {
          "title": "A miniature",
          "about": "Asks nothing.",
          "data": ["few"],
          "seeds": [4, 5],
          "protocols": ["knn", "verification", "retrieval"],
          "columns": [
            { "title": "knn@5", "protocol": "knn", "metric": "knn@5" },
            { "title": "EER", "protocol": "verification", "metric": "eer" }
          ],
          "frames": 3,
          "pictures": ["latent-spaces", "retrieval"],
          "options": { "image-size": 16, "epochs": 1, "threads": 1, "batch-size": 8, "images-per-class": 2 },
          "variants": { "2-D": { "embedding": 2, "unit-length": false }, "3-D": { "embedding": 3 } },
          "methods": [
            { "name": "softmax", "options": { "loss": "softmax", "sampler": "shuffled" } },
            { "name": "triplet", "options": { "loss": "triplet", "miner": "semi-hard" } }
          ],
          "special": [{ "method": "triplet", "variant": "2-D", "options": { "margin": 0.5 } }],
          "published": [{ "what": "Somebody", "column": "EER", "value": 0.25, "source": "A paper", "link": "https://example.org/paper", "variant": "3-D" }],
          "goals": [
            { "column": "knn@5", "at-least": 0.001, "method": "softmax" },
            { "column": "EER", "at-most": 0.0001 }
          ]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-experiment-");
    private readonly DatasetSplits _splits = new(Glyphs.Generate(new() { Classes = 4, ImagesPerClass = 12, Size = 16 }));

    public string Folder => _folder.FullName;

    public Experiment Experiment { get; init; } = ExperimentBook.Parse(Json, "the test");

    public int Opened { get; private set; }

    public ExperimentRun Run => new(Experiment, Folder) { Open = Open };

    public DatasetSplits Open(string source)
    {
        Assert.Equal("few", source);
        Opened++;
        return _splits;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
