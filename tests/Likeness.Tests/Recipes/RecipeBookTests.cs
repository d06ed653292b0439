using Likeness.Encoders;
using Likeness.Recipes;
using Likeness.Tests.Training;
using Likeness.Training;
using Likeness.Transforms;

namespace Likeness.Tests.Recipes;

public sealed class RecipeBookTests
{
    public static TheoryData<string> Recipes { get; } = [.. RecipeBook.Names];

    [Fact]
    public void Every_file_in_recipes_is_in_the_book()
    {
        var files = Directory.EnumerateFiles(Path.Combine(TestData.Root, "recipes"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(files, RecipeBook.Names);
        Assert.Contains("quickstart", RecipeBook.Names);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Every_recipe_can_be_trained(string name)
    {
        var recipe = RecipeBook.Open(name);
        TransformPipeline.Parse(recipe.Transforms);
        // Classes held out by name belong to the data that the recipe is for.
        var options = recipe with
        {
            HoldOutClasses = "",
            HoldBackGroups = Math.Min(recipe.HoldBackGroups, 2),
            ImageSize = Math.Min(recipe.ImageSize, KochKernels.Paper.LeastSize),
            PairCount = 24,
            Epochs = 1,
            Threads = 1,
        };
        using var training = new TinyTraining(options, recipe.HoldBackGroups > 0 ? TinyTraining.GlyphsWithTest() : TinyTraining.Glyphs(images: 24));
        var run = training.Train();
        using var model = ModelFinish.Finish(run, training.Data);
        Assert.Equal(recipe.Embedding, model.Network.Encoder.EmbeddingDimensions);
    }

    [Fact]
    public void A_recipe_may_be_a_file()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"epochs": 3}""");
        Assert.Equal(new TrainingOptions { Epochs = 3 }, RecipeBook.Open(path));
        File.WriteAllText(path, """{"epochs": 0}""");
        Assert.StartsWith("epochs is 0; it must be between 1", Assert.Throws<OptionException>(() => RecipeBook.Open(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void An_unknown_recipe_is_answered_with_the_known_ones()
    {
        var error = Assert.Throws<OptionException>(() => RecipeBook.Open("soup"));
        Assert.Equal($"There is no recipe 'soup', neither by name nor as a file. Recipes: {string.Join(", ", RecipeBook.Names)}.", error.Message);
    }
}
