using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

/// <summary>What holds for every loss that looks at the cosines of embeddings with proxies.</summary>
public abstract class ProxyLossContract : LossContract
{
    protected const int Classes = 4;

    protected override bool LearnsFromOneRow => true;

    /// <summary>The loss of cosines [B][CK].</summary>
    protected abstract double Naive(double[][] cosines, long[] labels);

    // Made once in each test; random directions, the same for all tests.
    protected static T Seeded<T>(Func<T> make)
    {
        Runtime.Seed(17);
        return make();
    }

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var proxies = ((ProxyLoss)loss).Proxies.Weight.ToArray<double>().Chunk(Dimensions).ToArray();
        return Naive([.. rows.Select(row => proxies.Select(proxy => Cosine(row, proxy)).ToArray())], labels);
    }

    protected static double LogSumExp(IEnumerable<double> terms) => Math.Log(terms.Sum(Math.Exp));

    [Fact]
    public void Only_directions_count()
    {
        var (rows, labels) = Batch();
        var loss = (ProxyLoss)InDouble(Loss());
        var before = Value(loss, rows, labels);
        double[][] longer = [.. rows.Select((row, i) => row.Select(x => x * (i + 2)).ToArray())];
        loss.Proxies.Weight.SetData(loss.Proxies.Weight.Detach() * 3);
        Assert.Equal(before, Value(loss, longer, labels), 1e-9);
    }

    [Fact]
    public void Following_the_gradient_lowers_the_loss()
    {
        var (rows, labels) = Batch();
        var loss = (ProxyLoss)InDouble(Loss());
        var total = loss.Forward(Leaf(rows), Tensor.From(labels)).Total;
        total.Backward();
        var proxies = loss.Proxies.Weight;
        proxies.SetData(proxies.Detach() - 1e-4 * proxies.Gradient!);
        Assert.True(Value(loss, rows, labels) < total.ToDouble());
    }

}
