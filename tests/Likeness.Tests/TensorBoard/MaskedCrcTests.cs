using System.Text;
using Likeness.TensorBoard;

namespace Likeness.Tests.TensorBoard;

public sealed class MaskedCrcTests
{
    [Theory]        // RFC 3720, appendix B.4, and the check value of CRC-32C
    [InlineData(0x8A9136AAu, 0x00, 32)]
    [InlineData(0x62A8AB43u, 0xFF, 32)]
    public void Meets_the_published_vectors_of_one_byte_repeated(uint expected, byte value, int count) =>
        Assert.Equal(expected, MaskedCrc.Crc32C([.. Enumerable.Repeat(value, count)]));

    [Fact]
    public void Meets_the_published_vectors_of_counting()
    {
        Assert.Equal(0x46DD794Eu, MaskedCrc.Crc32C([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
        Assert.Equal(0x113FDB5Cu, MaskedCrc.Crc32C([.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))]));
        Assert.Equal(0xE3069283u, MaskedCrc.Crc32C(Encoding.ASCII.GetBytes("123456789")));
    }

    [Fact]
    public void The_mask_rotates_and_adds() => Assert.Equal(unchecked(0xA282EAD8u), MaskedCrc.Of([]));
}
