using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;
using Likeness.Experiments;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Experiments;

/// <summary>Models of several seeds measured as one.</summary>
public sealed class CellJoinTests : IDisposable
{
    private const string Json = """
        {
          "title": "Two as one",
          "about": "Asks nothing.",
          "data": ["few"],
          "seeds": [4, 5],
          "protocols": ["knn", "retrieval"],
          "columns": [{ "title": "recall@1", "protocol": "retrieval", "metric": "recall@1" }],
          "pictures": ["latent-spaces", "retrieval"],
          "frames": 2,
          "options": { "image-size": 16, "epochs": 1, "threads": 1, "batch-size": 8, "images-per-class": 2, "embedding": 3 },
          "methods": [{ "name": "both", "joins": "triplet" }, { "name": "triplet", "options": { "loss": "triplet" } }]
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-join-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Their_embeddings_stand_side_by_side()
    {
        using var scope = new TensorScope();
        var run = Run(Parts());
        Assert.Equal(["few/triplet/seed-4", "few/triplet/seed-5", "few/both/joined"], run.Cells.Select(cell => cell.Name));
        run.Work(run.Cells);

        var test = Parts().Test!;
        using var first = Model.Load(run.Run(run.Cells[0]).Model);
        using var second = Model.Load(run.Run(run.Cells[1]).Model);
        var together = Tensor.Cat([first.Embed(test).Values / Math.Sqrt(2), second.Embed(test).Values / Math.Sqrt(2)], 1);
        var expected = new RetrievalProtocol { Comparison = first.Network.Comparison }.Evaluate(new EmbeddingSet(together, test.Labels.AsSpan()));
        var results = run.Cells.Select(cell => run.Result(cell)!).ToArray();
        Assert.Equal(expected.Metrics["map@r"].Value, results[2].Results["retrieval"].Metrics["map@r"].Value, 1e-6);
        Assert.NotEqual(results[0].Results["retrieval"].Metrics["map@r"].Value, results[2].Results["retrieval"].Metrics["map@r"].Value);
        Assert.Equal(results[0].Seconds + results[1].Seconds, results[2].Seconds);
        Assert.False(File.Exists(run.Run(run.Cells[2]).Model));
    }

    [Fact]
    public void They_are_measured_once_all_of_them_are_finished()
    {
        var run = Run(Parts());
        run.Work([run.Cells[0], run.Cells[2]]);
        Assert.Null(run.Result(run.Cells[2]));
        run.Work([run.Cells[1], run.Cells[2]]);
        Assert.NotNull(run.Result(run.Cells[2]));
    }

    [Fact]
    public void The_page_counts_trainings_and_draws_nothing_of_what_joins_them()
    {
        var run = Run(Parts());
        run.Work(run.Cells);
        var pictures = ExperimentPictures.Draw(run, "two");
        Assert.Equal(["two-few.png", "two-few.gif", "two-few-triplet-retrieval.png"], pictures.Select(picture => picture.FileName));
        var page = new ResultsSection(run, "likeness experiments two").ToMarkdown();
        Assert.Contains("2 trainings, each", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Missing", page, StringComparison.Ordinal);
        Assert.Matches(@"\| both \| (\*\*)?[01]\.\d{4}(\*\*)? \|", page);
    }

    [Fact]
    public void What_one_held_back_and_another_learned_is_not_measured()
    {
        var run = Run(new(Glyphs.Generate(new() { Classes = 4, ImagesPerClass = 12, Size = 16 })));
        Assert.Contains("Give the data a test part", Assert.Throws<InvalidDataException>(() => run.Work(run.Cells)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"joins\": \"triplet\"", "\"joins\": \"both\"", "joins 'both', which is no method that trains. Known: triplet.")]
    [InlineData("\"joins\": \"triplet\"", "\"joins\": \"triplet\", \"options\": {}", "has a recipe or options of its own")]
    [InlineData("\"seeds\": [4, 5]", "\"seeds\": [4]", "there is only one")]
    [InlineData("\"embedding\": 3", "\"embedding\": 3, \"unit-length\": false", "must have unit-length")]
    [InlineData("\"embedding\": 3", "\"embedding\": 3, \"comparison\": \"weighted-l1\"", "comparison euclidean or cosine")]
    [InlineData("\"embedding\": 3", "\"embedding\": 3, \"hold-out-classes\": \"1\"", "hold-out-classes by name")]
    public void What_cannot_be_joined_is_named(string from, string to, string message)
    {
        Assert.Contains(from, Json, StringComparison.Ordinal);
        var error = Assert.Throws<OptionException>(() => ExperimentBook.Parse(Json.Replace(from, to, StringComparison.Ordinal), "the test"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static DatasetSplits Parts()
    {
        var all = Glyphs.Generate(new() { Classes = 4, ImagesPerClass = 18, Size = 16 });
        var isTest = Enumerable.Range(0, all.Count).ToLookup(image => image % 3 == 0);
        return new(all.Subset([.. isTest[false]], "few"), Test: all.Subset([.. isTest[true]], "few, test"));
    }

    private ExperimentRun Run(DatasetSplits splits) => new(ExperimentBook.Parse(Json, "the test"), _folder.FullName) { Open = _ => splits };
}
