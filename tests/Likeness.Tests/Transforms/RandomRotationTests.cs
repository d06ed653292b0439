using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomRotationTests : TransformContract
{
    protected override ITransform Transform() => new RandomRotation();

    [Fact]
    public void A_ramp_turns_by_no_more_than_was_asked_for_whatever_the_shape_of_the_image()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        const int Height = 24, Width = 36;
        var ramp = (Tensor.Arange(0, Width, ElementType.Float) / Width).Expand(300, 1, Height, Width).Contiguous();
        var angles = new RandomRotation(30).Apply(ramp).ToArray<float>().Chunk(Height * Width).Select(Angle).ToArray();
        Assert.All(angles, angle => Assert.InRange(angle, -30.1, 30.1));
        Assert.True(angles.Min() < -27 && angles.Max() > 27);

        // The ramp's steepest direction, by its slopes in the middle.
        static double Angle(float[] image)
        {
            double Pixel(int row, int column) => image[row * Width + column];
            var (down, right) = (Pixel(14, 18) - Pixel(10, 18), Pixel(12, 20) - Pixel(12, 16));
            Assert.Equal(4.0 / Width, Math.Sqrt(down * down + right * right), 1e-3);
            return Math.Atan2(down, right) * 180 / Math.PI;
        }
    }

    [Fact]
    public void The_middle_stays_and_nothing_black_comes_in()
    {
        using var scope = new TensorScope();
        var turned = new RandomRotation(180).Apply(Tensor.Full(0.6, [50, 1, 9, 9]));
        Assert.All(turned.ToArray<float>(), pixel => Assert.Equal(0.6f, pixel, 1e-5));
    }

    [Fact]
    public void Says_what_angle_it_takes() =>
        Assert.Equal("rotate has degrees 181; it must be between 0.01 and 180.", Assert.Throws<OptionException>(() => new RandomRotation(181)).Message);
}
