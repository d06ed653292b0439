using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

/// <summary>What holds for every transform.</summary>
[Collection(OneSeed.Name)]
public abstract class TransformContract
{
    /// <summary>Sixty-four copies of one image, 3 x 8 x 10, without black in it.</summary>
    protected static Tensor Images() => Image().Expand(64, 3, 8, 10).Contiguous();

    protected static Tensor Image() => ((Tensor.Arange(0, 3 * 8 * 10, ElementType.Float) + 1) / 241).Reshape(1, 3, 8, 10);

    protected abstract ITransform Transform();

    [Fact]
    public void Shape_type_and_range_stay_and_so_does_the_given_tensor()
    {
        using var scope = new TensorScope();
        var images = Images();
        var before = images.ToArray<float>();
        var changed = Transform().Apply(images);
        Assert.Equal(images.Shape, changed.Shape);
        Assert.Equal(ElementType.Float, changed.ElementType);
        Assert.All(changed.ToArray<float>(), pixel => Assert.InRange(pixel, 0, 1));
        Assert.Equal(before, images.ToArray<float>());
    }

    [Fact]
    public void The_seed_decides()
    {
        using var scope = new TensorScope();
        Assert.Equal(Seeded(1), Seeded(1));
        Assert.NotEqual(Seeded(1), Seeded(2));
    }

    [Fact]
    public void Images_of_a_batch_change_each_in_its_own_way()
    {
        using var scope = new TensorScope();
        Assert.True(Seeded(3).Chunk(240).Select(image => string.Join(' ', image)).Distinct().Count() > 1);
    }

    protected float[] Seeded(ulong seed)
    {
        Runtime.Seed(seed);
        return Transform().Apply(Images()).ToArray<float>();
    }
}
