using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

[Collection(OneSeed.Name)]
public sealed class MaskedPairsMinerTests
{
    private static readonly Tensor s_batch = Tensor.From([0.0, 0, 4, 0], 2, 2);
    private static readonly Tensor s_labels = Tensor.From([0L, 1]);
    private static readonly Tensor s_remembered = Tensor.From([0.1, 0, 3, 0, 1, 0], 3, 2);
    private static readonly Tensor s_rememberedLabels = Tensor.From([0L, 1, 0]);

    [Fact]
    public void All_pairs_each_row_of_the_batch_with_each_remembered_one()
    {
        var pairs = new AllPairsMiner().Mine(s_batch, s_labels, s_remembered, s_rememberedLabels);
        Assert.Equal([(0, 0), (0, 2), (1, 1)], pairs.Positive());
        Assert.Equal([(0, 1), (1, 0), (1, 2)], pairs.Negative());
    }

    [Fact]
    public void Those_within_a_margin_are_found_among_remembered_rows()
    {
        var pairs = new MarginPairsMiner(3.5, 0.5).Mine(s_batch, s_labels, s_remembered, s_rememberedLabels);
        Assert.Equal([(0, 2), (1, 1)], pairs.Positive());
        Assert.Equal([(0, 1), (1, 2)], pairs.Negative());
    }

    [Fact]
    public void Hardest_and_random_ones_are_as_many_as_the_positive_ones()
    {
        Assert.Equal([(0, 1), (1, 2), (1, 0)], new HardestPairsMiner().Mine(s_batch, s_labels, s_remembered, s_rememberedLabels).Negative());
        Assert.Equal(3, new RandomPairsMiner().Mine(s_batch, s_labels, s_remembered, s_rememberedLabels).Negative().Count);
    }

    [Fact]
    public void Remembered_rows_without_their_labels_are_refused() => Assert.Contains(
        "[3] of Int64 is expected", Assert.Throws<ArgumentException>(() => new AllPairsMiner().Mine(s_batch, s_labels, s_remembered, s_labels)).Message, StringComparison.Ordinal);
}
