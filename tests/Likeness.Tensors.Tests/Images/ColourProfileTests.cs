using Likeness.Tensors.Images;
using static Likeness.Tensors.Tests.Images.Sample;

namespace Likeness.Tensors.Tests.Images;

/// <summary>The samples store green where the picture is red, and red where it is green, with a profile whose primaries are exchanged likewise.</summary>
public sealed class ColourProfileTests
{
    private const int Head = 14;

    [Theory]
    [InlineData("profile.png", 0)]
    [InlineData("profile.tiff", 0)]
    [InlineData("profile.webp", 0)]
    [InlineData("profile.jpg", 3)]
    public void Colours_are_brought_to_sRGB(string name, int tolerance) =>
        AssertQuadrants(ImageFile.Decode(Bytes(name), ImageOptions.AsIs), [Red, Green, Blue, White], tolerance);

    [Theory]
    [InlineData("profile.png")]
    [InlineData("profile.jpg")]
    public void Grey_is_the_luma_of_those(string name) =>
        AssertQuadrants(ImageFile.Decode(Bytes(name), new ImageOptions { Channels = 1 }), [[76], [150], [29], [255]], 2);

    [Fact]
    public void Grey_has_profiles_too() =>
        // Linear light: 1.055 (64 / 255)^(1 / 2.4) - 0.055 is 137 of 255.
        AssertNear([137], ImageFile.Decode(Bytes("greyprofile.png"), ImageOptions.AsIs).Pixel(5, 5), 1);

    [Fact]
    public void A_damaged_profile_is_as_none() =>
        AssertQuadrants(ImageFile.Decode(With(Bytes("profile.jpg"), profile => [.. profile[..36], 0, 0, 0, 0, .. profile[40..]]), ImageOptions.AsIs), [Green, Red, Blue, White], 3);

    [Fact]
    public void A_profile_of_another_kind_than_the_pixels_is_as_none() =>
        AssertQuadrants(ImageFile.Decode(With(Bytes("profile.jpg"), profile => [.. profile[..16], .. "GRAY"u8, .. profile[20..]]), ImageOptions.AsIs), [Green, Red, Blue, White], 3);

    [Fact]
    public void A_profile_in_several_segments_is_put_together_by_their_numbers()
    {
        var (before, profile, after) = Parts(Bytes("profile.jpg"));
        byte[] jpeg = [.. before, .. Segment(profile[200..], 2, 2), .. Segment(profile[..200], 1, 2), .. after];
        AssertQuadrants(ImageFile.Decode(jpeg, ImageOptions.AsIs), [Red, Green, Blue, White], 3);

        byte[] incomplete = [.. before, .. Segment(profile[..200], 1, 2), .. after];
        AssertQuadrants(ImageFile.Decode(incomplete, ImageOptions.AsIs), [Green, Red, Blue, White], 3);
    }

    [Fact]
    public void One_image_after_another_has_its_own_profile()
    {
        for (var round = 0; round < 2; round++)
        {
            AssertQuadrants(ImageFile.Decode(Bytes("profile.png"), ImageOptions.AsIs), [Red, Green, Blue, White]);
            AssertQuadrants(ImageFile.Decode(Bytes("rgb.png"), ImageOptions.AsIs), [Red, Green, Blue, White]);
            AssertNear([137], ImageFile.Decode(Bytes("greyprofile.png"), ImageOptions.AsIs).Pixel(5, 5), 1);
        }
    }

    private static byte[] With(byte[] jpeg, Func<byte[], byte[]> change)
    {
        var (before, profile, after) = Parts(jpeg);
        return [.. before, .. Segment(change(profile), 1, 1), .. after];
    }

    private static (byte[] Before, byte[] Profile, byte[] After) Parts(byte[] jpeg)
    {
        var at = jpeg.AsSpan().IndexOf("ICC_PROFILE\0"u8) - 4;
        var length = jpeg[at + 2] << 8 | jpeg[at + 3];
        return (jpeg[..at], jpeg[(at + 4 + Head)..(at + 2 + length)], jpeg[(at + 2 + length)..]);
    }

    private static byte[] Segment(byte[] part, byte number, byte count)
    {
        var length = 2 + Head + part.Length;
        return [0xff, 0xe2, (byte)(length >> 8), (byte)length, .. "ICC_PROFILE\0"u8, number, count, .. part];
    }
}
