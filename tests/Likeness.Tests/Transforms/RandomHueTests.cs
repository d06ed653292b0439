using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomHueTests : TransformContract
{
    protected override ITransform Transform() => new RandomHue();

    [Fact]
    public void Every_pixel_of_an_image_turns_by_one_angle_and_keeps_saturation_and_value()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Tensor.Rand([1, 3, 5, 5]);
        var image = Pixels(images.ToArray<float>());
        List<double> turns = [];
        foreach (var changed in new RandomHue(0.2).Apply(images.Expand(100, 3, 5, 5).Contiguous()).ToArray<float>().Chunk(75).Select(Pixels))
        {
            var turn = Around(Hue(changed[0]) - Hue(image[0]));
            turns.Add(turn);
            Assert.All(changed.Zip(image), pair =>
            {
                Assert.Equal(0, Around(Hue(pair.First) - Hue(pair.Second) - turn), 1e-3);
                Assert.Equal(pair.Second.Max(), pair.First.Max(), 1e-5);
                Assert.Equal(pair.Second.Min(), pair.First.Min(), 1e-5);
            });
        }
        Assert.All(turns, turn => Assert.InRange(turn, -0.2001, 0.2001));
        Assert.True(turns.Min() < -0.15 && turns.Max() > 0.15);
    }

    [Fact]
    public void Grey_pixels_have_no_hue_to_turn()
    {
        using var scope = new TensorScope();
        Assert.All(new RandomHue(0.5).Apply(Tensor.Full(0.3, [20, 3, 2, 2])).ToArray<float>(), pixel => Assert.Equal(0.3f, pixel, 1e-5));
        var oneChannel = Tensor.Rand([2, 1, 4, 4]);
        Assert.Same(oneChannel, new RandomHue().Apply(oneChannel));
    }

    [Fact]
    public void Says_what_turn_it_takes() =>
        Assert.Equal("hue has turn 0.6; it must be between 0.001 and 0.5.", Assert.Throws<OptionException>(() => new RandomHue(0.6)).Message);

    private static double[][] Pixels(float[] planes) => [.. Enumerable.Range(0, 25).Select(place => new double[] { planes[place], planes[25 + place], planes[50 + place] })];

    // By the angle of the colour about the grey axis, in sixths of the hexagon: another road than the transform's.
    private static double Hue(double[] pixel)
    {
        var (order, spread) = (Enumerable.Range(0, 3).OrderByDescending(channel => pixel[channel]).ToArray(), pixel.Max() - pixel.Min());
        var (next, previous) = (pixel[(order[0] + 1) % 3], pixel[(order[0] + 2) % 3]);
        return (2 * order[0] + (next - previous) / spread) / 6;
    }

    private static double Around(double turn) => turn - Math.Round(turn);
}
