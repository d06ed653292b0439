using Likeness.Experiments;
using Likeness.Recipes;

namespace Likeness.Tests.Experiments;

public sealed class CellOptionsTests
{
    private static readonly Experiment s_miniature = ExperimentBook.Parse(Miniature.Json, "the test");

    [Fact]
    public void The_special_lies_over_the_general()
    {
        var cells = s_miniature.Cells().ToDictionary(cell => cell.Name, cell => cell.Options);
        Assert.Equal((16, 2, false, 4L), Of(cells["few/2-D/softmax/seed-4"]));
        Assert.Equal((16, 3, true, 5L), Of(cells["few/3-D/triplet/seed-5"]));
        Assert.Equal((0.5, 0.2), (cells["few/2-D/triplet/seed-4"].Margin, cells["few/3-D/triplet/seed-4"].Margin));

        static (int, int, bool, long) Of(TrainingOptions options) => (options.ImageSize, options.Embedding, options.UnitLength, options.Seed);
    }

    [Fact]
    public void A_method_may_begin_with_a_recipe()
    {
        var experiment = s_miniature with { Methods = [new("map", "digits-map")], Special = [], Variants = [], Options = [] };
        Assert.Equal(RecipeBook.Open("digits-map") with { Seed = 4 }, experiment.Cells().First().Options);
    }

    [Fact]
    public void Without_variants_there_is_one_without_a_name()
    {
        var experiment = s_miniature with { Variants = [], Special = [] };
        Assert.Equal(["few/softmax/seed-4", "few/triplet/seed-4", "few/softmax/seed-5", "few/triplet/seed-5"], experiment.Cells().Select(cell => cell.Name));
    }
}
