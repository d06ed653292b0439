using Likeness.Losses;

namespace Likeness.Tests.Losses;

public sealed class AngularLossTests : LossContract
{
    protected override ILoss Loss() => new AngularLoss(40);

    protected override double Naive(ILoss loss, double[][] rows, long[] labels)
    {
        var slope = Math.Pow(Math.Tan(40 * Math.PI / 180), 2);
        var terms = new List<double>();
        for (var a = 0; a < rows.Length; a++)
            for (var p = 0; p < rows.Length; p++)
                if (a != p && labels[a] == labels[p])
                    terms.Add(Math.Log(1 + Enumerable.Range(0, rows.Length).Where(n => labels[n] != labels[a]).Sum(n => Math.Exp(
                        4 * slope * (Cosine(rows[a], rows[n]) + Cosine(rows[p], rows[n])) - 2 * (1 + slope) * Cosine(rows[a], rows[p])))));
        return terms.Average();
    }

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values() => GoldenLoss.Meets("angular_normalized", golden => new AngularLoss(golden.Number("alpha_degrees")));

    [GoldenFact("losses.json")]
    public void Meets_the_reference_values_of_negatives_of_any_length() =>
        GoldenLoss.Meets("angular_pml", golden => new AngularLoss(golden.Number("alpha_degrees"), unitNegatives: false));

    [Fact]
    public void A_negative_at_a_right_angle_costs_what_is_worked_by_hand() =>
        // At 45 degrees the tangent is 1: f = 4 (0 + 0) - 2 (1 + 1) 1.
        Assert.Equal(Math.Log(1 + Math.Exp(-4)), Value(new AngularLoss(45), [[2, 0, 0], [3, 0, 0], [0, 5, 0]], [0, 0, 1]), 1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(double.NaN)]
    public void Says_that_an_angle_lies_between_0_and_90_degrees(double degrees) =>
        Refused.With($"AngularLoss was given angleDegrees {degrees}; it must be above 0 and below 90. Usual is 45.", () => _ = new AngularLoss(degrees));
}
