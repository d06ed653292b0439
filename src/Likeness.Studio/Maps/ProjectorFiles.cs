using System.Text;
using Likeness.Studio.Runs;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>What a finished training wrote for TensorBoard's projector: the labels and small pictures of the images in its latent space.</summary>
/// <param name="run">The training's folder. Whoever may write there may not make the server read anything else, or read without end.</param>
internal sealed class ProjectorFiles(RunFolder run)
{
    private const long MostLabelBytes = 4 << 20;
    private const long MostSheetBytes = 64 << 20;
    private const int MostLetters = 200;
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8];

    /// <summary>One PNG with all small pictures, as many in a row as there are rows; null where there is none.</summary>
    public string? Sheet => Own("sprite.png", MostSheetBytes) is { } path && IsPng(path) ? Path.GetFullPath(path) : null;

    /// <summary>A label a point; null where the training has not ended, or they are of other points.</summary>
    /// <param name="points">How many there must be.</param>
    public string[]? Labels(int points)
    {
        if (Own("metadata.tsv", MostLabelBytes) is not { } path)
            return null;
        string[] labels = [.. File.ReadLines(path, Encoding.UTF8).Take(points + 1).Select(label => label.Length <= MostLetters ? label : label[..MostLetters])];
        return labels.Length == points ? labels : null;
    }

    private string? Own(string name, long mostBytes) =>
        new DirectoryInfo(run.TensorBoard).LinkTarget is null && Path.Combine(run.TensorBoard, name) is var path && RunFile.IsOwn(path) && new FileInfo(path).Length <= mostBytes ? path : null;

    private static bool IsPng(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[s_png.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(s_png);
    }
}
