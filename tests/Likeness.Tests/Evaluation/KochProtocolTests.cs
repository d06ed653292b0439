using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Tests.Evaluation;

public sealed class KochProtocolTests
{
    private static readonly KochProtocol s_protocol = new() { Way = 5 };

    private static EmbeddingSet Legible(int alphabets = 3) => Embeddings.Alphabets(alphabets, 6, 4, (character, drawer) => character + 0.1 * drawer);

    [Fact]
    public void Legible_characters_are_told_apart_and_recognised()
    {
        var result = s_protocol.Evaluate(Legible(), Legible());

        Assert.Equal((1, 0), (result.Metrics["accuracy"].Value, result.Metrics["error_percent"].Value));
        Assert.Equal(30, result.Sampled["trials"]);
        // Four drawers make six same pairs of each of the 18 characters.
        Assert.Equal(108, result.Sampled["same_pairs"]);
    }

    [Fact]
    public void The_threshold_comes_from_the_validation_pairs_alone()
    {
        // Legible in themselves, but ten times as wide: the validation's threshold takes every pair for different.
        var wide = Embeddings.Alphabets(3, 6, 4, (character, drawer) => 10 * (character + 0.1 * (drawer + 1) * (drawer + 1)));

        Assert.Equal(0.5, s_protocol.Evaluate(Legible(), wide).Metrics["accuracy"].Value, 1e-12);
        Assert.Equal(1, s_protocol.Evaluate(Legible(), Legible(2)).Metrics["accuracy"].Value);
    }

    [Fact]
    public void Within_an_alphabet_pairs_are_judged_among_themselves()
    {
        // Each alphabet is legible, but every character of one looks like one of the other.
        var twins = Embeddings.Alphabets(2, 6, 4, (character, drawer) => character % 6 + 0.1 * drawer);
        var result = s_protocol.Evaluate(twins, twins);

        Assert.Equal(1, result.Metrics["accuracy_within_alphabet"].Value);
        Assert.InRange(result.Metrics["accuracy"].Value, 0.8, 0.99);
    }

    [Fact]
    public void One_embedding_for_all_is_chance_in_verification_always_wrong_in_recognition_and_a_collapse()
    {
        var constant = Embeddings.Alphabets(2, 6, 4, (_, _) => 0.5);
        var result = s_protocol.Evaluate(constant, constant);

        Assert.Equal(0.5, result.Metrics["accuracy_within_alphabet"].Value);
        Assert.Equal((0.5, 100), (result.Metrics["accuracy"].Value, result.Metrics["error_percent"].Value));
        Assert.NotNull(result.Collapse);
    }

    [Fact]
    public void The_seed_fixes_runs_and_pairs()
    {
        var noisy = Embeddings.Alphabets(3, 6, 4, (character, drawer) => character + Math.Sin(7 * character + 3 * drawer));
        Assert.Equal(s_protocol.Evaluate(noisy, noisy).Metrics, s_protocol.Evaluate(noisy, noisy).Metrics);
        Assert.NotEqual(
            s_protocol.Evaluate(noisy, noisy).Metrics["error_percent"],
            (s_protocol with { Seed = 4 }).Evaluate(noisy, noisy).Metrics["error_percent"]);
    }

    [Fact]
    public void Sets_that_do_not_say_alphabet_and_drawer_are_refused()
    {
        Assert.Contains("no groups", Assert.Throws<ArgumentException>(() => s_protocol.Evaluate(Legible(), Embeddings.Line([0, 1], [0, 1]))).Message);
        Assert.Contains("no writers", Assert.Throws<ArgumentException>(() => s_protocol.Evaluate(Legible(), Embeddings.Line([0, 1], [0, 1], [0, 0]))).Message);
        Assert.Contains("fewer than 20 classes", Assert.Throws<ArgumentException>(() => new KochProtocol().Evaluate(Legible(), Legible())).Message);
    }
}
