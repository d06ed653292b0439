using Likeness.Miners;
using Likeness.Samplers;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

public sealed class SampledPairsMinerTests : PairMinerContract
{
    protected override IPairMiner Miner() => new SampledPairsMiner();

    [Fact]
    public void Reads_the_layout_of_the_random_pairs_sampler()
    {
        int[] labels = [0, 0, 0, 1, 1, 1, 2, 2];
        var batch = new RandomPairsSampler(labels, 8, seed: 1).Batch(0);
        var mined = new SampledPairsMiner().Mine(Tensor.Zeros([8, 2]), Tensor.From(batch.Select(position => (long)labels[position]).ToArray()));
        Assert.Equal([(0, 1), (4, 5)], mined.Positive());
        Assert.Equal([(2, 3), (6, 7)], mined.Negative());
    }

    [Fact]
    public void Says_that_rows_come_in_twos() =>
        Assert.Contains("reads rows two by two; the batch has 3", Assert.Throws<ArgumentException>(() => new SampledPairsMiner().Mine(Tensor.Zeros([3, 2]), Tensor.From([0L, 0, 1]))).Message, StringComparison.Ordinal);
}
