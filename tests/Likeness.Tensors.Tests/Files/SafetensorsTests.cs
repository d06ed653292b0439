using System.Text;
using Likeness.Tensors.Files;

namespace Likeness.Tensors.Tests.Files;

public sealed class SafetensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TensorScope _scope = new();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(ElementType.Byte)]
    [InlineData(ElementType.Int8)]
    [InlineData(ElementType.Int16)]
    [InlineData(ElementType.Int32)]
    [InlineData(ElementType.Int64)]
    [InlineData(ElementType.Half)]
    [InlineData(ElementType.Float)]
    [InlineData(ElementType.Double)]
    [InlineData(ElementType.Bool)]
    public void Every_element_type_survives(ElementType type)
    {
        var tensor = Tensor.From([0.0, 1, 2, 3, 100, 127], 2, 3).To(type);
        var read = RoundTrip(new() { ["x"] = tensor }).Tensors["x"];
        Assert.Equal(type, read.ElementType);
        Assert.Equal([2L, 3], read.Shape);
        Assert.Equal(tensor.To(ElementType.Double).ToArray<double>(), read.To(ElementType.Double).ToArray<double>());
    }

    [Fact]
    public void Scalars_empty_tensors_and_other_layouts_survive()
    {
        var image = Tensor.Arange(0, 24).Reshape(1, 2, 3, 4);
        var read = RoundTrip(new() { ["scalar"] = Tensor.Scalar(7), ["empty"] = Tensor.Zeros([0, 3]), ["innermost"] = image.ChannelsLast() }).Tensors;
        Assert.Empty(read["scalar"].Shape);
        Assert.Equal(7, read["scalar"].ToDouble());
        Assert.Equal([0L, 3], read["empty"].Shape);
        Assert.Equal(image.ToArray<long>(), read["innermost"].ToArray<long>());
    }

    [Fact]
    public void Names_and_metadata_may_be_any_text()
    {
        var metadata = new Dictionary<string, string> { ["größe"] = "\"{}\"\n\0 😀", [""] = "" };
        var content = RoundTrip(new() { ["a \"quoted\"\\ name"] = Tensor.Ones([1]) }, metadata);
        Assert.Equal("a \"quoted\"\\ name", Assert.Single(content.Tensors).Key);
        Assert.Equal(metadata, content.Metadata);
        Assert.Equal(metadata, Safetensors.ReadMetadata(_folder.Path("x")));
    }

    [Fact]
    public void Nothing_at_all_is_a_file_too()
    {
        var content = RoundTrip([]);
        Assert.Empty(content.Tensors);
        Assert.Empty(content.Metadata);
    }

    [Fact]
    public void The_bytes_are_those_of_the_specification()
    {
        Safetensors.Write(_folder.Path("x"), new Dictionary<string, Tensor> { ["b"] = Tensor.From([1f, 2]), ["a"] = Tensor.From(new byte[] { 3 }) },
            new Dictionary<string, string> { ["k"] = "v" });
        var header = """{"__metadata__":{"k":"v"},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"U8","shape":[1],"data_offsets":[8,9]}}""";
        var padded = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] expected = [.. BitConverter.GetBytes((long)padded.Length), .. Encoding.UTF8.GetBytes(padded), 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 3];
        Assert.Equal(expected, File.ReadAllBytes(_folder.Path("x")));
    }

    [Fact]
    public void Writing_does_not_depend_on_the_order_of_the_tensors()
    {
        var (one, two) = (Tensor.Rand([3]), Tensor.Rand([2, 2]));
        Safetensors.Write(_folder.Path("x"), new Dictionary<string, Tensor> { ["one"] = one, ["two"] = two });
        Safetensors.Write(_folder.Path("y"), new Dictionary<string, Tensor> { ["two"] = two, ["one"] = one });
        Assert.Equal(File.ReadAllBytes(_folder.Path("x")), File.ReadAllBytes(_folder.Path("y")));
    }

    [Fact]
    public void A_tensor_cannot_take_the_name_of_the_metadata()
    {
        var error = Assert.Throws<ArgumentException>(() => RoundTrip(new() { ["__metadata__"] = Tensor.Ones([1]) }));
        Assert.StartsWith("A tensor cannot be named '__metadata__'", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Names);
    }

    private SafetensorsContent RoundTrip(Dictionary<string, Tensor> tensors, Dictionary<string, string>? metadata = null)
    {
        Safetensors.Write(_folder.Path("x"), tensors, metadata);
        return Safetensors.Read(_folder.Path("x"));
    }
}
