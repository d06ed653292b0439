using Likeness.Evaluation.Figures;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Reports;
using Likeness.Runs;
using Likeness.Tests.Models;
using Likeness.Training;

namespace Likeness.Tests.Runs;

public sealed class ModelCardTests
{
    private static readonly TrainingOptions s_options = TinyModel.Options with { Epochs = 7 };
    private static readonly DataDescription s_data = new("shapes", "f00d", 42, ["circle", "square"], ["star"]);

    private static readonly ReportContent s_content = new()
    {
        Title = "shapes: small-conv, triplet",
        Summary = "A network.",
        Facts = [new("classes", "circle, square"), new("held-out classes", "star")],
        Metrics = [new("verification, unseen classes", "90 images", [new("auc", new MetricValue(0.9123, 0.9, 0.92))])],
    };

    [Fact]
    public void It_says_what_the_report_says()
    {
        var card = Card(s_content);
        Assert.StartsWith("# shapes: small-conv, triplet\n\nA network.\n", card, StringComparison.Ordinal);
        Assert.Contains("| held-out classes | star |", card, StringComparison.Ordinal);
        Assert.Contains("| fingerprint of the data | f00d |", card, StringComparison.Ordinal);
        Assert.Contains("verification, unseen classes (90 images):\n\n| metric | value | 95 % interval |\n| --- | --- | --- |\n| auc | 0.912 | 0.900 to 0.920 |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_recipe_gives_the_very_options()
    {
        var card = Card(s_content);
        var json = card.Split("```json\n")[1].Split("```")[0];
        Assert.Equal(s_options, TrainingOptionsJson.Parse(json, "the card"));
        Assert.DoesNotContain("optimiser", json, StringComparison.Ordinal);
        Assert.Contains("likeness train 'my data' --recipe recipe.json", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Thresholds_are_those_that_the_calibration_supports()
    {
        using var model = TinyModel.Calibrated();
        var card = ModelCard.Text(s_content, model.Description, Description());
        var calibration = model.Description.Calibration!;
        Assert.Contains(FormattableString.Invariant($"| 0.1 | {calibration.ThresholdAt(0.1):0.0000} |"), card, StringComparison.Ordinal);
        Assert.DoesNotContain("| 0.001 |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collapse_is_said_first() =>
        Assert.Contains("A network.\n\n**Warning.** It collapsed.\n", Card(s_content with { Warnings = ["It collapsed."] }), StringComparison.Ordinal);

    [Fact]
    public void Names_from_outside_stay_text()
    {
        var card = Card(s_content with { Facts = [new("classes", "a|b\n# c <script> `d` [e](f)")] });
        Assert.Contains(@"| classes | a\|b # c &lt;script> \`d\` \[e\](f) |", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_held_out_classes_it_says_that_new_ones_were_not_tested()
    {
        var limits = ModelLimits.Of(new(s_options, s_data with { HeldOutClasses = [] }, null, "1"), s_content.Metrics);
        Assert.Contains(limits, limit => limit.Contains("how it does on new ones is not known", StringComparison.Ordinal));
    }

    private static string Card(ReportContent content) => ModelCard.Text(content, new(s_options, s_data, null, "1"), Description());

    private static RunDescription Description() => new("my data", s_options, s_data, [], "1.2.3");
}
