using Likeness.Losses;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Losses;

/// <summary>What holds for every loss: its value against a naive loop, its gradients, and batches with nothing to learn from.</summary>
public abstract class LossContract
{
    protected const int Dimensions = 3;
    private const double Step = 1e-6;

    /// <summary>A loss for embeddings of three dimensions and labels 0 to 3, the same at every call.</summary>
    protected abstract ILoss Loss();

    /// <summary>The loss once more, in plain loops over the rows.</summary>
    protected abstract double Naive(ILoss loss, double[][] rows, long[] labels);

    /// <summary>What the gradient is of, near some rows: the loss, unless it holds a part of itself constant.</summary>
    protected virtual double Near(double[][] still, ILoss loss, double[][] rows, long[] labels) => Value(loss, rows, labels);

    /// <summary>Another order of the rows, that must change nothing.</summary>
    protected virtual int[] Order(long[] labels) => [.. Enumerable.Range(0, labels.Length).Reverse()];

    /// <summary>Whether a single row has something to teach, as where classes have weights.</summary>
    protected virtual bool LearnsFromOneRow => false;

    /// <summary>Ten rows of four classes, one of which has a single row.</summary>
    protected static (double[][] Rows, long[] Labels) Batch()
    {
        var random = new Random(5);
        long[] labels = [0, 1, 0, 2, 1, 0, 3, 2, 1, 0];
        return ([.. labels.Select(_ => Enumerable.Range(0, Dimensions).Select(_ => random.NextDouble() - 0.5).ToArray())], labels);
    }

    protected static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    protected static double Cosine(double[] a, double[] b) => Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b));

    protected static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    [Fact]
    public void Equals_a_naive_loop()
    {
        var (rows, labels) = Batch();
        var loss = InDouble(Loss());
        Assert.Equal(Naive(loss, rows, labels), Value(loss, rows, labels), 1e-9);
    }

    [Fact]
    public void Gradient_of_the_embeddings_equals_central_differences()
    {
        var (rows, labels) = Batch();
        var loss = InDouble(Loss());
        var gradient = Gradient(loss, rows, labels);
        double[][] still = [.. rows.Select(row => (double[])row.Clone())];
        for (var i = 0; i < rows.Length; i++)
            for (var k = 0; k < Dimensions; k++)
                Assert.Equal(Slope(() => Near(still, loss, rows, labels), move => rows[i][k] += move), gradient[i * Dimensions + k], 1e-6);
        Assert.Contains(gradient, slope => Math.Abs(slope) > 1e-3);
    }

    [Fact]
    public void Gradient_of_its_own_weights_equals_central_differences()
    {
        var (rows, labels) = Batch();
        var loss = InDouble(Loss());
        Gradient(loss, rows, labels);
        foreach (var (_, weight) in (loss as Module)?.NamedParameters() ?? [])
        {
            var gradient = weight.Gradient!.ToArray<double>();
            for (var k = 0; k < gradient.Length; k++)
            {
                using var off = Gradients.Off();
                Assert.Equal(Slope(() => Value(loss, rows, labels), move => weight.Detach().Memory<double>()[k] += move), gradient[k], 1e-6);
            }
        }
    }

    [Fact]
    public void Order_of_the_rows_changes_nothing()
    {
        var (rows, labels) = Batch();
        var loss = InDouble(Loss());
        var before = Value(loss, rows, labels);
        var order = Order(labels);
        Assert.Equal(before, Value(loss, [.. order.Select(i => rows[i])], [.. order.Select(i => labels[i])]), 1e-12);
    }

    [Theory]
    [InlineData(new long[] { 1, 1, 1, 1 }, false)]
    [InlineData(new long[] { 0, 1, 2, 3 }, false)]
    [InlineData(new long[] { 2 }, false)]
    [InlineData(new long[] { 0, 0, 1, 1 }, true)]
    [InlineData(new long[] { 3, 3, 3 }, true)]
    public void One_class_one_row_no_positives_or_equal_rows_give_no_NaN(long[] labels, bool equal)
    {
        var rows = labels.Select((_, i) => Enumerable.Repeat(equal ? 0.3 : 0.1 * i, Dimensions).ToArray()).ToArray();
        var loss = InDouble(Loss());
        Assert.True(double.IsFinite(Value(loss, rows, labels)));
        Assert.All(Gradient(loss, rows, labels), slope => Assert.True(double.IsFinite(slope)));
    }

    [Fact]
    public void One_row_costs_nothing_and_stays_where_it_is_unless_classes_have_weights()
    {
        double[][] row = [[0.3, -0.2, 0.5]];
        var loss = InDouble(Loss());
        var value = loss.Forward(Leaf(row), Tensor.From([1L]));
        Assert.Equal(LearnsFromOneRow, value.Total.ToDouble() != 0);
        Assert.Equal(LearnsFromOneRow, value.ActiveShare.ToDouble() != 0);
        Assert.Equal(LearnsFromOneRow, Gradient(loss, row, [1]).Any(slope => slope != 0));
    }

    [Fact]
    public void The_active_share_is_a_share_and_has_no_history()
    {
        var (rows, labels) = Batch();
        var share = InDouble(Loss()).Forward(Leaf(rows), Tensor.From(labels)).ActiveShare;
        Assert.InRange(share.ToDouble(), 1e-9, 1);
        Assert.False(share.RequiresGradient);
    }

    [Fact]
    public void The_total_keeps_the_type_of_the_embeddings()
    {
        var (rows, labels) = Batch();
        Assert.Equal(ElementType.Float, Loss().Forward(Leaf(rows).To(ElementType.Float), Tensor.From(labels)).Total.ElementType);
    }

    [Fact]
    public void Embeddings_and_labels_that_do_not_belong_together_are_refused()
    {
        var loss = Loss();
        var rows = Tensor.Zeros([4, Dimensions]);
        Assert.Contains("shape [2, 2, 3]; a batch of rows [B, D] is expected", Refusal(Tensor.Zeros([2, 2, 3]), Tensor.Zeros([2], ElementType.Int64)), StringComparison.Ordinal);
        Assert.Contains("shape [3] and type Int64; [4] of Int64 is expected", Refusal(rows, Tensor.Zeros([3], ElementType.Int64)), StringComparison.Ordinal);
        Assert.Contains("shape [4] and type Float; [4] of Int64 is expected", Refusal(rows, Tensor.Zeros([4])), StringComparison.Ordinal);

        string Refusal(Tensor embeddings, Tensor labels) => Assert.Throws<ArgumentException>(() => loss.Forward(embeddings, labels)).Message;
    }

    protected static Tensor Leaf(double[][] rows)
    {
        var leaf = Tensor.From([.. rows.SelectMany(row => row)], rows.Length, Dimensions);
        leaf.RequiresGradient = true;
        return leaf;
    }

    internal static ILoss InDouble(ILoss loss)
    {
        foreach (var (_, weight) in (loss as Module)?.NamedParameters() ?? [])
            weight.SetData(weight.Detach().To(ElementType.Double));
        return loss;
    }

    internal static double Value(ILoss loss, double[][] rows, long[] labels) => loss.Forward(Leaf(rows), Tensor.From(labels)).Total.ToDouble();

    private static double[] Gradient(ILoss loss, double[][] rows, long[] labels)
    {
        var leaf = Leaf(rows);
        loss.Forward(leaf, Tensor.From(labels)).Total.Backward();
        return leaf.Gradient!.ToArray<double>();
    }

    private static double Slope(Func<double> value, Action<double> move)
    {
        move(Step);
        var above = value();
        move(-2 * Step);
        var below = value();
        move(Step);
        return (above - below) / (2 * Step);
    }
}
