using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Likeness.Tensors.Tests.Checkpoints;

/// <summary>Archives as torch.save lays them out, around any pickle.</summary>
internal static class CheckpointArchive
{
    /// <param name="pickle">What is to be in data.pkl.</param>
    /// <param name="numbers">Bytes of storage 0; left out, the floats 1, 2, 3, 4.</param>
    /// <param name="compressed">Whether entries are deflated.</param>
    public static byte[] Of(byte[] pickle, byte[]? numbers = null, bool compressed = false)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("archive/data.pkl", pickle);
            Add("archive/data/0", numbers ?? MemoryMarshal.AsBytes<float>([1f, 2, 3, 4]).ToArray());
            Add("archive/version", "3\n"u8.ToArray());

            void Add(string name, byte[] content)
            {
                using var entry = zip.CreateEntry(name, compressed ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }
}
