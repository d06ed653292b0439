using Likeness.Tensors.Files;

namespace Likeness.Tensors.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_written_and_nothing_else_is_left()
    {
        AtomicFile.Write(_folder.Path("a"), stream => stream.Write("one"u8));
        AtomicFile.Write(_folder.Path("a"), stream => stream.Write("two"u8));
        Assert.Equal("two", File.ReadAllText(_folder.Path("a")));
        Assert.Equal(["a"], _folder.Names);
    }

    [Fact]
    public void The_old_content_is_readable_until_the_new_one_is_complete()
    {
        var path = _folder.Path("a");
        File.WriteAllText(path, "old");
        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(path));
        });
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file_and_no_sibling()
    {
        var path = _folder.Path("a");
        File.WriteAllText(path, "old");
        var error = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("No space left on device.");
        }));
        Assert.Equal($"{path} could not be written: No space left on device. What was there before is untouched.", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["a"], _folder.Names);
    }

    [TinyDiskFact]
    public void A_full_disk_leaves_the_old_file_and_no_sibling()
    {
        using var disk = new TinyDisk();
        var path = disk.Path("a");
        AtomicFile.Write(path, stream => stream.Write("old"u8));
        foreach (var length in new[] { 61_441, 70_000, 200_000 })
        {
            var error = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream => stream.Write(new byte[length])));
            Assert.StartsWith($"{path} could not be written: No space left on device", error.Message, StringComparison.Ordinal);
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Equal(["a"], disk.Names);
        }
    }

    [Fact]
    public void An_error_of_the_writer_itself_passes_through_unchanged()
    {
        var thrown = new InvalidOperationException("no");
        Assert.Same(thrown, Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(_folder.Path("a"), _ => throw thrown)));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var path = _folder.Path("no/such/a");
        Assert.StartsWith($"{path} could not be written: Could not find a part of the path",
            Assert.Throws<IOException>(() => AtomicFile.Write(path, _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_replaced()
    {
        var error = Assert.Throws<IOException>(() => AtomicFile.Write(_folder.Folder, _ => { }));
        Assert.Equal($"{_folder.Folder} is a folder; a file is to be written there. Give a file name.", error.Message);
    }

    [Fact]
    public void A_symbolic_link_stays_one()
    {
        File.WriteAllText(_folder.Path("target"), "old");
        File.CreateSymbolicLink(_folder.Path("link"), _folder.Path("target"));
        AtomicFile.Write(_folder.Path("link"), stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(_folder.Path("target")));
        Assert.NotNull(new FileInfo(_folder.Path("link")).LinkTarget);
    }

    [Fact]
    public void Writers_at_once_do_not_mix()
    {
        var contents = Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 50_000)).ToArray();
        Parallel.ForEach(contents, content => AtomicFile.Write(_folder.Path("a"), stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(content);
        }));
        Assert.Contains(File.ReadAllText(_folder.Path("a")), contents);
        Assert.Equal(["a"], _folder.Names);
    }
}
