using Likeness.Losses;
using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

public sealed class MarginLossTests : LossContract
{
    private static readonly double[] s_boundaries = [0.5, 0.6, 0.4, 0.7];

    protected override ILoss Loss()
    {
        var loss = new MarginLoss(0.2, new AllTripletsMiner(), boundaries: 4, penalty: 0.1);
        loss.Boundaries.SetData(Tensor.From(s_boundaries, 4, 1).To(ElementType.Float));
        return loss;
    }

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var (terms, sizes) = (new List<double>(), 0.0);
        for (var a = 0; a < rows.Length; a++)
            for (var p = 0; p < rows.Length; p++)
                for (var n = 0; n < rows.Length; n++)
                    if (a != p && labels[a] == labels[p] && labels[a] != labels[n])
                    {
                        var boundary = (double)(float)s_boundaries[labels[a]];
                        terms.AddRange([Distance(rows[a], rows[p]) - boundary + 0.2, boundary - Distance(rows[a], rows[n]) + 0.2]);
                        sizes += boundary;
                    }
        return terms.Sum(term => Math.Max(0, term)) / terms.Count(term => term > 0) + 0.1 * sizes / terms.Count(term => term > 0);
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_a_given_boundary() => GoldenLoss.Meets("margin_loss", golden =>
        InDouble(new MarginLoss(golden.Number("margin"), new AllTripletsMiner(), boundary: golden.Number("beta"), penalty: golden.Number("nu"))));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_a_learned_boundary() => MeetsWithWeights("margin_loss_learned_beta");

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_boundaries_per_class() => MeetsWithWeights("margin_loss_class_beta");

    [Fact]
    public void Three_points_on_a_line_give_the_value_worked_by_hand()
    {
        // Positive 2 away, negative 1 and 3 away, boundary 1.5: too far by 0.5 + 0.2, twice, and too near by 0.5 + 0.2, once.
        var value = new MarginLoss(0.2, new AllTripletsMiner(), boundary: 1.5).Forward(Leaf([[0, 0, 0], [2, 0, 0], [-1, 0, 0]]), Tensor.From([0L, 0, 1]));
        Assert.Equal(0.7, value.Total.ToDouble(), 1e-6);
        Assert.Equal(3 / 4.0, value.ActiveShare.ToDouble(), 1e-6);
    }

    [Fact]
    public void The_boundary_moves_out_where_positives_are_beyond_it_and_in_where_negatives_are_within()
    {
        Assert.True(SlopeOfBoundary([[0, 0, 0], [5, 0, 0], [0, 9, 0]]) < 0);
        Assert.True(SlopeOfBoundary([[0, 0, 0], [0.1, 0, 0], [0, 0.2, 0]]) > 0);

        static double SlopeOfBoundary(double[][] rows)
        {
            var loss = new MarginLoss(0.2, new AllTripletsMiner());
            loss.Forward(Leaf(rows), Tensor.From([0L, 0, 1])).Total.Backward();
            return loss.Boundaries.Gradient!.Sum().ToDouble();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Triplets_that_are_in_order_cost_nothing_not_even_the_boundary(int boundaries) => Assert.Equal(0, Value(
        InDouble(new MarginLoss(0.2, new AllTripletsMiner(), boundaries, penalty: 0.5)), [[0, 0, 0], [0.1, 0, 0], [9, 0, 0]], [0, 0, 1]));

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        var miner = new AllTripletsMiner();
        Refused.With("MarginLoss needs a margin above 0, in units of distance; it is 0.", () => _ = new MarginLoss(0, miner));
        Refused.With("MarginLoss was given boundaries 0; it must be at least 1. Usual is 1.", () => _ = new MarginLoss(0.2, miner, 0));
        Refused.With("MarginLoss was given boundary 0; it must be above 0. Usual is 1.2.", () => _ = new MarginLoss(0.2, miner, 1, 0));
        Refused.With("MarginLoss was given penalty -1; it must be at least 0. Usual is 0.", () => _ = new MarginLoss(0.2, miner, 1, 1.2, -1));
        Assert.Throws<ArgumentNullException>(() => new MarginLoss(0.2, null!));
    }

    private static void MeetsWithWeights(string name)
    {
        foreach (var golden in GoldenCase.Read("losses.json", name))
        {
            var (embeddings, beta) = (golden.Embeddings, golden.Weight("weights", "beta"));
            embeddings.RequiresGradient = true;
            var loss = new MarginLoss(golden.Number("margin"), new AllTripletsMiner(), beta.Length, penalty: golden.Number("nu"));
            loss.Boundaries.SetData(Tensor.From(beta, beta.Length, 1));
            var total = loss.Forward(embeddings.Normalize(), golden.Labels).Total;
            total.Backward();

            GoldenLoss.Near(golden.Loss, total.ToDouble(), golden);
            Assert.All(golden.Gradient.Zip(embeddings.Gradient!.ToArray<double>()), pair => GoldenLoss.Near(pair.First, pair.Second, golden));
            Assert.All(golden.Weight("weight_gradient", "beta").Zip(loss.Boundaries.Gradient!.ToArray<double>()), pair => GoldenLoss.Near(pair.First, pair.Second, golden));
        }
    }
}
