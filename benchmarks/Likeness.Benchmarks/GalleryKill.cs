using Likeness.Galleries.Stores;

namespace Likeness.Benchmarks;

/// <summary>The two sides of benchmarks/kill9-galleries: one enrols until it is killed, the other looks what is there.</summary>
internal static class GalleryKill
{
    private const int Callers = 16;

    /// <summary>Enrols for ever; a number is printed once its entry is acknowledged.</summary>
    public static int Enrol(string path, int first)
    {
        using var store = File.Exists(path)
            ? SqliteGalleryStore.Open(path)
            : SqliteGalleryStore.Create(path, new("f00d", 128, GalleryDescription.Euclidean, DateTimeOffset.UnixEpoch));
        using var output = Console.OpenStandardOutput();
        var next = first;
        Thread[] threads = [.. Enumerable.Range(0, Callers).Select(_ => new Thread(() =>
        {
            while (true)
            {
                var number = Interlocked.Increment(ref next);
                store.Add([GallerySpeed.Entry(number) with { Source = $"{number}" }]);
                lock (output)
                    output.Write(System.Text.Encoding.ASCII.GetBytes($"{number}\n"));
            }
        }))];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return 0;
    }

    /// <summary>Whether every acknowledged number is there, and none twice.</summary>
    public static int Check(string path, string acknowledged)
    {
        using var store = SqliteGalleryStore.Open(path);
        List<string> there = [];
        for (IReadOnlyList<GalleryEntry> page = store.Page(new() { Limit = 10_000 }); page.Count > 0; page = store.Page(new() { Limit = 10_000, After = page[^1].Id }))
            there.AddRange(page.Select(entry => entry.Source));
        // The last line may have been cut off by the kill.
        var text = File.ReadAllText(acknowledged);
        var asked = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (lost, twice) = (asked.Except(there).Count(), there.Count - there.Distinct().Count());
        Console.WriteLine($"{asked.Length} acknowledged, {there.Count} there, {lost} lost, {twice} twice");
        return lost + twice == 0 ? 0 : 1;
    }
}
