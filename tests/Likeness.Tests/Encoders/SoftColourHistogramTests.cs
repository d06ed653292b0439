using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

[Collection(OneSeed.Name)]
public sealed class SoftColourHistogramTests
{
    [Fact]
    public void Shares_are_those_of_a_loop_over_pixels_and_bins()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var images = Tensor.Rand([2, 3, 5, 4]);
        var found = SoftColourHistogram.Of(images).ToArray<float>().Chunk(300).ToArray();
        foreach (var (pixels, histogram) in images.ToArray<float>().Chunk(60).Zip(found))
        {
            var expected = new double[300];
            for (var place = 0; place < 20; place++)
                Count(expected, pixels[place], pixels[20 + place], pixels[40 + place], Middle(place % 4, 4) * Middle(place / 4, 5));
            var sum = expected.Sum();
            Assert.All(expected.Zip(histogram), pair => Assert.Equal(pair.First / sum, pair.Second, 1e-5));
            Assert.Equal(1, histogram.Sum(), 1e-4);
        }
    }

    [Fact]
    public void Magenta_and_red_meet_though_their_angles_do_not()
    {
        using var scope = new TensorScope();
        var (red, purplish, green) = (Of(1, 0.02f, 0), Of(1, 0, 0.02f), Of(0, 1, 0));
        Assert.True(Hellinger(red, purplish) < 0.15);
        Assert.True(Hellinger(red, green) > 0.95);

        float[] Of(float r, float g, float b) => SoftColourHistogram.Of(Tensor.From([r, g, b], 1, 3, 1, 1)).ToArray<float>();
        double Hellinger(float[] a, float[] b) => Math.Sqrt(1 - a.Zip(b, (x, y) => Math.Sqrt(Math.Max(0, x) * Math.Max(0, y))).Sum());
    }

    [Fact]
    public void The_middle_of_a_picture_counts_more_than_its_borders()
    {
        using var scope = new TensorScope();
        var (white, thing) = (Tensor.Ones([1, 3, 32, 32]), Tensor.From([1f, 0f, 0f], 1, 3, 1, 1));
        var middle = Inside(8, 16);
        var share = SoftColourHistogram.Of(white * (1 - middle) + thing * middle).ToArray<float>();
        Assert.InRange(Enumerable.Range(0, 300).Where(bin => bin / 5 % 5 == 4).Sum(bin => share[bin]), 0.4, 0.55);     // a quarter of the area is red

        Tensor Inside(int from, int count) => Tensor.From([.. Enumerable.Range(0, 1024).Select(i =>
            i % 32 >= from && i % 32 < from + count && i / 32 >= from && i / 32 < from + count ? 1f : 0f)], 1, 1, 32, 32);
    }

    [Fact]
    public void Grey_is_of_no_hue()
    {
        using var scope = new TensorScope();
        var grey = SoftColourHistogram.Of(Tensor.Full(0.5, [1, 3, 3, 3])).ToArray<float>();
        Assert.All(grey.Where(share => share > 1e-6), share => Assert.Equal(1 / 12f, share, 1e-5));
        Assert.Equal(12, grey.Count(share => share > 1e-6));
    }

    private static double Middle(int place, int side) => Math.Exp(-2 * Math.Pow((2.0 * place + 1) / side - 1, 2));

    private static void Count(double[] shares, double red, double green, double blue, double weight)
    {
        double value = Math.Max(red, Math.Max(green, blue)), least = Math.Min(red, Math.Min(green, blue));
        var angle = Math.Atan2(Math.Sqrt(3) / 2 * (green - blue), red - (green + blue) / 2);
        var hues = Enumerable.Range(0, 12).Select(hue => Math.Exp(32 * Math.Cos(angle - (hue + 0.5) * Math.PI / 6))).ToArray();
        var (saturations, values) = (Linear(value == 0 ? 0 : (value - least) / value), Linear(value));
        for (var bin = 0; bin < 300; bin++)
            shares[bin] += weight * hues[bin / 25] / hues.Sum() * saturations[bin / 5 % 5] * values[bin % 5];
    }

    private static double[] Linear(double share)
    {
        var place = Math.Clamp(share * 5 - 0.5, 0, 4);
        return [.. Enumerable.Range(0, 5).Select(bin => Math.Max(0, 1 - Math.Abs(place - bin)))];
    }
}
