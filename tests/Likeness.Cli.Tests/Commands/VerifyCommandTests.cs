namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class VerifyCommandTests(TrainedModel trained)
{
    private readonly string _a = trained.Image(0, 0);
    private readonly string _b = trained.Image(3, 1);

    [Fact]
    public void An_image_is_the_same_as_itself()
    {
        var answer = CommandLine.Run("verify", trained.Model, _a, _a);

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("same: distance 0 is within the threshold", answer.Out, StringComparison.Ordinal);
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void Exchanging_the_images_changes_nothing()
    {
        var answer = CommandLine.Run("verify", trained.Model, _a, _b, "--json");

        Assert.InRange(answer.ExitCode, 0, 1);
        Assert.Equal(answer, CommandLine.Run("verify", trained.Model, _b, _a, "--json"));
    }

    [Fact]
    public void Without_a_rate_the_smallest_that_the_few_calibration_pairs_support_is_taken() =>
        Assert.InRange(CommandLine.Run("verify", trained.Model, _a, _b, "--json").Json.GetProperty("far").GetDouble(), 0.01, 0.2);

    [Fact]
    public void The_exit_code_says_what_the_json_says()
    {
        var answer = CommandLine.Run("verify", trained.Model, _a, _b, "--far", "0.2", "--json");

        Assert.Equal(["same", "distance", "probability", "threshold", "far"], answer.JsonKeys);
        Assert.Equal(answer.Json.GetProperty("same").GetBoolean() ? 0 : 1, answer.ExitCode);
        Assert.Equal(answer.Json.GetProperty("same").GetBoolean(), answer.Json.GetProperty("distance").GetDouble() <= answer.Json.GetProperty("threshold").GetDouble());
        Assert.Equal(0.2, answer.Json.GetProperty("far").GetDouble());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_image_may_come_from_standard_input(int place)
    {
        string[] images = [_a, _b], piped = [_a, _b];
        piped[place] = "-";

        var answer = CommandLine.Run(["verify", trained.Model, .. images]);

        Assert.InRange(answer.ExitCode, 0, 1);
        Assert.Equal(answer, CommandLine.Run(File.ReadAllBytes(images[place]), ["verify", trained.Model, .. piped]));
    }

    [Fact]
    public void Only_one_image_can_come_from_standard_input() =>
        Assert.Contains("only one of them", CommandLine.Refusal("verify", trained.Model, "-", "-"), StringComparison.Ordinal);

    [Fact]
    public void Bad_images_are_named()
    {
        Assert.Contains("nowhere.png does not exist", CommandLine.Refusal("verify", trained.Model, _a, "nowhere.png"), StringComparison.Ordinal);
        Assert.Contains($"{trained.Data} is a folder", CommandLine.Refusal("verify", trained.Model, trained.Data, _b), StringComparison.Ordinal);
        Assert.Contains($"{trained.Run}/run.json: This is not an image", CommandLine.Refusal("verify", trained.Model, _a, $"{trained.Run}/run.json"), StringComparison.Ordinal);
        Assert.Contains("Standard input is empty", CommandLine.Refusal("verify", trained.Model, _a, "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_below_what_the_calibration_saw_is_refused() =>
        Assert.Contains("it was calibrated on", CommandLine.Refusal("verify", trained.Model, _a, _b, "--far", "0.000001"), StringComparison.Ordinal);

    [Fact]
    public void A_model_cut_short_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["cut.safetensors"], File.ReadAllBytes(trained.Model)[..^1]);

        Assert.Contains("cut.safetensors is not a usable model", CommandLine.Refusal("verify", folder["cut.safetensors"], _a, _b), StringComparison.Ordinal);
    }
}
