using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Losses;

public sealed class CrossBatchMemoryLossTests
{
    private static readonly ContrastiveLoss s_contrastive = new(1, new AllPairsMiner());

    [Fact]
    public void Before_the_warm_up_is_over_it_is_the_loss_of_the_batch_alone()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 10, warmUpSteps: 2);
        double[] together = [.. Enumerable.Range(0, 4).Select(step => Total(loss, step))];
        double[] alone = [.. Enumerable.Range(0, 4).Select(step => Total(s_contrastive, step))];
        Assert.Equal(alone[..2], together[..2]);
        Assert.All([2, 3], step => Assert.True(together[step] > alone[step]));
    }

    [Fact]
    public void It_adds_the_pairs_with_the_last_embeddings_that_there_is_room_for()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 7, warmUpSteps: 0);
        for (var step = 0; step < 5; step++)
            Total(loss, step);
        // Rows 1 to 3 of step 3, and 0 to 3 of step 4.
        var remembered = Rows(3).Skip(1).Zip(Labels(3).Skip(1)).Concat(Rows(4).Zip(Labels(4))).ToArray();
        var across = Rows(5).Zip(Labels(5)).SelectMany(row => remembered.Select(past => Cost(Distance(row.First, past.First), row.Second == past.Second))).Average();
        Assert.Equal(Total(s_contrastive, 5) + across, Total(loss, 5), 1e-6);

        static double Cost(double d, bool same) => same ? 0.5 * d * d : 0.5 * Math.Pow(Math.Max(0, 1 - d), 2);
    }

    [Fact]
    public void A_batch_larger_than_the_memory_leaves_its_last_rows()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 3, warmUpSteps: 0);
        Total(loss, 0);
        Assert.Equal(Rows(0).Skip(1).SelectMany(row => row).Select(x => (float)x), Buffer(loss, "memory.embeddings").ToArray<float>());
        Assert.Equal(Labels(0).Skip(1), Buffer(loss, "memory.labels").ToArray<long>());
    }

    [Fact]
    public void The_gradient_is_that_of_the_batch_s_rows_and_none_flows_to_past_ones()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 4, warmUpSteps: 0);
        var past = Leaf(0);
        loss.Forward(past, Tensor.From(Labels(0)));
        var (leaf, same) = (Leaf(1), Leaf(1));
        loss.Forward(leaf, Tensor.From(Labels(1))).Total.Backward();
        var remembered = Leaf(0).Detach().To(ElementType.Float).To(ElementType.Double);
        var pairs = new AllPairsMiner().Mine(same, Tensor.From(Labels(1)), remembered, Tensor.From(Labels(0)));
        (s_contrastive.Forward(same, Tensor.From(Labels(1))).Total + s_contrastive.Over(pairs, same, remembered).Total).Backward();
        Assert.Null(past.Gradient);
        Assert.All(same.Gradient!.ToArray<double>().Zip(leaf.Gradient!.ToArray<double>()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void Its_memory_can_be_kept_and_put_back()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 6, warmUpSteps: 1);
        using var other = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 6, warmUpSteps: 1);
        Total(loss, 0);
        Total(loss, 1);
        other.Load(loss.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        Assert.Equal(Total(loss, 2), Total(other, 2));
        Assert.Equal(Total(loss, 3), Total(other, 3));
        Assert.Empty(loss.NamedParameters());
    }

    [Fact]
    public void In_use_nothing_is_remembered()
    {
        using var loss = new CrossBatchMemoryLoss(s_contrastive, 2, capacity: 6, warmUpSteps: 0);
        loss.Eval();
        Assert.Equal(Total(s_contrastive, 0), Total(loss, 0));
        Assert.Equal([0, 0], Buffer(loss, "memory.seen").ToArray<long>());
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Assert.Contains("SampledPairsMiner chooses within a batch only", Refusal(() => new(new ContrastiveLoss(1, new SampledPairsMiner()), 2, 5)), StringComparison.Ordinal);
        Assert.Contains("warm-up of at least 0 steps; it is -1", Refusal(() => new(s_contrastive, 2, 5, -1)), StringComparison.Ordinal);
        Assert.Contains("at least 1 dimension; it was given 0", Refusal(() => new(s_contrastive, 0, 5)), StringComparison.Ordinal);
        Assert.Contains("room for at least 1 embedding; it was given 0", Refusal(() => new(s_contrastive, 2, 0)), StringComparison.Ordinal);

        static string Refusal(Func<CrossBatchMemoryLoss> make) => Assert.Throws<ArgumentException>(make).Message;
    }

    private static double Total(ILoss loss, int step) => loss.Forward(Leaf(step), Tensor.From(Labels(step))).Total.ToDouble();

    private static Tensor Buffer(Module loss, string name) => loss.NamedBuffers().Single(buffer => buffer.Name == name).Value;

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static Tensor Leaf(int step)
    {
        var leaf = Tensor.From([.. Rows(step).SelectMany(row => row)], 4, 2);
        leaf.RequiresGradient = true;
        return leaf;
    }

    private static double[][] Rows(int step)
    {
        var random = new Random(step);
        return [.. Enumerable.Range(0, 4).Select(_ => new[] { random.NextDouble(), random.NextDouble() })];
    }

    private static long[] Labels(int step) => [0, 1, step % 2, 2];
}
