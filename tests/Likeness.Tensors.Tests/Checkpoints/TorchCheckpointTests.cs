using Likeness.Tensors.Checkpoints;
using Likeness.Tensors.Tests.Files;

namespace Likeness.Tensors.Tests.Checkpoints;

public sealed class TorchCheckpointTests(PickledFiles files) : IClassFixture<PickledFiles>
{
    [PythonTheory("torch")]
    [InlineData("tensors.pth")]
    [InlineData("nested.pth")]
    public void What_PyTorch_saved_is_read_as_it_was(string file)
    {
        using var scope = new TensorScope();
        var tensors = TorchCheckpoint.Read(files.Path(file));
        Assert.Equal(["plain", "turned", "part", "whole", "innermost", "half", "brain", "double", "count", "empty"], tensors.Keys);
        Same([2, 3], [0, 1, 2, 3, 4, 5], tensors["plain"]);
        Same([3, 2], [0, 3, 1, 4, 2, 5], tensors["turned"]);
        Same([4], [4, 5, 6, 7], tensors["part"]);
        Same([1, 2, 3, 4], [.. Enumerable.Range(0, 24).Select(number => (double)number)], tensors["innermost"]);
        Same([2], [0.5, -2], tensors["half"]);
        Same([2], [1.5, -3], tensors["brain"]);
        Same([1], [1e-300], tensors["double"]);
        Same([0, 3], [], tensors["empty"]);
        Assert.Equal((1L << 40, ElementType.Int64), (tensors["count"].ToInt64(), tensors["count"].ElementType));
        Assert.Equal((ElementType.Half, ElementType.BFloat16), (tensors["half"].ElementType, tensors["brain"].ElementType));
    }

    [PythonTheory("torch")]
    [InlineData("legacy.pth", "in the format from before PyTorch 1.6. Bring it up to date in Python")]
    [InlineData("namespace.pth", "the Python object 'argparse.Namespace', and Likeness reads tensors by name and nothing else")]
    [InlineData("module.pth", "the Python object 'torch.nn.modules.linear.Linear'")]
    [InlineData("hostile.pth", "the Python object 'posix.system'")]
    [InlineData("tensor.pth", "something else than a dictionary of tensors")]
    [InlineData("list.pth", "'layers', which is no tensor, and")]
    [InlineData("unnamed.pth", "an item without a name, which is no tensor, and")]
    [InlineData("script.pt", "It is a TorchScript file")]
    public void What_is_more_than_weights_is_refused_by_its_name(string file, string message)
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<InvalidDataException>(() => TorchCheckpoint.Read(files.Path(file)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(files.Path(file), error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(files.Path("executed")));
    }

    [Theory]
    [MemberData(nameof(HostilePickles.All), MemberType = typeof(HostilePickles))]
    public void A_hostile_pickle_is_refused(string what, string pickle, string message)
    {
        using var scope = new TensorScope();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("a.pth"), CheckpointArchive.Of(HostilePickles.Bytes(pickle)));
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => TorchCheckpoint.Read(folder.Path("a.pth"))).Message, StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void A_file_made_by_hand_is_read()
    {
        using var scope = new TensorScope();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("a.pth"), CheckpointArchive.Of(HostilePickles.Bytes(HostilePickles.Sound)));
        Same([2, 2], [1, 2, 3, 4], Assert.Single(TorchCheckpoint.Read(folder.Path("a.pth"))).Value);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        using var scope = new TensorScope();
        using var folder = new TemporaryFolder();
        var whole = CheckpointArchive.Of(HostilePickles.Bytes(HostilePickles.Sound));
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder.Path("a.pth"), whole[..length]);
            Assert.Throws<InvalidDataException>(() => TorchCheckpoint.Read(folder.Path("a.pth")));
        }
    }

    [Fact]
    public void A_changed_byte_gives_numbers_or_a_refusal_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var whole = CheckpointArchive.Of(HostilePickles.Bytes(HostilePickles.Sound));
        for (var position = 0; position < whole.Length; position++)
            foreach (var value in new byte[] { 0, 0x7f, 0xff })
            {
                using var scope = new TensorScope();
                var changed = whole.ToArray();
                changed[position] = value;
                File.WriteAllBytes(folder.Path("a.pth"), changed);
                var error = Record.Exception(() => TorchCheckpoint.Read(folder.Path("a.pth")));
                Assert.True(error is null or InvalidDataException, $"byte {position} as {value}: {error}");
            }
    }

    [Fact]
    public void What_is_compressed_is_refused_before_it_can_grow()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("a.pth"), CheckpointArchive.Of(HostilePickles.Bytes(HostilePickles.Sound), numbers: new byte[1 << 20], compressed: true));
        var error = Assert.Throws<InvalidDataException>(() => TorchCheckpoint.Read(folder.Path("a.pth")));
        Assert.Contains("is compressed or encrypted, which torch.save never does", error.Message, StringComparison.Ordinal);
    }

    private static void Same(long[] shape, double[] values, Tensor tensor)
    {
        Assert.Equal(shape, tensor.Shape);
        Assert.Equal(values, tensor.To(ElementType.Double).ToArray<double>());
    }
}
