using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class ClassWhiteningTests
{
    // Within both classes only the first number varies, by ±2: S = diag(4, 0), λ = 2, and (S + λI)^(-1/2) = diag(1/√6, 1/√2). The mean is (0, 5).
    private static readonly float[] s_rows = [-2, 1, 2, 1, -2, 9, 2, 9];
    private static readonly int[] s_classes = [7, 7, 3, 3];

    [Fact]
    public void What_varies_within_classes_counts_less_as_worked_out_by_hand()
    {
        using var scope = new TensorScope();
        var whitening = Fitted(s_rows, s_classes);
        var (x, y) = (1 / Math.Sqrt(6), -1 / Math.Sqrt(2));
        var length = Math.Sqrt((x * x) + (y * y));
        var rows = whitening.Forward(Tensor.From([1f, 4f, 0f, 8f], 2, 2)).ToArray<float>();
        Assert.Equal(x / length, rows[0], 1e-6);
        Assert.Equal(y / length, rows[1], 1e-6);
        Assert.Equal(0, rows[2], 1e-6);
        Assert.Equal(1, rows[3], 1e-6);
    }

    [Fact]
    public void The_directions_of_a_class_need_not_be_those_of_the_numbers()
    {
        // As above, turned by 45 degrees.
        using var scope = new TensorScope();
        var turn = Tensor.From([MathF.Sqrt(0.5f), MathF.Sqrt(0.5f), -MathF.Sqrt(0.5f), MathF.Sqrt(0.5f)], 2, 2);
        var rows = Tensor.From(s_rows, 4, 2);
        var (straight, turned) = (new ClassWhitening(2), new ClassWhitening(2));
        straight.Fit(rows, s_classes);
        turned.Fit(rows.MatMul(turn), s_classes);
        var query = Tensor.From([1f, 4f, -3f, 2f, 5f, 5.5f], 3, 2);
        var (expected, found) = (straight.Forward(query).MatMul(turn).ToArray<float>(), turned.Forward(query.MatMul(turn)).ToArray<float>());
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 1, 2, 3, 4 })]
    public void Without_two_different_rows_of_a_class_it_only_brings_rows_to_length_1(int[] classes)
    {
        using var scope = new TensorScope();
        var whitening = classes.Length == 0 ? new ClassWhitening(2) : Fitted(s_rows, classes);
        Assert.All(whitening.Forward(Tensor.From([3f, 4f], 1, 2)).ToArray<float>().Zip([0.6f, 0.8f]), pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
    }

    [Fact]
    public void What_is_fitted_is_kept_and_not_trained()
    {
        using var scope = new TensorScope();
        var whitening = Fitted(s_rows, s_classes);
        Assert.Empty(whitening.NamedParameters());
        var copy = new ClassWhitening(2);
        copy.Load(whitening.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        var query = Tensor.From([1f, 4f], 1, 2);
        Assert.Equal(whitening.Forward(query).ToArray<float>(), copy.Forward(query).ToArray<float>());
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    public void Rows_that_do_not_fit_are_refused(int width, int classes)
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<ArgumentException>(() => new ClassWhitening(2).Fit(Tensor.Zeros([8 / width, width]), new int[classes]));
        Assert.Contains($"there are {classes} classes; [M, 2] and M of at least 1 were expected", error.Message, StringComparison.Ordinal);
    }

    private static ClassWhitening Fitted(float[] rows, int[] classes)
    {
        var whitening = new ClassWhitening(2);
        whitening.Fit(Tensor.From(rows, classes.Length, 2), classes);
        return whitening;
    }
}
