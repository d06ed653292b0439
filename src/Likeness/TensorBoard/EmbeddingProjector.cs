using System.Globalization;
using System.Text;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.TensorBoard;

/// <summary>Embeddings, labels and thumbnails for TensorBoard's projector tab.</summary>
/// <remarks>
/// The projector looks in the run's folder for projector_config.pbtxt, which names the other files. It lays thumbnails
/// out in a square sheet of at most 8192 pixels a side.
/// </remarks>
public static class EmbeddingProjector
{
    private const int LargestSheet = 8192;

    /// <summary>Writes tensors.tsv, metadata.tsv, sprite.png and, last, projector_config.pbtxt.</summary>
    /// <param name="folder">The folder of the event files; made when absent.</param>
    /// <param name="embeddings">[N, D], row-major.</param>
    /// <param name="labels">[N] what each shows; a tab or line break in a name becomes a space.</param>
    /// <param name="images">[N] the images, or none.</param>
    public static void Write(string folder, ReadOnlySpan<float> embeddings, IReadOnlyList<string> labels, IReadOnlyList<Bitmap> images)
    {
        if (labels.Count == 0 || embeddings.Length == 0 || embeddings.Length % labels.Count != 0)
            throw new ArgumentException($"The projector got {embeddings.Length} numbers for {labels.Count} labels; "
                + "it needs D numbers for each of N labels, N and D at least 1.");
        if (images.Count != 0 && images.Count != labels.Count)
            throw new ArgumentException($"The projector got {images.Count} images for {labels.Count} labels; give one for each or none.");
        Directory.CreateDirectory(folder);
        var rows = Rows(embeddings, embeddings.Length / labels.Count);
        Write(folder, "tensors.tsv", file => file.Write(rows));
        Write(folder, "metadata.tsv", file => file.Write(string.Concat(labels.Select(label => OneLine(label) + "\n"))));
        var config = "embeddings {\n  tensor_name: \"embeddings\"\n  tensor_path: \"tensors.tsv\"\n  metadata_path: \"metadata.tsv\"\n";
        if (images.Count > 0)
        {
            var perRow = (int)Math.Ceiling(Math.Sqrt(images.Count));
            var sheet = SpriteAtlas.Of(images, Math.Clamp(LargestSheet / perRow, 1, 64));
            AtomicFile.Write(Path.Combine(folder, "sprite.png"), file => file.Write(sheet.Image.ToPng()));
            config += $"  sprite {{\n    image_path: \"sprite.png\"\n    single_image_dim: {sheet.Side}\n    single_image_dim: {sheet.Side}\n  }}\n";
        }
        Write(folder, "projector_config.pbtxt", file => file.Write(config + "}\n"));
    }

    private static void Write(string folder, string name, Action<StreamWriter> write) => AtomicFile.Write(Path.Combine(folder, name), stream =>
    {
        using var file = new StreamWriter(stream, leaveOpen: true);
        write(file);
    });

    private static StringBuilder Rows(ReadOnlySpan<float> embeddings, int dimensions)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < embeddings.Length; i++)
            rows.Append(CultureInfo.InvariantCulture, $"{embeddings[i]}").Append((i + 1) % dimensions == 0 ? '\n' : '\t');
        return rows;
    }

    // With a single column there is no header: every line is a label, and an empty one would shift the rest.
    private static string OneLine(string label)
    {
        var line = string.Concat(label.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        return string.IsNullOrWhiteSpace(line) ? "(no name)" : line;
    }
}
