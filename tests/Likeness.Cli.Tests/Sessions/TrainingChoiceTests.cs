using Likeness.Cli.Sessions;
using Likeness.Datasets;
using Likeness.Datasets.Invented;

namespace Likeness.Cli.Tests.Sessions;

public sealed class TrainingChoiceTests
{
    private static readonly ImageDataset s_glyphs = Glyphs.Generate(new GlyphOptions { Classes = 4, ImagesPerClass = 10 });

    [Fact]
    public void Flags_have_the_last_word_over_a_recipe()
    {
        var choice = TrainingChoice.Make(s_glyphs, "digits-map", [new("epochs", "2"), new("margin", "0.5")]);

        Assert.Equal(("contrastive", 2, 2, 0.5), (choice.Options.Loss, choice.Options.Embedding, choice.Options.Epochs, choice.Options.Margin));
        Assert.Equal(["recipe digits-map", "epochs 2: asked for", "margin 0.5: asked for"], choice.Reasons);
    }

    [Fact]
    public void A_reason_goes_with_the_choice_that_it_was_for()
    {
        var choice = TrainingChoice.Make(s_glyphs, null, [new("epochs", "2")]);

        Assert.Single(choice.Reasons, reason => reason.StartsWith("epochs", StringComparison.Ordinal));
        Assert.Contains(choice.Reasons, reason => reason.StartsWith("image-size 28:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contrastive", "hardest")]
    [InlineData("binary-cross-entropy", "random")]
    public void Another_loss_brings_a_miner_that_it_can_use(string loss, string miner)
    {
        var choice = TrainingChoice.Make(s_glyphs, null, [new("loss", loss)]);

        Assert.Equal(miner, choice.Options.Miner);
        Assert.Equal([$"miner {miner}: goes with the loss"], choice.Reasons.Where(reason => reason.StartsWith("miner ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_miner_that_was_asked_for_stays() =>
        Assert.Equal("all", TrainingChoice.Make(s_glyphs, null, [new("loss", "contrastive"), new("miner", "all")]).Options.Miner);
}
