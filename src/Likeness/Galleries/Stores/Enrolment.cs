using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Likeness.Galleries.Stores;

/// <summary>One image, embedded, to be kept under a label.</summary>
public sealed record Enrolment
{
    /// <summary>Longest source that is kept.</summary>
    public const int MostSourceLetters = 4_096;

    /// <summary>Most bytes of a thumbnail.</summary>
    public const int MostThumbnailBytes = 1 << 20;

    /// <summary>Who or what it shows; see <see cref="GalleryLabel"/>.</summary>
    public required string Label { get; init => field = GalleryLabel.Require(value); }

    /// <summary>[D], finite.</summary>
    public required float[] Embedding
    {
        get;
        init => field = Array.FindIndex(value, number => !float.IsFinite(number)) is >= 0 and var wrong
            ? throw new ArgumentException($"Number {wrong} of an embedding is {value[wrong]}; all must be finite. The model's weights are damaged, or its training diverged.", nameof(value))
            : value;
    }

    /// <summary>Fingerprint of the model that embedded it.</summary>
    public required string Model { get; init; }

    /// <summary>Where the image came from: a path, or whatever tells it; may be empty.</summary>
    public string Source
    {
        get;
        init => field = value.Length <= MostSourceLetters && GalleryLabel.IsLine(value)
            ? value
            : throw new ArgumentException($"A source of {value.Length} letters was given; expected one line of at most {MostSourceLetters}.", nameof(value));
    } = "";

    /// <summary>SHA-256 of the image file, 32 bytes; of the embedding where there is none. The same image is kept once under a label.</summary>
    public byte[] Digest
    {
        get => field ?? SHA256.HashData(MemoryMarshal.AsBytes(Embedding.AsSpan()));
        init => field = value.Length == SHA256.HashSizeInBytes ? value : throw new ArgumentException($"A digest of {value.Length} bytes was given; expected {SHA256.HashSizeInBytes}.", nameof(value));
    }

    /// <summary>A small PNG of the image; empty where there is none.</summary>
    public byte[] Thumbnail
    {
        get;
        init => field = value.Length <= MostThumbnailBytes ? value : throw new ArgumentException($"A thumbnail of {value.Length} bytes was given; expected at most {MostThumbnailBytes}.", nameof(value));
    } = [];

    /// <summary>When it was enrolled.</summary>
    public DateTimeOffset Time { get; init; } = TimeProvider.System.GetUtcNow();
}
