namespace Likeness.Training;

/// <summary>Keeps a run to one process: two that trained in one folder would overwrite each other's checkpoints.</summary>
/// <remarks>A lock of the system on a file that stays: it is free again when its process ends, however it ends.</remarks>
public sealed class RunLock : IDisposable
{
    private const int Attempts = 200;

    private readonly FileStream _held;

    private RunLock(FileStream held) => _held = held;

    /// <summary>Takes a run.</summary>
    /// <param name="run">Its folder, which is made if it is missing.</param>
    /// <exception cref="InvalidDataException">Another process has it.</exception>
    public static RunLock Take(RunFolder run) =>
        TryTake(run) ?? throw new InvalidDataException($"{run.Path} is at work in another process. Wait for its end, or stop it there.");

    /// <summary>Takes a run that nobody has.</summary>
    /// <param name="run">Its folder, which is made if it is missing.</param>
    /// <returns>Null where another process, or another thread, has it.</returns>
    public static RunLock? TryTake(RunFolder run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Directory.CreateDirectory(Path.GetDirectoryName(run.Lock)!);
        // Whoever only asks whether it is held is in the way for an instant.
        for (var attempt = 1; ; attempt++)
        {
            if (Open(run, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None) is { } held)
                return new(Filled(held));
            if (attempt == Attempts)
                return null;
            Thread.Yield();
        }
    }

    /// <summary>Whether a process has a run.</summary>
    public static bool IsHeld(RunFolder run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!File.Exists(run.Lock))
            return false;
        using var free = Open(run, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return free is null;
    }

    /// <summary>Gives the run free.</summary>
    public void Dispose() => _held.Dispose();

    // Something is in it, so that it can be told from a pipe without opening it.
    private static FileStream Filled(FileStream held)
    {
        if (held.Length == 0)
            held.WriteByte((byte)'\n');
        held.Flush();
        return held;
    }

    private static FileStream? Open(RunFolder run, FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(run.Lock, mode, access, share);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
