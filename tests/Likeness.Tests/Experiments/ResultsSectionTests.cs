using Likeness.Experiments;

namespace Likeness.Tests.Experiments;

public sealed class ResultsSectionTests : IDisposable
{
    private readonly Miniature _miniature = new();

    public void Dispose() => _miniature.Dispose();

    [Fact]
    public void It_says_figures_circumstances_published_figures_and_what_was_reached()
    {
        var run = _miniature.Run;
        run.Work(run.Cells);
        var pictures = ExperimentPictures.Draw(run, "mini");
        var text = new ResultsSection(run, "likeness experiments mini") { Pictures = pictures }.ToMarkdown();

        Assert.StartsWith("## A miniature\n\nAsks nothing.\n\n8 trainings, each method with the seeds 4, 5; ", text, StringComparison.Ordinal);
        Assert.Contains(Machine.Describe(), text, StringComparison.Ordinal);
        Assert.Contains("\n```console\n$ likeness experiments mini\n```\n", text, StringComparison.Ordinal);
        Assert.Contains("\n### few, 2-D\n\n| method | knn@5 | EER | seconds | CPU-seconds |\n| --- | --- | --- | --- | --- |\n| softmax | ", text, StringComparison.Ordinal);
        Assert.Contains("\n### few, 3-D\n", text, StringComparison.Ordinal);
        Assert.Contains("| Somebody | EER, 3-D | 0.2500 | ", text, StringComparison.Ordinal);
        Assert.Contains("[A paper](https://example.org/paper)", text, StringComparison.Ordinal);
        Assert.Matches("knn@5 of softmax \\| at least 0.0010 \\| .* \\(softmax\\) \\| yes \\|", text);
        Assert.Matches("\\| EER \\| at most 0.0001 \\| .* \\| \\*\\*no\\*\\* \\|", text);
        Assert.DoesNotContain("missing", text, StringComparison.Ordinal);
        Assert.All(pictures, picture => Assert.Contains($"](pictures/{picture.FileName})", text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_finished_is_said_to_be_missing()
    {
        var run = _miniature.Run;
        run.Work([run.Cells[0]]);
        var text = new ResultsSection(run, "likeness experiments mini").ToMarkdown();
        Assert.Contains("1 training, ", text, StringComparison.Ordinal);
        Assert.Contains("**Missing: 7 of 8 trainings.**", text, StringComparison.Ordinal);
        Assert.Contains("| not measured |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_a_still_and_an_animation_of_each_part_and_a_sheet_of_each_training()
    {
        var run = _miniature.Run;
        run.Work([.. run.Cells.Where(cell => cell.Variant == "2-D" && cell.Options.Seed == 4)]);
        var pictures = ExperimentPictures.Draw(run, "mini");
        Assert.Equal(["mini-few-2-d.png", "mini-few-2-d.gif", "mini-few-2-d-softmax-retrieval.png", "mini-few-2-d-triplet-retrieval.png"], pictures.Select(picture => picture.FileName));
        Assert.All(pictures, picture => Assert.Equal(picture.FileName[^3..], picture.Bytes[0] == 0x89 ? "png" : "gif"));
    }
}
