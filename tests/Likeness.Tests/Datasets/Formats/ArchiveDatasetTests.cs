using System.Formats.Tar;
using System.IO.Compression;
using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Formats;

public class ArchiveDatasetTests
{
    private static readonly (string Name, byte[] Content)[] Pets =
    [
        ("pets/dogs/b.png", TemporaryFolder.Grey(3)),
        ("pets/dogs/a.png", TemporaryFolder.Grey(2)),
        ("pets/cats/c.png", TemporaryFolder.Grey(1)),
        ("pets/readme.txt", "about"u8.ToArray()),
        ("__MACOSX/pets/cats/c.png", "junk"u8.ToArray()),
    ];

    private static string Pack(TemporaryFolder folder, string kind, params (string Name, byte[] Content)[] entries)
    {
        var path = folder["pets." + kind];
        using var file = File.Create(path);
        if (kind == "zip")
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
            return path;
        }
        using var packed = kind == "tar" ? (Stream)file : new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(packed);
        foreach (var (name, content) in entries)
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        return path;
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public void A_packed_folder_opens_as_the_folder_would(string kind)
    {
        using var folder = new TemporaryFolder();

        var (data, _, _) = DatasetCatalog.Open(Pack(folder, kind, Pets));

        Assert.Equal(["cats", "dogs"], data.ClassNames.ToArray());
        Assert.Equal([0, 1, 1], data.Labels.ToArray());
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(i => (int)data.Read(i, ImageOptions.AsIs).Pixels[0]));
        Assert.Equal("pets/cats/c.png", data.ImageName(0));
        Assert.EndsWith($"pets.{kind}/pets/cats/c.png", data.Source(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_inside_an_archive_can_be_named()
    {
        using var folder = new TemporaryFolder();
        var zip = Pack(folder, "zip", ("images/cats/1.png", TemporaryFolder.Grey(1)), ("images/dogs/1.png", TemporaryFolder.Grey(2)), ("iconic/cat.png", TemporaryFolder.Grey(3)));

        Assert.Contains("different depths", Assert.Throws<DatasetException>(() => DatasetCatalog.Open(zip)).Message, StringComparison.Ordinal);
        Assert.Equal(["cats", "dogs"], DatasetCatalog.Open(zip + "/images").Train.ClassNames.ToArray());
        Assert.Contains("holds no image", Assert.Throws<DatasetException>(() => DatasetCatalog.Open(zip + "/photos")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_is_read_from_many_threads()
    {
        using var folder = new TemporaryFolder();
        var zip = Pack(folder, "zip", [.. Enumerable.Range(0, 400).Select(i => ($"class{i % 7}/{i:000}.png", TemporaryFolder.Grey((byte)(i % 251))))]);

        using var loaded = DatasetCatalog.Open(zip).Train.Load(ImageOptions.AsIs);

        var data = DatasetCatalog.Open(zip).Train;
        var first = loaded.Pixels.ToArray<byte>().Chunk(64).Select(image => (int)image[0]);
        Assert.Equal(Enumerable.Range(0, 400).Select(i => int.Parse(Path.GetFileNameWithoutExtension(data.ImageName(i)), null) % 251), first);
    }

    [Theory]
    [InlineData("zip", "../evil.png")]
    [InlineData("zip", "cats/../../evil.png")]
    [InlineData("zip", "/etc/evil.png")]
    [InlineData("zip", "C:\\evil.png")]
    [InlineData("zip", "..\\evil.png")]
    [InlineData("tar", "../evil.png")]
    [InlineData("tar.gz", "/etc/evil.png")]
    public void Entries_that_point_outside_are_refused(string kind, string name)
    {
        using var folder = new TemporaryFolder();
        var archive = Pack(folder, kind, [.. Pets, (name, TemporaryFolder.Grey(1))]);

        var error = Assert.Throws<DatasetException>(() => DatasetCatalog.Open(archive));

        Assert.Contains($"holds the entry '{name}', which points outside the archive. Nothing was unpacked", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_archives_are_refused()
    {
        using var folder = new TemporaryFolder();
        var zip = Pack(folder, "zip", Pets);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
            archive.CreateEntry("pets/cats/link.png").ExternalAttributes = unchecked((int)0xA1FF0000);
        var tar = folder["links.tar"];
        using (var writer = new TarWriter(File.Create(tar)))
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "pets/cats/link.png") { LinkName = "/etc/passwd" });

        foreach (var path in new[] { zip, tar })
            Assert.Contains("holds the link 'pets/cats/link.png'", Assert.Throws<DatasetException>(() => DatasetCatalog.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_too_large_for_an_image_is_refused_before_it_is_unpacked()
    {
        using var folder = new TemporaryFolder();
        var path = folder["bomb.zip"];
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a/bomb.png", CompressionLevel.Fastest).Open())
            for (var i = 0; i < 257; i++)
                entry.Write(new byte[1 << 20]);

        var error = Assert.Throws<DatasetException>(() => DatasetCatalog.Open(path).Train.Read(0, ImageOptions.AsIs));

        Assert.Contains("'a/bomb.png' of 269484032 bytes; an image may have at most 268435456", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public void A_truncated_archive_is_an_error_that_names_it(string kind)
    {
        using var folder = new TemporaryFolder();
        var archive = Pack(folder, kind, Pets);
        var bytes = File.ReadAllBytes(archive);
        foreach (var length in new[] { bytes.Length / 4, bytes.Length / 3, bytes.Length / 2 })
        {
            File.WriteAllBytes(archive, bytes[..length]);
            Assert.Contains(archive, Assert.Throws<DatasetException>(() => DatasetCatalog.Open(archive)).Message, StringComparison.Ordinal);
        }
    }
}
