using System.Security.Cryptography;
using System.Text;
using Likeness.Datasets;
using Likeness.Tensors.Images;

namespace Likeness.Caching;

/// <summary>What decoded pixels are known by: the content of the files in their order, and everything that decoding does with them.</summary>
/// <remarks>Neither paths nor times count: a moved folder is known again, and a file that changed under the same name, length and time is not.</remarks>
internal static class PixelKey
{
    public const int Bytes = SHA256.HashSizeInBytes;

    // To be raised whenever the same file would be decoded to other pixels than before.
    private const int Decoder = 2;

    /// <summary>SHA-256 over the options and the SHA-256 of each file. Reads every file once.</summary>
    public static byte[] Of(ImageDataset dataset, ImageOptions options)
    {
        var digests = new byte[(long)dataset.Count * Bytes];
        Parallel.For(0, dataset.Count, image => Digest(dataset, image, digests.AsSpan(image * Bytes, Bytes)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The record's own text names every option there is, so none can be forgotten.
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"decoder {Decoder}, {dataset.Count} images, {options}\n")));
        hash.AppendData(digests);
        return hash.GetHashAndReset();
    }

    private static void Digest(ImageDataset dataset, int image, Span<byte> digest)
    {
        try
        {
            SHA256.HashData(dataset.Bytes(image), digest);
        }
        catch (IOException error)
        {
            // It will be left out; once it can be read, the key is another.
            SHA256.HashData(Encoding.UTF8.GetBytes(error.GetType().Name), digest);
        }
    }
}
