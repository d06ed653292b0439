using System.Text;
using Likeness.Tensors.Files;

namespace Likeness.Tensors.Tests.Files;

public sealed class SafetensorsHeaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TensorScope _scope = new();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var path = _folder.Path("whole");
        Safetensors.Write(path, new Dictionary<string, Tensor> { ["w"] = Tensor.Ones([2, 2]), ["n"] = Tensor.From([1L]) }, new Dictionary<string, string> { ["k"] = "v" });
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length; length++)
            Refused(bytes[..length]);
        Refused([.. bytes, 0]);
        Assert.Equal(2, Safetensors.Read(path).Tensors.Count);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "the header names 'a' twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", "tensor 'a' names 'shape' twice")]
    [InlineData("""{"__metadata__":{"k":"1","k":"2"}}""", "__metadata__ names 'k' twice")]
    [InlineData("""{"__metadata__":{"k":1}}""", "'k' of __metadata__ is a JSON Number, and String was expected")]
    [InlineData("""{"__metadata__":[]}""", "__metadata__ is a JSON StartArray, and StartObject was expected")]
    [InlineData("""[]""", "the header is a JSON StartArray, and StartObject was expected")]
    [InlineData("""{"a":1}""", "tensor 'a' is a JSON Number, and StartObject was expected")]
    [InlineData("""{"a":{}}""", "tensor 'a' lacks dtype and shape and data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2]}}""", "tensor 'a' lacks data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}}""", "tensor 'a' has a field 'x'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""", "data_offsets [0]; expected are a begin and an end")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "data_offsets [8, 0]; expected are a begin and an end")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""", "'data_offsets' of tensor 'a' holds something else than whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "'shape' of tensor 'a' holds something else than whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}""", "'shape' of tensor 'a' holds something else than whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}""", "'shape' of tensor 'a' holds something else than whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":"2","data_offsets":[0,8]}}""", "'shape' of tensor 'a' is a JSON String, and StartArray was expected")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "tensor 'a' of shape [3] and type F32 takes 12 bytes, and its data_offsets give it 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}""", "the impossible shape [4294967296, 4294967296]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0,4294967296,4294967296],"data_offsets":[0,0]}}""", "the impossible shape [0, 4294967296, 4294967296]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1000000000000],"data_offsets":[0,4000000000000]}}""", "tensor 'a' ends at byte 4000000000000 of the data, of which the file holds 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", "tensor 'b' begins at byte 2 of the data, and 4 was expected")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "tensor 'b' begins at byte 4 of the data, and 2 was expected")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "tensor 'a' begins at byte 4 of the data, and 0 was expected")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "its tensors take 4 bytes, and the file holds 8 after the header")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]}}""", "Tensor 'a' has elements of type 'F8_E4M3'; Likeness reads BOOL, U8, I8, I16, I32, I64, F16, BF16, F32, F64.")]
    [InlineData("""{"a":{"dtype":"BOOL","shape":[8],"data_offsets":[0,8]}}""", "tensor 'a' of type BOOL holds bytes other than 0 and 1")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} {}""", "its header is not JSON")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""", "its header is not JSON")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "its header holds text that is not UTF-8")]
    [InlineData("", "its header is not JSON")]
    public void Each_defect_of_a_header_is_named(string header, string reason)
    {
        var error = Refused(Around(Encoding.UTF8.GetBytes(header)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(_folder.Path("x"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused()
    {
        byte[] header = [.. "{\""u8, 0xff, .. "\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}"u8];
        Assert.Contains("not UTF-8", Refused(Around(header)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1UL << 32, "its header says to be 4294967296 bytes long, and 100000000 is the most allowed")]
    [InlineData(ulong.MaxValue, "18446744073709551615 bytes long")]
    [InlineData(99_999_999UL, "99999999 bytes long, and the file ends after 10 of them")]
    public void A_header_longer_than_the_file_is_refused_unread(ulong length, string reason) =>
        Assert.Contains(reason, Refused([.. BitConverter.GetBytes(length), .. new byte[10]]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hostile_name_does_not_reach_the_terminal_as_it_is()
    {
        var header = Encoding.UTF8.GetBytes("{\"\\u001b[2J" + new string('x', 10_000) + "\":{}}");
        var message = Refused(Around(header)).Message;
        Assert.DoesNotContain('\u001b', message);
        Assert.True(message.Length < 1_000);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains("'dtype' of tensor 'a' is a JSON StartArray", Refused(Around(Encoding.UTF8.GetBytes($$"""{"a":{"dtype":{{new string('[', 100_000)}}"""))).Message, StringComparison.Ordinal);

    // Eight bytes of data, none of them 0 or 1.
    private static byte[] Around(byte[] header) => [.. BitConverter.GetBytes((long)header.Length), .. header, .. "likeness"u8];

    private InvalidDataException Refused(byte[] file)
    {
        var path = _folder.Path("x");
        File.WriteAllBytes(path, file);
        return Assert.Throws<InvalidDataException>(() => Safetensors.Read(path));
    }
}
