using Likeness.Comparisons;
using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class BinaryCrossEntropyLossTests : LossContract
{
    protected override ILoss Loss()
    {
        var comparison = new WeightedL1Comparison(Dimensions);
        comparison.Load(new Dictionary<string, Tensor> { ["alpha"] = Tensor.From([-1.5f, 0.5f, -3f], 1, 3), ["bias"] = Tensor.From([0.7f], 1, 1) });
        return new BinaryCrossEntropyLoss(comparison, new AllPairsMiner());
    }

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        double[] alpha = [-1.5, 0.5, -3];
        var terms = new List<double>();
        for (var i = 0; i < rows.Length; i++)
            for (var j = i + 1; j < rows.Length; j++)
            {
                var logit = 0.7f + Enumerable.Range(0, Dimensions).Sum(k => alpha[k] * Math.Abs(rows[i][k] - rows[j][k]));
                var same = 1 / (1 + Math.Exp(-logit));
                terms.Add(-Math.Log(labels[i] == labels[j] ? same : 1 - same));
            }
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenCase.Read("losses.json", "koch_weighted_l1_bce"))
        {
            var embeddings = golden.Embeddings;
            embeddings.RequiresGradient = true;
            var comparison = new WeightedL1Comparison((int)embeddings.Shape[1]);
            comparison.Alpha.SetData(Tensor.From(golden.Weight("weights", "alpha"), comparison.Alpha.Shape));
            comparison.Bias.SetData(Tensor.From(golden.Weight("weights", "bias"), comparison.Bias.Shape));
            var total = new BinaryCrossEntropyLoss(comparison, new GivenPairs(golden.Indices("pairs"))).Forward(embeddings, golden.Labels).Total;
            total.Backward();

            GoldenLoss.Near(golden.Loss, total.ToDouble(), golden);
            Same(golden.Gradient, embeddings);
            Same(golden.Weight("weight_gradient", "alpha"), comparison.Alpha);
            Same(golden.Weight("weight_gradient", "bias"), comparison.Bias);

            void Same(double[] expected, Tensor leaf)
            {
                foreach (var (value, slope) in expected.Zip(leaf.Gradient!.ToArray<double>()))
                    GoldenLoss.Near(value, slope, golden);
            }
        }
    }

    [Fact]
    public void A_logit_of_0_costs_the_logarithm_of_2()
    {
        var comparison = new WeightedL1Comparison(Dimensions);
        comparison.Load(new Dictionary<string, Tensor> { ["alpha"] = Tensor.Zeros([1, 3]), ["bias"] = Tensor.Zeros([1, 1]) });
        var loss = InDouble(new BinaryCrossEntropyLoss(comparison, new AllPairsMiner()));
        var (rows, labels) = Batch();
        Assert.Equal(Math.Log(2), Value(loss, rows, labels), 1e-12);
    }

    [Fact]
    public void Extreme_logits_do_not_overflow()
    {
        var comparison = new WeightedL1Comparison(Dimensions);
        comparison.Load(new Dictionary<string, Tensor> { ["alpha"] = Tensor.Full(-1e4, [1, 3]), ["bias"] = Tensor.Zeros([1, 1]) });
        var loss = InDouble(new BinaryCrossEntropyLoss(comparison, new AllPairsMiner()));
        Assert.Equal(30_000, Value(loss, [[0, 0, 0], [1, 1, 1]], [0, 0]), 1e-6);
        Assert.Equal(0, Value(loss, [[0, 0, 0], [1, 1, 1]], [0, 1]), 1e-6);
    }

    [Fact]
    public void The_weights_of_the_comparison_are_the_loss_s_own()
    {
        var comparison = new WeightedL1Comparison(Dimensions);
        var loss = new BinaryCrossEntropyLoss(comparison, new AllPairsMiner());
        Assert.Equal(["comparison.alpha", "comparison.bias"], loss.NamedParameters().Select(parameter => parameter.Name));
        Assert.Same(comparison, loss.Comparison);
    }
}
