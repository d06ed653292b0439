using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>The images that batches are drawn from: the training part, and where so chosen each class turned and mirrored as further ones.</summary>
/// <remarks>
/// Characters turned by 90, 180 and 270 degrees as classes of their own, after Santoro et al. 2016, Meta-learning with memory-augmented
/// neural networks, section 4.1; their mirror images, again in every turn, are of our choosing. They are changed as they are drawn, so they take no memory.
/// </remarks>
internal sealed class TrainingImages
{
    private const int QuarterTurns = 4;
    private readonly Tensor _pixels;
    private readonly int[] _positions;
    private readonly int _turns;

    public TrainingImages(TrainingData data, TrainingOptions options)
    {
        _pixels = data.Images.Pixels;
        _positions = data.Plan.Train;
        _turns = Turns(options);
        var variants = Variants(options);
        Labels = Repeat(data.Labels, data.Seen.ClassNames.Length, variants);
        Groups = data.Groups is { } groups ? Repeat(groups, data.Seen.GroupNames.Length, variants) : null;
        ClassNames = [.. Enumerable.Range(0, variants).SelectMany(variant => data.Seen.ClassNames.Select(name => name + Change(variant)))];
    }

    /// <summary>Class of each image that can be drawn.</summary>
    public int[] Labels { get; }

    /// <summary>Group of each image that can be drawn, where the data has groups.</summary>
    public int[]? Groups { get; }

    /// <summary>Name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Classes trained on, turned and mirrored ones among them.</summary>
    public static int ClassCount(TrainingData data, TrainingOptions options) => data.Seen.ClassNames.Length * Variants(options);

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
        var variants = Array.ConvertAll(batch, image => image / _positions.Length);
        if (Labels.Length > _positions.Length * _turns)
            pixels = Chosen([pixels, pixels.Flip(3)], Array.ConvertAll(variants, variant => variant / _turns));
        if (_turns > 1)
            pixels = Turned(pixels, Array.ConvertAll(variants, variant => variant % _turns));
        return (pixels, Tensor.From(Array.ConvertAll(batch, image => (long)Labels[image])));
    }

    private static int Turns(TrainingOptions options) => options.TurnedClasses ? QuarterTurns : 1;

    private static int Variants(TrainingOptions options) => Turns(options) * (options.MirroredClasses ? 2 : 1);

    private string Change(int variant) =>
        (variant / _turns == 0 ? "" : " mirrored") + (variant % _turns == 0 ? "" : $" turned by {90 * (variant % _turns)} degrees");

    private int[] Repeat(int[] numbers, int count, int variants) =>
        [.. Enumerable.Range(0, variants).SelectMany(variant => _positions.Select(position => numbers[position] + variant * count))];

    /// <summary>Each image by its own number of quarter turns.</summary>
    private static Tensor Turned(Tensor pixels, int[] turns)
    {
        var upsideDown = pixels.Flip(2, 3);
        return Chosen([pixels, pixels.Transpose(2, 3).Flip(2), upsideDown, upsideDown.Transpose(2, 3).Flip(2)], turns);
    }

    /// <summary>Of several forms of a batch, for each image the one with its number.</summary>
    private static Tensor Chosen(Tensor[] forms, int[] numbers)
    {
        var all = Tensor.Stack(forms, 1);                                                       // [B, forms, C, H, W]
        var (channels, height, width) = (all.Shape[2], all.Shape[3], all.Shape[4]);
        return all.Reshape(-1, channels, height, width).Rows(Tensor.From([.. numbers.Select((number, image) => (long)(image * forms.Length + number))]));
    }
}
