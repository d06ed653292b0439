using Likeness.TensorBoard;
using Likeness.Tensors.Images;

namespace Likeness.Tests.TensorBoard;

public sealed class EmbeddingProjectorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-projector").FullName;

    [Fact]
    public void Each_row_of_numbers_has_its_label()
    {
        EmbeddingProjector.Write(_folder, [1, -0.5f, 1e-8f, 3, 4, 5], ["cat", "dog"], []);
        Assert.Equal("1\t-0.5\t1E-08\n3\t4\t5\n", Text("tensors.tsv"));
        Assert.Equal("cat\ndog\n", Text("metadata.tsv"));
        Assert.Equal("embeddings {\n  tensor_name: \"embeddings\"\n  tensor_path: \"tensors.tsv\"\n  metadata_path: \"metadata.tsv\"\n}\n", Text("projector_config.pbtxt"));
    }

    [Fact]
    public void Thumbnails_lie_in_a_square_sheet()
    {
        EmbeddingProjector.Write(_folder, [1, 2, 3], ["a", "b", "c"], [.. Enumerable.Range(0, 3).Select(_ => new Bitmap(28, 28, 1, new byte[784]))]);
        var sprite = ImageFile.Probe(File.ReadAllBytes(Path.Combine(_folder, "sprite.png")));
        Assert.Equal((56, 56), (sprite.Width, sprite.Height));
        Assert.Contains("  sprite {\n    image_path: \"sprite.png\"\n    single_image_dim: 28\n    single_image_dim: 28\n  }\n", Text("projector_config.pbtxt"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_adds_or_drops_a_line()
    {
        EmbeddingProjector.Write(_folder, [1, 2, 3], ["a\tb\r\nc", "", "d\u2028e"], []);
        Assert.Equal("a b  c\n(no name)\nd e\n", Text("metadata.tsv"));
    }

    [Fact]
    public void Counts_that_do_not_fit_are_refused()
    {
        Assert.Equal("The projector got 5 numbers for 2 labels; it needs D numbers for each of N labels, N and D at least 1.",
            Assert.Throws<ArgumentException>(() => EmbeddingProjector.Write(_folder, [1, 2, 3, 4, 5], ["a", "b"], [])).Message);
        Assert.Equal("The projector got 1 images for 2 labels; give one for each or none.",
            Assert.Throws<ArgumentException>(() => EmbeddingProjector.Write(_folder, [1, 2], ["a", "b"], [new Bitmap(1, 1, 1, [0])])).Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));
}
