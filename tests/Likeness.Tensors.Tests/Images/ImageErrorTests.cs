using System.Buffers.Binary;
using System.Text;
using Likeness.Tensors.Images;
using static Likeness.Tensors.Tests.Images.Sample;

namespace Likeness.Tensors.Tests.Images;

public class ImageErrorTests
{
    [Theory]
    [InlineData("hello world, I am no picture", "text: \"hello world, I am no pic\"")]
    [InlineData("<html>\n<body>", "text: \"<html>\"")]
    [InlineData("PK\u0003\u0004zip", "a ZIP archive")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("", "an empty file")]
    public void What_is_not_an_image_is_named(string content, string appearance)
    {
        var error = Assert.Throws<ImageException>(() => ImageFile.Decode(Encoding.Latin1.GetBytes(content), ImageOptions.AsIs));

        Assert.Contains("looks like " + appearance, error.Message, StringComparison.Ordinal);
        Assert.Contains("Expected the content of a JPEG, PNG", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_PNG_header_is_refused_before_anything_is_allocated()
    {
        var bytes = Bytes("rgb.png");
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 60_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var asIs = Assert.Throws<ImageException>(() => ImageFile.Decode(bytes, ImageOptions.AsIs));
        var resized = Assert.Throws<ImageException>(() => ImageFile.Decode(bytes, ImageOptions.Square(28, 1)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        foreach (var error in new[] { asIs, resized })
            Assert.Contains("60000 x 60000 = 3600000000 pixels; the limit is 100000000", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string> AllSamples => [.. Names];

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void A_pixel_limit_holds_for_every_format(string name)
    {
        var error = Assert.Throws<ImageException>(() => ImageFile.Decode(Bytes(name), ImageOptions.Square(8, 1) with { PixelLimit = 383 }));

        Assert.Contains("24 x 16 = 384 pixels; the limit is 383", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void A_file_cut_in_half_is_an_error_and_not_half_a_picture(string name)
    {
        var bytes = Bytes(name);

        Assert.Throws<ImageException>(() => ImageFile.Decode(bytes.AsSpan(0, bytes.Length / 2), ImageOptions.Square(8, 1)));
    }

    [Theory]
    [InlineData("rgb.png", "PNG is")]
    [InlineData("rgb.jpg", "JPEG is damaged or truncated")]
    [InlineData("progressive.jpg", "JPEG is damaged or truncated")]
    public void No_truncation_at_any_offset_passes_unnoticed(string name, string message)
    {
        var bytes = Bytes(name);
        for (var length = 60; length < bytes.Length - 16; length++)
        {
            var error = Assert.Throws<ImageException>(() => ImageFile.Decode(bytes.AsSpan(0, length), ImageOptions.Square(8, 1)));
            Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void Damaged_bytes_give_an_error_or_a_picture_and_never_a_crash(string name)
    {
        var original = Bytes(name);
        var refused = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = original.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Assert.Equal(64, ImageFile.Decode(bytes.AsSpan(0, random.Next(bytes.Length) + 1), ImageOptions.Square(8, 1) with { PixelLimit = 1_000_000 }).Pixels.Length);
            }
            catch (ImageException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, 300);
    }

    [Fact]
    public void Sizes_and_channels_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageOptions { Width = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageOptions { Height = 32769 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageOptions { Channels = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageOptions { PixelLimit = 0 });
        var error = Assert.Throws<ImageException>(() => ImageFile.Decode(Bytes("rgb.png"), new ImageOptions { Width = 10, Channels = 1 }));
        Assert.Contains("10 x 0; expected two numbers", error.Message, StringComparison.Ordinal);
    }
}
