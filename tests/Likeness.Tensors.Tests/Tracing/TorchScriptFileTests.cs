using System.IO.Compression;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Scripts;
using Likeness.Tensors.Tracing;

namespace Likeness.Tensors.Tests.Tracing;

public sealed class TorchScriptFileTests
{
    private static readonly Dictionary<string, string> s_nothing = [];

    [Fact]
    public void The_file_is_an_archive_with_code_and_the_given_texts()
    {
        using var scope = new TensorScope();
        using var network = new Sequential(new Linear(3, 2), new Relu());
        using var stream = new MemoryStream();
        TorchScriptFile.Write(stream, network, network.Forward, Tensor.Ones([2, 3]), new Dictionary<string, string> { ["note.txt"] = "größer" });

        using var archive = new ZipArchive(stream);
        Assert.Equal("größer", Text(archive, "/extra/note.txt"));
        Assert.Contains("torch.linear", string.Concat(archive.Entries.Where(entry => entry.Name.EndsWith(".py", StringComparison.Ordinal)).Select(Text)), StringComparison.Ordinal);
        Assert.Contains(archive.Entries, entry => entry.FullName.Contains("/data/", StringComparison.Ordinal) && entry.Length == 3 * 2 * sizeof(float));
    }

    [Fact]
    public void Values_made_of_memory_during_the_forward_pass_are_in_the_file()
    {
        using var scope = new TensorScope();
        using var network = new Relu();
        // As large as memory comes fresh from the system, all 0.
        var ones = Enumerable.Repeat(1f, 1 << 22).ToArray();
        using var stream = new MemoryStream();
        TorchScriptFile.Write(stream, network, x => x + Tensor.From(ones), Tensor.Ones([1]), s_nothing);

        using var read = new ScriptLayer(stream.ToArray());
        Assert.All(read.Forward(Tensor.Scalar(2)).ToArray<float>().Distinct(), value => Assert.Equal(3, value));
    }

    [Fact]
    public void An_error_in_the_forward_pass_comes_out_as_it_is()
    {
        using var scope = new TensorScope();
        using var network = new Relu();
        var error = Assert.Throws<InvalidDataException>(
            () => TorchScriptFile.Write(new MemoryStream(), network, _ => throw new InvalidDataException("so it is"), Tensor.Ones([2]), s_nothing));
        Assert.Equal("so it is", error.Message);
    }

    [Fact]
    public void An_error_of_the_stream_comes_out_as_it_is()
    {
        using var scope = new TensorScope();
        using var network = new Relu();
        using var closed = new MemoryStream([], writable: false);
        Assert.Throws<NotSupportedException>(() => TorchScriptFile.Write(closed, network, x => x.Relu(), Tensor.Ones([2]), s_nothing));
    }

    [Fact]
    public void Nothing_leaks_even_when_it_fails()
    {
        var before = Tensor.LiveCount;
        using (var scope = new TensorScope())
        {
            using var network = new Linear(3, 2);
            TorchScriptFile.Write(new MemoryStream(), network, network.Forward, Tensor.Ones([2, 3]), s_nothing);
            Assert.Throws<TensorException>(() => TorchScriptFile.Write(new MemoryStream(), network, network.Forward, Tensor.Ones([2, 4]), s_nothing));
        }
        Assert.Equal(before, Tensor.LiveCount);
    }

    private static string Text(ZipArchive archive, string end) => Text(archive.Entries.Single(entry => entry.FullName.EndsWith(end, StringComparison.Ordinal)));

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
