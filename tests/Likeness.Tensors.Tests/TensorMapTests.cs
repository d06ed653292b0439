using Likeness.Tensors.Tests.Files;

namespace Likeness.Tensors.Tests;

public class TensorMapTests
{
    [Fact]
    public void Its_elements_are_those_of_the_file_from_the_offset_on()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, [0, 0, 0, .. Enumerable.Range(1, 24).Select(i => (byte)i)]);

        using var mapped = Tensor.Map(path, 3, [2, 3, 4], ElementType.Byte);

        Assert.Equal([2, 3, 4], mapped.Shape);
        Assert.Equal(Enumerable.Range(1, 24).Select(i => (byte)i), mapped.ToArray<byte>());
    }

    [Fact]
    public void A_view_keeps_the_file_mapped_when_the_whole_is_gone_and_the_file_removed()
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, new byte[1 << 20]);
        var before = Mappings(path);
        Tensor view;
        using (var mapped = Tensor.Map(path, 0, [1 << 20], ElementType.Byte))
            view = mapped.Slice(0, 5, 9);
        Assert.Equal(before + 1, Mappings(path));
        File.Delete(path);
        Assert.Equal([0, 0, 0, 0], view.ToArray<byte>());
        view.Dispose();
        Assert.Equal(before, Mappings(path));
    }

    [Theory]
    [InlineData(0, 11, "has 10 bytes; 11 from byte 0 on were wanted")]
    [InlineData(8, 3, "has 10 bytes; 3 from byte 8 on were wanted")]
    [InlineData(-1, 3, "from byte -1 on")]
    [InlineData(0, 0, "0 from byte 0 on")]
    [InlineData(0, long.MaxValue, "were wanted")]
    public void More_than_the_file_has_is_refused(long offset, long count, string message)
    {
        using var folder = new TemporaryFolder();
        var path = Write(folder, new byte[10]);
        Assert.Contains(message, Assert.Throws<IOException>(() => Tensor.Map(path, offset, [count], ElementType.Byte)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("/nowhere cannot be opened: No such file", Assert.Throws<IOException>(() => Tensor.Map("/nowhere", 0, [1], ElementType.Byte)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rows_are_copied_in_the_order_given()
    {
        using var from = Tensor.From([1f, 2, 3, 4, 5, 6], 3, 2);
        using var to = Tensor.Zeros([4, 2]);

        from.CopyRows([2, 0, 2], to);

        Assert.Equal([5, 6, 1, 2, 5, 6, 0, 0], to.ToArray<float>());
        Assert.Contains("Row 3", Assert.Throws<ArgumentOutOfRangeException>(() => from.CopyRows([3], to)).Message, StringComparison.Ordinal);
        Assert.Contains("take 40 bytes", Assert.Throws<ArgumentException>(() => from.CopyRows([0, 0, 0, 0, 0], to)).Message, StringComparison.Ordinal);
    }

    private static string Write(TemporaryFolder folder, byte[] content)
    {
        File.WriteAllBytes(folder.Path("file"), content);
        return folder.Path("file");
    }

    private static int Mappings(string path) => File.ReadLines("/proc/self/maps").Count(line => line.Contains(path, StringComparison.Ordinal));
}
