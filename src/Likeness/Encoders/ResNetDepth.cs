namespace Likeness.Encoders;

/// <summary>How deep a residual network is: blocks of each of its four stages, and of which kind.</summary>
/// <remarks>He et al. 2016, https://arxiv.org/abs/1512.03385, table 1. The number counts convolutions on the way through, and torchvision's classifier.</remarks>
public sealed record ResNetDepth
{
    private ResNetDepth(int[] blocks, bool bottleneck) => (Blocks, Bottleneck) = (blocks, bottleneck);

    /// <summary>Two blocks a stage: 11,176,512 weights.</summary>
    public static ResNetDepth Eighteen { get; } = new([2, 2, 2, 2], bottleneck: false);

    /// <summary>16 blocks: 21,284,672 weights.</summary>
    public static ResNetDepth ThirtyFour { get; } = new([3, 4, 6, 3], bottleneck: false);

    /// <summary>16 bottleneck blocks: 23,508,032 weights.</summary>
    public static ResNetDepth Fifty { get; } = new([3, 4, 6, 3], bottleneck: true);

    /// <summary>Blocks of each stage.</summary>
    public IReadOnlyList<int> Blocks { get; }

    /// <summary>Whether blocks are of three convolutions and four times as wide at their ends.</summary>
    public bool Bottleneck { get; }
}
