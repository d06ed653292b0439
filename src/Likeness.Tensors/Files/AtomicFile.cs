namespace Likeness.Tensors.Files;

/// <summary>Writes whole files or nothing: whoever reads the path finds the old content or the new, never a part.</summary>
public static class AtomicFile
{
    /// <summary>Writes a sibling, flushes it to the disk and renames it to the path.</summary>
    /// <remarks>A killed process may leave the sibling, named ".NAME.PROCESS.NUMBER.part"; it is never read.</remarks>
    /// <param name="path">The file; its folder exists. A symbolic link keeps pointing where it does.</param>
    /// <param name="write">Writes the content. When it throws, what was at the path before is untouched.</param>
    /// <exception cref="IOException">The disk is full, the folder is missing or may not be written; says so with the path.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target))
            throw new IOException($"{path} is a folder; a file is to be written there. Give a file name.");
        var sibling = Sibling(target);
        try
        {
            using (var stream = new FileStream(sibling, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(sibling, target, overwrite: true);
        }
        catch (Exception error)
        {
            // Closing the stream may have failed as well, on a full disk; the sibling must go all the same.
            Remove(sibling);
            if (error is IOException or UnauthorizedAccessException)
                throw new IOException($"{path} could not be written: {error.Message} What was there before is untouched.", error);
            throw;
        }
    }

    private static int s_written;

    private static string Sibling(string target) => Path.Combine(
        Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.{Interlocked.Increment(ref s_written)}.part");

    private static void Remove(string sibling)
    {
        try
        {
            File.Delete(sibling);
        }
        catch (IOException)
        {
            // The first error says more.
        }
        catch (UnauthorizedAccessException)
        {
            // The first error says more.
        }
    }
}
