using Likeness.Studio.Runs;
using Likeness.Training;

namespace Likeness.Studio.Maps;

/// <summary>The small pictures of the images in a latent space, which a training writes for TensorBoard's projector when it ends: one PNG, as many in a row as there are rows.</summary>
internal static class PictureSheet
{
    private const long MostBytes = 64 << 20;
    private static readonly byte[] s_png = [0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8];

    /// <summary>The file; null where there is none that is the run's own.</summary>
    /// <param name="run">The training's folder. Whoever may write there may not make the server send anything else.</param>
    public static string? Of(RunFolder run) =>
        new DirectoryInfo(run.TensorBoard).LinkTarget is null && Path.Combine(run.TensorBoard, "sprite.png") is var path
            && RunFile.IsOwn(path) && new FileInfo(path).Length <= MostBytes && IsPng(path)
            ? Path.GetFullPath(path)
            : null;

    private static bool IsPng(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[s_png.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(s_png);
    }
}
