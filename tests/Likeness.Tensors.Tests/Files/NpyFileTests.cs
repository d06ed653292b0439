using System.Buffers.Binary;
using System.Text;
using Likeness.Tensors.Files;

namespace Likeness.Tensors.Tests.Files;

public sealed class NpyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_matrix_is_written_as_numpy_would()
    {
        using var matrix = Tensor.From([1f, 2f, 3f, -0.5f, 0f, 1e-20f], 2, 3);
        NpyFile.Write(_folder.Path("m.npy"), matrix);
        var bytes = File.ReadAllBytes(_folder.Path("m.npy"));

        // What numpy.save writes for the same array, byte for byte.
        Assert.Equal([0x93, .. "NUMPY"u8, 1, 0, 118, 0], bytes[..10]);
        Assert.Equal("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }".PadRight(117) + "\n", Encoding.ASCII.GetString(bytes[10..128]));
        Assert.Equal(matrix.ToArray<float>(), Enumerable.Range(0, 6).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(128 + 4 * i))));
        Assert.Equal(128 + 24, bytes.Length);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 8)]
    [InlineData(1000, 64)]
    public void Numbers_begin_at_a_multiple_of_64_bytes(long rows, long columns)
    {
        using var matrix = Tensor.Zeros([rows, columns]);
        NpyFile.Write(_folder.Path("m.npy"), matrix);

        Assert.Equal(0, (new FileInfo(_folder.Path("m.npy")).Length - 4 * rows * columns) % 64);
    }

    [Fact]
    public void Rows_that_are_not_contiguous_are_written_in_reading_order()
    {
        using var scope = new TensorScope();
        NpyFile.Write(_folder.Path("t.npy"), Tensor.From([1f, 2f, 3f, 4f], 2, 2).Transpose(0, 1));

        Assert.Equal(3f, BinaryPrimitives.ReadSingleLittleEndian(File.ReadAllBytes(_folder.Path("t.npy")).AsSpan(128 + 4)));
    }

    [Fact]
    public void What_is_no_matrix_of_floats_is_refused()
    {
        using var vector = Tensor.Zeros([3]);
        using var doubles = Tensor.Zeros([2, 2], ElementType.Double);

        Assert.Contains("was to hold [3] of Float", Assert.Throws<ArgumentException>(() => NpyFile.Write(_folder.Path("v.npy"), vector)).Message, StringComparison.Ordinal);
        Assert.Contains("[2, 2] of Double", Assert.Throws<ArgumentException>(() => NpyFile.Write(_folder.Path("d.npy"), doubles)).Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Names);
    }
}
