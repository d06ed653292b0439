using Likeness.Datasets.Loading;
using Likeness.Tensors.Files;

namespace Likeness.Training;

/// <summary>skipped.txt: all images of a run that could not be read.</summary>
public static class SkippedFile
{
    /// <summary>Writes the file where there is something to say, and removes an older one where there is not.</summary>
    public static void Write(string path, IEnumerable<SkippedImage> skipped)
    {
        string[] lines = [.. skipped.Select(image => $"{Line(image.Source)}\t{Line(image.Reason)}\n")];
        if (lines.Length == 0)
        {
            File.Delete(path);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true);
            foreach (var line in lines)
                text.Write(line);
        });
    }

    // A file may be named anything.
    private static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ');
}
