using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomPerspectiveTests : TransformContract
{
    private const int Side = 32;

    protected override ITransform Transform() => new RandomPerspective();

    [Fact]
    public void Straight_lines_stay_straight_and_places_follow_one_projection()
    {
        using var scope = new TensorScope();
        foreach (var (x, y) in Places(0.6))
        {
            // Eight numbers, from four places far apart by elimination in double, foretell every other place.
            int[] corners = [4 * Side + 4, 4 * Side + 27, 27 * Side + 4, 27 * Side + 27];
            var h = Projection([.. corners.Select(p => ((double)(p % Side), (double)(p / Side), (double)x[p], (double)y[p]))]);
            for (var place = 0; place < Side * Side; place += 37)
            {
                var (u, v) = (place % Side, place / Side);
                var depth = h[6] * u + h[7] * v + 1;
                Assert.Equal((h[0] * u + h[1] * v + h[2]) / depth, x[place], 2e-3);
                Assert.Equal((h[3] * u + h[4] * v + h[5]) / depth, y[place], 2e-3);
            }
        }
    }

    [Fact]
    public void Half_of_the_images_stay_and_no_corner_moves_farther_than_asked_for()
    {
        using var scope = new TensorScope();
        var corners = Places(0.4).Select(place => (X: place.X[0], Y: place.Y[0])).ToArray();
        var half = 0.5f / Side;
        Assert.InRange(corners.Count(corner => Math.Abs(corner.X - half) < 1e-4 && Math.Abs(corner.Y - half) < 1e-4), 70, 130);
        Assert.All(corners, corner => Assert.InRange(corner.X, half - 1e-4, 0.2 + 2 * half));
        Assert.True(corners.Max(corner => corner.X) > 0.17 && corners.Max(corner => corner.Y) > 0.17);
    }

    [Fact]
    public void Says_what_distortion_it_takes() =>
        Assert.Equal("perspective has distortion 1; it must be between 0.001 and 0.9.", Assert.Throws<OptionException>(() => new RandomPerspective(1)).Message);

    /// <summary>Where the pixels of 200 images come from: an image whose red is the column and whose green is the row says it.</summary>
    private static (float[] X, float[] Y)[] Places(double distortion)
    {
        Runtime.Seed(1);
        var ramp = (Tensor.Arange(0, Side, ElementType.Float) + 0.5) / (double)Side;
        var image = Tensor.Stack([ramp.Expand(Side, Side), ramp.Unsqueeze(1).Expand(Side, Side)]).Unsqueeze(0);
        var seen = new RandomPerspective(distortion).Apply(image.Expand(200, 2, Side, Side).Contiguous()).ToArray<float>();
        return [.. seen.Chunk(2 * Side * Side).Select(pixels => (pixels[..(Side * Side)], pixels[(Side * Side)..]))];
    }

    private static double[] Projection((double U, double V, double X, double Y)[] places)
    {
        var rows = places.SelectMany(p => new[]
        {
            [p.U, p.V, 1, 0, 0, 0, -p.U * p.X, -p.V * p.X, p.X],
            new[] { 0, 0, 0, p.U, p.V, 1, -p.U * p.Y, -p.V * p.Y, p.Y },
        }).ToArray();
        for (var pivot = 0; pivot < 8; pivot++)
        {
            var best = Enumerable.Range(pivot, 8 - pivot).MaxBy(row => Math.Abs(rows[row][pivot]));
            (rows[pivot], rows[best]) = (rows[best], rows[pivot]);
            foreach (var row in Enumerable.Range(0, 8).Where(row => row != pivot))
            {
                var factor = rows[row][pivot] / rows[pivot][pivot];
                rows[row] = [.. rows[row].Zip(rows[pivot], (a, b) => a - factor * b)];
            }
        }
        return [.. Enumerable.Range(0, 8).Select(row => rows[row][8] / rows[row][row])];
    }
}
