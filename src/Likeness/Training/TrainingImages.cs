using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>The images that batches are drawn from: the training part, and where so chosen each class turned as three more.</summary>
/// <remarks>
/// Characters turned by 90, 180 and 270 degrees as classes of their own, after Santoro et al. 2016, Meta-learning with memory-augmented
/// neural networks, section 4.1. They are turned as they are drawn, so they take no memory.
/// </remarks>
internal sealed class TrainingImages
{
    private const int QuarterTurns = 4;
    private readonly Tensor _pixels;
    private readonly int[] _positions;

    public TrainingImages(TrainingData data, TrainingOptions options)
    {
        _pixels = data.Images.Pixels;
        _positions = data.Plan.Train;
        var turns = Turns(options);
        Labels = Repeat(data.Labels, data.Seen.ClassNames.Length, turns);
        Groups = data.Groups is { } groups ? Repeat(groups, data.Seen.GroupNames.Length, turns) : null;
        ClassNames = [.. Enumerable.Range(0, turns).SelectMany(turn => data.Seen.ClassNames.Select(name => turn == 0 ? name : $"{name} turned by {90 * turn} degrees"))];
    }

    /// <summary>Class of each image that can be drawn.</summary>
    public int[] Labels { get; }

    /// <summary>Group of each image that can be drawn, where the data has groups.</summary>
    public int[]? Groups { get; }

    /// <summary>Name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Classes trained on, turned ones among them.</summary>
    public static int ClassCount(TrainingData data, TrainingOptions options) => data.Seen.ClassNames.Length * Turns(options);

    /// <summary>Images of a batch [B, C, H, W], Byte, and their classes [B], Int64.</summary>
    public (Tensor Pixels, Tensor Labels) Draw(int[] batch) => Finish(Gather(batch), batch);

    /// <summary>The kept images of a batch, copied together: [B, C, H, W], Byte.</summary>
    public Tensor Gather(int[] batch)
    {
        var together = Room(batch.Length);
        Gather(batch, together);
        return together;
    }

    /// <summary>The same into memory that is there; on any thread.</summary>
    public void Gather(int[] batch, Tensor room) => _pixels.CopyRows(Array.ConvertAll(batch, image => _positions[image % _positions.Length]), room);

    /// <summary>Memory for so many images.</summary>
    public Tensor Room(int images) => Tensor.Uninitialised([images, .. _pixels.Shape.AsSpan(1)], ElementType.Byte);

    /// <summary>What a gathered batch shows: images turned where they are to be, and their classes.</summary>
    public (Tensor Pixels, Tensor Labels) Finish(Tensor pixels, int[] batch)
    {
        if (Labels.Length > _positions.Length)
            pixels = Turned(pixels, Array.ConvertAll(batch, image => image / _positions.Length));
        return (pixels, Tensor.From(Array.ConvertAll(batch, image => (long)Labels[image])));
    }

    private static int Turns(TrainingOptions options) => options.TurnedClasses ? QuarterTurns : 1;

    private int[] Repeat(int[] numbers, int count, int turns) =>
        [.. Enumerable.Range(0, turns).SelectMany(turn => _positions.Select(position => numbers[position] + turn * count))];

    /// <summary>Each image by its own number of quarter turns.</summary>
    private static Tensor Turned(Tensor pixels, int[] turns)
    {
        var upsideDown = pixels.Flip(2, 3);
        var all = Tensor.Stack([pixels, pixels.Transpose(2, 3).Flip(2), upsideDown, upsideDown.Transpose(2, 3).Flip(2)], 1); // [B, 4, C, H, W]
        return all.Reshape(-1, pixels.Shape[1], pixels.Shape[2], pixels.Shape[3]).Rows(Tensor.From([.. turns.Select((turn, image) => (long)(image * QuarterTurns + turn))]));
    }
}
