using System.Buffers.Binary;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Tensors.Tests.Pictures;

public class AnimatedPictureTests
{
    private static readonly string[] _frames = [Frame("#cc0000"), Frame("#00cc00"), Frame("#0000cc")];

    [Fact]
    public void Each_frame_stands_as_long_as_asked()
    {
        var gif = AnimatedPicture.Write(_frames, delayMilliseconds: 90, lastDelayMilliseconds: 2000);
        Assert.Equal([90, 90, 2000], Delays(gif));
    }

    [Fact]
    public void It_has_the_size_of_one_frame_and_loops_for_ever()
    {
        var gif = AnimatedPicture.Write(_frames, delayMilliseconds: 100);

        Assert.Equal("GIF89a"u8, gif.AsSpan(0, 6));
        Assert.Equal((30, 20), (BinaryPrimitives.ReadUInt16LittleEndian(gif.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(gif.AsSpan(8))));
        var loop = gif.AsSpan().IndexOf("NETSCAPE2.0"u8);
        Assert.Equal(new byte[] { 3, 1, 0, 0, 0 }, gif[(loop + 11)..(loop + 16)]);
    }

    [Fact]
    public void The_first_frame_is_the_first_picture()
    {
        var gif = ImageFile.Decode(AnimatedPicture.Write(_frames, delayMilliseconds: 100), new ImageOptions { Channels = 3 });
        Assert.Equal(new byte[] { 0xcc, 0, 0 }, gif.Pixels[..3]);
    }

    [Fact]
    public void Frames_may_be_PNG()
    {
        byte[][] frames = [SvgPicture.ToPng(_frames[0]), new Bitmap(30, 20, 1, new byte[600]).ToPng()];
        Assert.Equal([50, 50], Delays(AnimatedPicture.Write(frames, delayMilliseconds: 50)));
    }

    [Fact]
    public void Frames_of_two_sizes_are_refused()
    {
        byte[][] frames = [SvgPicture.ToPng(_frames[0]), SvgPicture.ToPng(_frames[0], width: 60)];
        var error = Assert.Throws<InvalidDataException>(() => AnimatedPicture.Write(frames, delayMilliseconds: 50));
        Assert.Equal("frame 1 is 60 x 40 pixels and frame 0 is 30 x 20; all frames must have one size", error.Message);
    }

    [Fact]
    public void A_frame_cut_short_is_refused()
    {
        byte[][] frames = [SvgPicture.ToPng(_frames[0])[..30]];
        Assert.Throws<InvalidDataException>(() => AnimatedPicture.Write(frames, delayMilliseconds: 50));
    }

    [Fact]
    public void No_frames_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AnimatedPicture.Write(Array.Empty<string>(), delayMilliseconds: 50));

    /// <summary>The delays of the graphic control extensions, in ms; GIF counts hundredths of a second.</summary>
    private static int[] Delays(byte[] gif)
    {
        var delays = new List<int>();
        for (var i = 0; i + 8 <= gif.Length; i++)
            if (gif[i] == 0x21 && gif[i + 1] == 0xF9 && gif[i + 2] == 4 && gif[i + 7] == 0)
                delays.Add(10 * BinaryPrimitives.ReadUInt16LittleEndian(gif.AsSpan(i + 4)));
        return [.. delays];
    }

    private static string Frame(string colour) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\" fill=\"{colour}\"/></svg>";
}
