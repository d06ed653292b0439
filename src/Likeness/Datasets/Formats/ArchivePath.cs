namespace Likeness.Datasets.Formats;

/// <summary>Refuses entries of archives that would land, or lead, outside the folder they are unpacked in.</summary>
/// <remarks>Archives are read in place and nothing is unpacked; but an archive that tries is not one to learn from.</remarks>
internal static class ArchivePath
{
    /// <summary>Most bytes that one image in an archive may have: a bomb states more, or unpacks to more than it states.</summary>
    public const long MostBytes = 256L << 20;

    /// <exception cref="DatasetException">The path is absolute or climbs.</exception>
    public static void Check(string archive, string entry)
    {
        var path = entry.Replace('\\', '/');
        if (path.StartsWith('/') || path is [_, ':', ..] || path.Split('/').Contains(".."))
            throw new DatasetException($"{archive} holds the entry '{entry}', which points outside the archive. Nothing was unpacked. Expected paths below one folder; make the archive again.");
    }

    /// <exception cref="DatasetException">Always.</exception>
    public static DatasetException Link(string archive, string entry) =>
        new($"{archive} holds the link '{entry}'. Links may lead outside the archive and are not followed. Nothing was unpacked; make the archive again with the files themselves.");

    /// <exception cref="DatasetException">The entry is too large to be an image.</exception>
    public static void CheckSize(string archive, string entry, long bytes)
    {
        if (bytes > MostBytes)
            throw new DatasetException($"{archive} holds the entry '{entry}' of {bytes} bytes; an image may have at most {MostBytes}. Leave it out of the archive.");
    }
}
