namespace Likeness.Studio.Runs;

/// <summary>A file that a run's folder is said to hold. Whoever may write there may not make the server read anything else, or read without end.</summary>
internal static class RunFile
{
    /// <summary>Whether it is there: a file with something in it, and no link to another.</summary>
    public static bool IsOwn(string path) => new FileInfo(path) is { Exists: true, Length: > 0, LinkTarget: null };

    /// <summary>The same path, where the file may be read; it may also be missing.</summary>
    /// <param name="path">A file of a run.</param>
    /// <param name="mostBytes">How long such a file may be.</param>
    /// <exception cref="InvalidDataException">It is a link, or too long.</exception>
    public static string Checked(string path, long mostBytes)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
            throw new InvalidDataException($"{file.Name} is a link; a run's files lie in its own folder. Put the file itself there.");
        return !file.Exists || file.Length <= mostBytes
            ? path
            : throw new InvalidDataException($"{file.Name} has {file.Length:N0} bytes; at most {mostBytes:N0} are read.");
    }
}
