using Likeness.Experiments;
using Likeness.Recipes;

namespace Likeness.Tests.Experiments;

public sealed class ExperimentBookTests
{
    public static TheoryData<string> Names { get; } = [.. ExperimentBook.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_experiment_that_comes_along_is_valid(string name)
    {
        var experiment = ExperimentBook.Open(name);
        Assert.NotEmpty(experiment.Cells());
        Assert.All(experiment.Published, figure => Assert.False(string.IsNullOrWhiteSpace(figure.Source)));
        Assert.All(experiment.Goals, goal => Assert.True(goal.AtLeast is null != goal.AtMost is null));
    }

    [Fact]
    public void A_file_is_opened_by_its_path()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Miniature.Json);
        Assert.Equal("A miniature", ExperimentBook.Open(path).Title);
        File.Delete(path);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones() =>
        Assert.Contains("Experiments: ", Assert.Throws<OptionException>(() => ExperimentBook.Open("none")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"protocols\": [\"knn\", ", "\"protocols\": [\"guess\", ", "the protocol 'guess'")]
    [InlineData("\"latent-spaces\"", "\"oil\"", "the picture 'oil'")]
    [InlineData("\"protocol\": \"knn\"", "\"protocol\": \"few-shot\"", "the protocol of a column 'few-shot'")]
    [InlineData("\"column\": \"EER\", \"at", "\"column\": \"F1\", \"at", "the column of a goal 'F1'")]
    [InlineData("\"column\": \"EER\", \"value", "\"column\": \"F1\", \"value", "the column of a published figure 'F1'")]
    [InlineData("{ \"method\": \"triplet\", ", "{ \"method\": \"guess\", ", "the method 'guess'")]
    [InlineData("\"seeds\": [4, 5]", "\"seeds\": []", "has no seeds")]
    [InlineData("\"seeds\": [4, 5]", "\"seeds\": [4, 4]", "has the training few/2-D/softmax/seed-4 twice")]
    [InlineData("\"batch-size\"", "\"batchsize\"", "no option 'batchsize'")]
    [InlineData("\"title\": \"A miniature\",", "", "title")]
    [InlineData("\"frames\"", "\"frame\"", "frame")]
    public void What_does_not_fit_is_named(string from, string to, string message)
    {
        Assert.Contains(from, Miniature.Json, StringComparison.Ordinal);
        var error = Assert.Throws<OptionException>(() => ExperimentBook.Parse(Miniature.Json.Replace(from, to, StringComparison.Ordinal), "the test"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
