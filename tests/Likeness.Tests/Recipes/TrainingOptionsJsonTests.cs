using Likeness.Recipes;

namespace Likeness.Tests.Recipes;

public sealed class TrainingOptionsJsonTests
{
    [Fact]
    public void Options_survive_the_way_out_and_in()
    {
        var options = new TrainingOptions { Loss = "contrastive", Margin = 1.5, UnitLength = false, Seed = 42 };
        Assert.Equal(options, TrainingOptionsJson.Parse(options.ToJson(), "test"));
    }

    [Fact]
    public void What_is_left_out_keeps_its_default() =>
        Assert.Equal(new TrainingOptions { Epochs = 3 }, TrainingOptionsJson.Parse("""{"epochs": 3}""", "test"));

    [Theory]
    [InlineData("epochs", "7")]
    [InlineData("learning-rate", "1e-3")]
    [InlineData("unit-length", "false")]
    [InlineData("encoder", "hadsell")]
    public void Single_options_change_by_name(string name, string value) =>
        Assert.Contains($"\"{name}\": {(name == "encoder" ? "\"hadsell\"" : name == "learning-rate" ? "0.001" : value)}", new TrainingOptions().With(name, value).ToJson(), StringComparison.Ordinal);

    [Theory]
    [InlineData("margin", "-1", "margin is -1; it must be between 1E-06 and 100.")]
    [InlineData("epochs", "1.5", "epochs is '1.5'; it must be a whole number.")]
    [InlineData("epochs", "many", "epochs is 'many'; it must be a number.")]
    [InlineData("epochs", "99999999999", "epochs is '99999999999'; it must be a whole number.")]
    [InlineData("learning-rate", "NaN", "learning-rate is 'NaN'; it must be a number.")]
    [InlineData("unit-length", "perhaps", "unit-length is 'perhaps'; it must be true or false.")]
    [InlineData("channels", "2", "channels is 2; it must be 1 or 3.")]
    [InlineData("fit", "stretch", "fit is stretch; it must be squash, centre-crop or letterbox.")]
    [InlineData("encoder", " ", "encoder is empty; give it a name.")]
    public void A_value_out_of_range_is_named_with_its_range(string name, string value, string message) =>
        Assert.Equal(message, Assert.Throws<OptionException>(() => new TrainingOptions().With(name, value)).Message);

    [Fact]
    public void An_unknown_option_is_named_with_those_that_exist()
    {
        var error = Assert.Throws<OptionException>(() => TrainingOptionsJson.Parse("""{"epoch": 3}""", "recipe.json"));
        Assert.StartsWith("There is no option 'epoch', which recipe.json sets. Known options: encoder, ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"epochs\": ")]
    [InlineData("{\"epochs\": null}")]
    [InlineData("{\"epochs\": \"three\"}")]
    [InlineData("{\"epochs\": 3, \"epochs\": 4}")]
    public void Text_that_is_no_set_of_options_is_refused(string json) =>
        Assert.Contains("recipe.json", Assert.Throws<OptionException>(() => TrainingOptionsJson.Parse(json, "recipe.json")).Message, StringComparison.Ordinal);
}
