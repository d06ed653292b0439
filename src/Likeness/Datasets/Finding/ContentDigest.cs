using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Likeness.Datasets.Finding;

/// <summary>SHA-256 of what a file holds, whatever it is wrapped in: mirrors compress the same content differently.</summary>
internal static class ContentDigest
{
    /// <summary>
    /// Of a gzip file, its uncompressed content; of a zip file, one line "name sha256" for each entry that is not hidden, in ordinal order;
    /// of any other file, its bytes. In hex.
    /// </summary>
    /// <exception cref="DatasetException">The wrapping is damaged.</exception>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        var magic = new byte[4];
        var read = file.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
        file.Position = 0;
        try
        {
            return magic[..read] switch
            {
                [0x1f, 0x8b, ..] => OfGzip(file),
                [(byte)'P', (byte)'K', 3, 4] => OfZip(file),
                _ => Hex(SHA256.HashData(file)),
            };
        }
        catch (InvalidDataException e)
        {
            throw new DatasetException($"{path} is damaged: {e.Message}", e);
        }
    }

    private static string OfGzip(Stream file)
    {
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        return Hex(SHA256.HashData(gzip));
    }

    private static string OfZip(Stream file)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var lines = new StringBuilder();
        foreach (var entry in archive.Entries.Where(entry => entry.Length > 0 && !ImageNames.IsHidden(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var content = entry.Open();
            lines.Append(entry.FullName).Append(' ').Append(Hex(SHA256.HashData(content))).Append('\n');
        }
        return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
