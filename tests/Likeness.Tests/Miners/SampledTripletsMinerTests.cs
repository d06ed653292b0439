using Likeness.Miners;
using Likeness.Samplers;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

public sealed class SampledTripletsMinerTests : TripletMinerContract
{
    protected override ITripletMiner Miner() => new SampledTripletsMiner();

    [Fact]
    public void Reads_the_layout_of_the_random_triplets_sampler()
    {
        int[] labels = [0, 0, 0, 1, 1, 1, 2, 2];
        var batch = new RandomTripletsSampler(labels, 9, seed: 1).Batch(0);
        var mined = new SampledTripletsMiner().Mine(Tensor.Zeros([9, 2]), Tensor.From(batch.Select(position => (long)labels[position]).ToArray()));
        Assert.Equal([(0, 1, 2), (3, 4, 5), (6, 7, 8)], mined.Triplets());
    }

    [Theory]
    [InlineData(new long[] { 0, 0, 1, 1 }, "reads rows three by three; the batch has 4")]
    [InlineData(new long[] { 0, 0, 1, 1, 2, 3 }, "1 of 2 triplets of labels are otherwise")]
    [InlineData(new long[] { 0, 0, 0, 1, 2, 1 }, "2 of 2 triplets of labels are otherwise")]
    public void Says_that_the_batch_has_another_layout(long[] labels, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new SampledTripletsMiner().Mine(Tensor.Zeros([labels.Length, 2]), Tensor.From(labels))).Message, StringComparison.Ordinal);
}
