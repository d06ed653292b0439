using System.Text.Json;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomAffineTests : TransformContract
{
    protected override ITransform Transform() => new RandomAffine();

    [GoldenFact("affine.json")]
    public void Warping_meets_the_reference_values()
    {
        foreach (var golden in JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllText(TestData.Golden("affine.json")))!)
        {
            var warped = RandomAffine.Warp(Tensor.From(Flat(golden, "image"), 1, 1, 8, 8), Tensor.From(Flat(golden, "theta"), 1, 2, 3)).ToArray<double>();
            Assert.All(Flat(golden, "output").Zip(warped), pair => Assert.Equal(pair.First, pair.Second, 1e-7));
        }

        static double[] Flat(JsonElement golden, string field) =>
            [.. golden.GetProperty(field).EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(x => x.GetDouble())];
    }

    [Fact]
    public void Turning_alone_gives_rotations_within_the_range_and_half_of_the_time_none()
    {
        Runtime.Seed(1);
        var matrices = new RandomAffine(new() { Degrees = 30, Shear = 0, Scale = 0, Shift = 0 }).Draw(2_000, "cpu").ToArray<float>().Chunk(6).ToArray();
        var angles = matrices.Select(m => Math.Atan2(m[3], m[0]) * 180 / Math.PI).ToArray();
        Assert.All(matrices, m => Assert.Equal((m[0], -m[1], 0f, 0f), (m[4], m[3], m[2], m[5])));
        Assert.All(matrices, m => Assert.Equal(1, m[0] * m[0] + m[1] * m[1], 1e-5f));
        Assert.All(angles, angle => Assert.InRange(angle, -30.001, 30.001));
        Assert.InRange(angles.Count(angle => angle == 0), 900, 1100);
        Assert.Equal(0, angles.Average(), 1.0);
        Assert.True(angles.Max() > 28 && angles.Min() < -28);
    }

    [Fact]
    public void Stretching_and_moving_alone_keep_to_their_ranges()
    {
        Runtime.Seed(2);
        var matrices = new RandomAffine(new() { Degrees = 0, Shear = 0, Scale = 0.2, Shift = 0.1 }).Draw(2_000, "cpu").ToArray<float>().Chunk(6).ToArray();
        Assert.All(matrices, m => Assert.Equal((0f, 0f), (m[1], m[3])));
        Assert.All(matrices.SelectMany(m => new[] { m[0], m[4] }), scale => Assert.InRange(scale, 0.799f, 1.201f));
        Assert.All(matrices.SelectMany(m => new[] { m[2], m[5] }), move => Assert.InRange(move, -0.201f, 0.201f));
        Assert.True(matrices.Max(m => m[2]) > 0.19f && matrices.Min(m => m[0]) < 0.81f);
    }

    [Fact]
    public void Slanting_alone_moves_rows_along_x_by_their_y_and_columns_along_y_by_their_x()
    {
        Runtime.Seed(3);
        var matrices = new RandomAffine(new() { Degrees = 0, Shear = 0.3, Scale = 0, Shift = 0 }).Draw(2_000, "cpu").ToArray<float>().Chunk(6).ToArray();
        Assert.All(matrices, m => Assert.Equal((1f, 1f), (m[0], m[4])));
        Assert.All(matrices.SelectMany(m => new[] { m[1], m[3] }), slant => Assert.InRange(slant, -0.301f, 0.301f));
        Assert.NotEqual(matrices.Select(m => m[1]), matrices.Select(m => m[3]));
    }

    [Fact]
    public void Ranges_of_nothing_change_nothing()
    {
        var images = Images();
        var same = new RandomAffine(new() { Degrees = 0, Shear = 0, Scale = 0, Shift = 0 }).Apply(images).ToArray<float>();
        Assert.All(images.ToArray<float>().Zip(same), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void Says_which_range_is_wrong() =>
        Assert.Equal("affine has scale 1; it must be between 0 and 0.9.", Assert.Throws<OptionException>(() => new AffineRanges { Scale = 1 }).Message);
}
