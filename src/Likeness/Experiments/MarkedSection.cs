using System.Text;
using Likeness.Tensors.Files;

namespace Likeness.Experiments;

/// <summary>A part of a text file that a program writes, between two lines that name it; all else in the file is left alone.</summary>
public static class MarkedSection
{
    /// <summary>Replaces a section, or adds it at the end; makes the file where there is none.</summary>
    /// <param name="path">A Markdown file.</param>
    /// <param name="name">Name of the section.</param>
    /// <param name="text">What to write.</param>
    /// <exception cref="InvalidDataException">The file has the first of the two lines without the second.</exception>
    public static void Write(string path, string name, string text)
    {
        var (begin, end) = ($"<!-- {name}: begin -->", $"<!-- {name}: end -->");
        var section = $"{begin}\n{text.Trim('\n')}\n{end}";
        var old = File.Exists(path) ? File.ReadAllText(path) : "";
        var start = old.IndexOf(begin, StringComparison.Ordinal);
        var stop = start < 0 ? -1 : old.IndexOf(end, start, StringComparison.Ordinal);
        if (start >= 0 && stop < 0)
            throw new InvalidDataException($"{path} has the line '{begin}' without '{end}' after it. Put that line where the section ends.");
        var all = start >= 0 ? old[..start] + section + old[(stop + end.Length)..]
            : old.Length == 0 ? $"{section}\n"
            : $"{old.TrimEnd('\n')}\n\n{section}\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(all)));
    }
}
