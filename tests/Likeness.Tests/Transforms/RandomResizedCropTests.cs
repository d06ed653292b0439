using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomResizedCropTests : TransformContract
{
    protected override ITransform Transform() => new RandomResizedCrop();

    [Fact]
    public void A_ramp_stays_a_ramp_and_its_slope_tells_how_much_was_cut_out()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        const int Side = 32;
        var ramp = (Tensor.Arange(0, Side, ElementType.Float) / Side).Expand(300, 1, Side, Side).Contiguous();
        var cropped = new RandomResizedCrop(0.25).Apply(ramp).ToArray<float>();
        var widths = cropped.Chunk(Side * Side).Select(image => (image[24] - image[8]) / 0.5).ToArray();
        // The narrowest part has a quarter of the area and is 3/4 as wide as it is high.
        Assert.All(widths, width => Assert.InRange(width, Math.Sqrt(0.25 * 0.75) - 0.02, 1.02));
        Assert.True(widths.Min() < 0.55 && widths.Max() > 0.95);
        Assert.All(cropped.Chunk(Side), row => Assert.Equal(row.Order(), row));
    }

    [Fact]
    public void Says_what_area_it_takes() =>
        Assert.Equal("crop has least area 0; it must be between 0.01 and 1.", Assert.Throws<OptionException>(() => new RandomResizedCrop(0)).Message);
}
