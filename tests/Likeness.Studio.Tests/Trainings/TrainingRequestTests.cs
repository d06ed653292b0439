using Likeness.Studio.Problems;
using Likeness.Studio.Trainings;

namespace Likeness.Studio.Tests.Trainings;

public sealed class TrainingRequestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_left_out_is_left_to_the_data()
    {
        var request = new TrainingRequest("glyphs", null, ("epochs", null), ("seed", "7"));

        Assert.Equal("glyphs", request.Name);
        Assert.Equal(["train", "glyphs", "--seed=7", "--out", "/runs/one"], request.Command("/runs/one"));
    }

    [Fact]
    public void A_folder_is_named_by_its_full_path_and_gives_a_plain_name()
    {
        var photos = Directory.CreateDirectory(_folder["--help me, ../Ada's ünicode"]).FullName;

        var request = new TrainingRequest(photos + "/", "photos", ("epochs", "5"));

        Assert.Matches("^[a-zA-Z0-9_-]{1,60}$", request.Name);
        Assert.Equal(["train", photos + "/", "--recipe", "photos", "--epochs=5", "--out", "/runs/one"], request.Command("/runs/one"));
    }

    [Fact]
    public void A_value_that_looks_like_an_option_stays_a_value() =>
        Assert.Contains("--hold-out-classes=--device=cuda", new TrainingRequest("glyphs", null, ("hold-out-classes", "--device=cuda")).Command("/runs/one"));

    [Theory]
    [InlineData("")]
    [InlineData("photos")]
    [InlineData("../photos")]
    [InlineData("--help")]
    [InlineData("/nowhere/at/all")]
    [InlineData("GLYPHS")]
    public void Other_data_is_refused(string data) =>
        Assert.Equal(ProblemKind.BadValue, Assert.Throws<RequestException>(() => new TrainingRequest(data, null)).Kind);

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("recipes/digits.json")]
    [InlineData("--out")]
    public void A_recipe_is_one_that_comes_with_likeness(string recipe) =>
        Assert.Contains("There is no recipe", Assert.Throws<RequestException>(() => new TrainingRequest("glyphs", recipe)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("epochs", "0", "epochs is 0")]
    [InlineData("epochs", "many", "epochs is 'many'")]
    [InlineData("seed", "-1", "seed is -1")]
    public void An_option_out_of_its_range_is_refused_before_anything_starts(string option, string value, string message) =>
        Assert.Contains(message, Assert.Throws<RequestException>(() => new TrainingRequest("glyphs", null, (option, value))).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
