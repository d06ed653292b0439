using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Transforms;

public sealed class RandomShiftTests : TransformContract
{
    private const int Pixels = 2;

    protected override ITransform Transform() => new RandomShift(Pixels);

    [Fact]
    public void Every_image_is_a_whole_move_with_black_coming_in_and_every_move_happens()
    {
        var moves = new HashSet<(int, int)>();
        for (var seed = 0UL; seed < 8; seed++)
            foreach (var changed in Seeded(seed).Chunk(240))
            {
                var (right, down) = Assert.Single(AllMoves(), move => changed.SequenceEqual(Moved(move.Right, move.Down)));
                moves.Add((right, down));
            }
        Assert.Equal(25, moves.Count);
    }

    [Fact]
    public void Says_that_it_moves_by_1_to_512_pixels() =>
        Assert.Equal("shift has pixels 0; it must be between 1 and 512.", Assert.Throws<OptionException>(() => new RandomShift(0)).Message);

    private static IEnumerable<(int Right, int Down)> AllMoves() =>
        from right in Enumerable.Range(-Pixels, 2 * Pixels + 1) from down in Enumerable.Range(-Pixels, 2 * Pixels + 1) select (right, down);

    private static float[] Moved(int right, int down)
    {
        var image = Image().ToArray<float>();
        var moved = new float[240];
        for (var c = 0; c < 3; c++)
            for (var y = Math.Max(0, down); y < Math.Min(8, 8 + down); y++)
                for (var x = Math.Max(0, right); x < Math.Min(10, 10 + right); x++)
                    moved[(c * 8 + y) * 10 + x] = image[(c * 8 + y - down) * 10 + x - right];
        return moved;
    }
}
