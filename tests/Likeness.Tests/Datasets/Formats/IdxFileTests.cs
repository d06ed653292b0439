using System.Buffers.Binary;
using System.IO.Compression;
using Likeness.Datasets;
using Likeness.Datasets.Formats;

namespace Likeness.Tests.Datasets.Formats;

public class IdxFileTests
{
    private static byte[] Idx(int magic, int[] lengths, int bytes)
    {
        var file = new byte[4 + 4 * lengths.Length + bytes];
        BinaryPrimitives.WriteInt32BigEndian(file, magic);
        for (var i = 0; i < lengths.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + 4 * i), lengths[i]);
        for (var i = 0; i < bytes; i++)
            file[^(bytes - i)] = (byte)i;
        return file;
    }

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(content);
        return stream.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Images_and_labels_are_read_plain_and_gzipped(bool gzipped)
    {
        using var folder = new TemporaryFolder();
        var (images, labels) = (Idx(0x803, [2, 3, 4], 24), Idx(0x801, [2], 2));

        var read = IdxFile.ReadImages(folder.Write("images", gzipped ? Gzip(images) : images));

        Assert.Equal((2, 3, 4), (read.Count, read.Height, read.Width));
        Assert.Equal(images[16..], read.Pixels.ToArray());
        Assert.Equal([0, 1], IdxFile.ReadLabels(folder.Write("labels", gzipped ? Gzip(labels) : labels)).ToArray());
    }

    [Fact]
    public void Labels_given_as_images_are_told_by_their_magic_number()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<DatasetException>(() => IdxFile.ReadImages(folder.Write("x", Idx(0x801, [20], 20))));

        Assert.Contains("begins with 0x00000801; an IDX file of images begins with 0x00000803", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncation_at_any_offset_is_an_error_that_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = Idx(0x803, [2, 3, 4], 24);
        for (var length = 0; length < file.Length; length++)
        {
            var error = Assert.Throws<DatasetException>(() => IdxFile.ReadImages(folder.Write("x", file[..length])));
            Assert.Contains("truncated", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_truncated_gzip_file_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var file = Gzip(Idx(0x803, [20, 30, 40], 24000));

        Assert.Throws<DatasetException>(() => IdxFile.ReadImages(folder.Write("x", file[..(file.Length / 2)])));
    }

    [Theory]
    [InlineData(0, 3, 4)]
    [InlineData(-1, 3, 4)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData(3, 3, 4)]
    public void Shapes_that_do_not_fit_the_content_are_refused(int count, int height, int width)
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<DatasetException>(() => IdxFile.ReadImages(folder.Write("x", Idx(0x803, [count, height, width], 24))));
    }
}
