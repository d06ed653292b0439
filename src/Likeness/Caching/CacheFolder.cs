using System.Globalization;
using Likeness.Datasets.Finding;

namespace Likeness.Caching;

/// <summary>The folder in which decoded pixels are kept: never larger than its bound, the least recently used going first.</summary>
/// <remarks>A file in use is removed by its name only; who has it mapped keeps it until the end.</remarks>
public sealed class CacheFolder
{
    private const string Variable = "LIKENESS_CACHE";
    private const string SizeVariable = "LIKENESS_CACHE_GB";
    private const double UsualGigabytes = 32;
    private const string Ending = ".pixels";
    private const string PartEnding = ".part";

    // Between making a part and locking it lies a moment; this is many of them.
    private static readonly TimeSpan s_settled = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock;

    /// <param name="path">The folder; it is made when something is written.</param>
    /// <param name="mostBytes">Its bound.</param>
    /// <param name="clock">Tells when a file was last used.</param>
    public CacheFolder(string path, long mostBytes, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentOutOfRangeException.ThrowIfNegative(mostBytes);
        (Path, MostBytes, _clock) = (path, mostBytes, clock);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Bytes that its files may have together.</summary>
    public long MostBytes { get; }

    /// <summary>The user's: likeness/pixels in XDG_CACHE_HOME or ~/.cache, or where LIKENESS_CACHE says, of LIKENESS_CACHE_GB gigabytes (32).</summary>
    /// <returns>Null where LIKENESS_CACHE is "off".</returns>
    /// <exception cref="InvalidDataException">LIKENESS_CACHE_GB is no number.</exception>
    public static CacheFolder? Usual()
    {
        var place = Environment.GetEnvironmentVariable(Variable);
        if (place == "off")
            return null;
        var size = Environment.GetEnvironmentVariable(SizeVariable);
        var gigabytes = UsualGigabytes;
        if (!string.IsNullOrEmpty(size) && (!double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out gigabytes) || gigabytes is not (>= 0 and < 1e6)))
            throw new InvalidDataException($"{SizeVariable} is '{size}'; expected a number of gigabytes, such as 32.");
        return new(string.IsNullOrEmpty(place) ? System.IO.Path.Combine(DatasetPlaces.Usual().Cache!, "pixels") : place, (long)(gigabytes * 1e9), TimeProvider.System);
    }

    /// <summary>Where the pixels of a key lie, if they are there.</summary>
    internal string FileOf(ReadOnlySpan<byte> key) => System.IO.Path.Combine(Path, Convert.ToHexStringLower(key) + Ending);

    /// <summary>A name for a file while it is being written.</summary>
    internal string PartOf(ReadOnlySpan<byte> key) =>
        System.IO.Path.Combine(Path, $".{Convert.ToHexStringLower(key)}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}{PartEnding}");

    /// <summary>Notes that a file was used.</summary>
    internal void Touch(string file)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, _clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process removed it, or the folder may only be read: neither matters to who has it open.
        }
    }

    /// <summary>Makes room for so many bytes, and removes what killed processes left half-written.</summary>
    internal void MakeRoom(long bytes)
    {
        var folder = Directory.CreateDirectory(Path);
        foreach (var part in folder.EnumerateFiles("*" + PartEnding).Where(part => _clock.GetUtcNow() - part.LastWriteTimeUtc > s_settled && IsAbandoned(part.FullName)))
            part.Delete();
        var files = folder.GetFiles("*" + Ending);
        var together = files.Sum(file => file.Length);
        foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc))
        {
            if (together + bytes <= MostBytes)
                return;
            together -= file.Length;
            file.Delete();
        }
    }

    // Who writes a part holds a lock on it, which ends with the process.
    private static bool IsAbandoned(string part)
    {
        try
        {
            new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
