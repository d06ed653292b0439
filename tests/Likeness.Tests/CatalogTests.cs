using System.Text.RegularExpressions;
using Likeness.Comparisons;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tensors;
using Likeness.Tensors.Optimisers;

namespace Likeness.Tests;

public sealed partial class CatalogTests
{
    private static readonly TrainingOptions s_options = new() { ImageSize = 16, Embedding = 4, BatchSize = 8, ImagesPerClass = 2 };
    private static readonly int[] s_labels = [0, 0, 0, 1, 1, 1, 2, 2, 2];

    public static TheoryData<string, string[]> Sections { get; } = new()
    {
        { Catalog.Encoders.Kind, Names(Catalog.Encoders) },
        { Catalog.Comparisons.Kind, Names(Catalog.Comparisons) },
        { Catalog.PairMiners.Kind, Names(Catalog.PairMiners) },
        { Catalog.TripletMiners.Kind, Names(Catalog.TripletMiners) },
        { Catalog.Losses.Kind, Names(Catalog.Losses) },
        { Catalog.Samplers.Kind, Names(Catalog.Samplers) },
        { Catalog.Optimisers.Kind, Names(Catalog.Optimisers) },
        { Catalog.Schedules.Kind, Names(Catalog.Schedules) },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Names_are_in_kebab_case_and_none_is_given_twice(string kind, string[] names)
    {
        Assert.NotEqual("", kind);
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(KebabCase(), name));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones()
    {
        var error = Assert.Throws<OptionException>(() => Catalog.Optimisers["lion"]);
        Assert.Equal("There is no optimiser 'lion'. Choose one of: sgd, heavy-ball, adam, adamw.", error.Message);
    }

    [Fact]
    public void Every_encoder_makes_embeddings_of_the_size_asked_for()
    {
        using var scope = new TensorScope();
        // torchscript is made of a file; ScriptEncoderTests have some.
        foreach (var entry in Catalog.Encoders.Where(entry => entry.Name != "torchscript"))
        {
            using var encoder = entry.Make(s_options with { ImageSize = 105 });
            Assert.Equal([2, 4], encoder.Forward(Tensor.Rand([2, 1, 105, 105])).Shape);
        }
    }

    [Fact]
    public void Every_comparison_compares_embeddings_of_that_size()
    {
        using var scope = new TensorScope();
        foreach (var entry in Catalog.Comparisons)
            Assert.Equal([3], entry.Make(s_options).Distance(Tensor.Rand([3, 4]), Tensor.Rand([3, 4])).Shape);
    }

    [Fact]
    public void Every_loss_is_made_with_every_miner_of_its_kind()
    {
        using var scope = new TensorScope();
        // Side by side: 0 0 0 1 1 1 ... would be no triplets of the sampled kind, and these are pairs as well.
        var labels = Tensor.From([0L, 0, 1, 2, 2, 0]);
        var embeddings = Tensor.Rand([6, 4]);
        foreach (var (loss, miner) in LossesWithMiners())
        {
            var value = Catalog.Losses[loss](new(s_options with { Miner = miner }, 3, new WeightedL1Comparison(4))).Forward(embeddings, labels);
            Assert.True(double.IsFinite(value.Total.ToDouble()), $"{loss} {miner}");
        }
    }

    [Fact]
    public void Every_sampler_draws_images_that_there_are()
    {
        foreach (var entry in Catalog.Samplers)
        {
            var sampler = entry.Make(new(s_options, s_labels, null, ["a", "b", "c"]));
            Assert.All(sampler.Batch(0), image => Assert.InRange(image, 0, s_labels.Length - 1));
        }
    }

    [Fact]
    public void Every_optimiser_takes_the_learning_rate()
    {
        using var scope = new TensorScope();
        foreach (var entry in Catalog.Optimisers)
        {
            using var optimiser = entry.Make(s_options with { LearningRate = 0.125 }, [new ParameterGroup([("x", Tensor.Ones([1]))])]);
            Assert.Equal(0.125, optimiser.LearningRate);
        }
    }

    [Fact]
    public void Every_schedule_is_a_factor_of_the_learning_rate()
    {
        foreach (var entry in Catalog.Schedules)
            Assert.All(Enumerable.Range(0, 100), step => Assert.InRange(entry.Make(s_options).Factor(step, 100), 0, 1));
    }

    [Theory]
    [InlineData("softmax", "lion")]
    [InlineData("nt-xent", "lion")]
    public void A_loss_that_mines_nothing_does_not_ask_for_a_miner(string loss, string miner) =>
        Assert.NotNull(Catalog.Losses[loss](new(s_options with { Miner = miner }, 3, new EuclideanComparison())));

    [Fact]
    public void Binary_cross_entropy_asks_for_a_comparison_that_learns()
    {
        var error = Assert.Throws<OptionException>(() => Catalog.Losses["binary-cross-entropy"](new(s_options with { Miner = "all" }, 3, new EuclideanComparison())));
        Assert.Contains("set comparison to weighted-l1", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Loss, string Miner)> LossesWithMiners() =>
    [
        .. from loss in Names(Catalog.Losses) where !LossCompanions.Mines(loss) select (loss, "all"),
        .. from loss in new[] { "contrastive", "contrastive-hinge", "signal-to-noise", "binary-cross-entropy" } from miner in Names(Catalog.PairMiners) select (loss, miner),
        .. from loss in new[] { "triplet", "triplet-soft-margin", "margin", "margin-per-class" } from miner in Names(Catalog.TripletMiners) select (loss, miner),
    ];

    private static string[] Names<T>(CatalogSection<T> section) => [.. section.Select(entry => entry.Name)];

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
