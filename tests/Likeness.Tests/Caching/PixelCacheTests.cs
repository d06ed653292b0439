using Likeness.Caching;
using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Tests.Datasets;

namespace Likeness.Tests.Caching;

public sealed class PixelCacheTests : IDisposable
{
    private static readonly ImageOptions s_options = ImageOptions.Square(8, 3);

    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new();

    public PixelCacheTests()
    {
        for (byte shade = 0; shade < 5; shade++)
            _folder.Write($"data/a/{shade}.png", TemporaryFolder.Colour(shade, 100, 200));
        _folder.Write("data/b/broken.jpg", "no picture");
        _folder.Write("data/b/good.png", TemporaryFolder.Colour(50, 60, 70));
    }

    private string Place => _folder["cache"];

    private string[] Files => Directory.Exists(Place) ? [.. Directory.GetFiles(Place).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)] : [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_decoded_once_is_found_again_with_what_was_left_out()
    {
        var data = Open();
        using var straight = data.LoadReadable(s_options);
        using var first = Cache().Load(data, s_options);
        var written = File.GetLastWriteTimeUtc(Path.Combine(Place, Assert.Single(Files)));
        _clock.Now += TimeSpan.FromHours(1);
        using var second = Cache().Load(Open(), s_options);

        foreach (var loaded in new[] { first, second })
        {
            Assert.Equal(straight.Pixels.Shape, loaded.Pixels.Shape);
            Assert.Equal(straight.Pixels.ToArray<byte>(), loaded.Pixels.ToArray<byte>());
            Assert.Equal(straight.Skipped, loaded.Skipped);
            Assert.Equal(straight.Kept, loaded.Kept);
            Assert.Equal(straight.Data.Fingerprint(), loaded.Data.Fingerprint());
        }
        Assert.Equal(_clock.Now.UtcDateTime - TimeSpan.FromHours(1), written);
        Assert.Equal(_clock.Now.UtcDateTime, File.GetLastWriteTimeUtc(Path.Combine(Place, Assert.Single(Files))));
    }

    [Fact]
    public void A_folder_that_moved_is_known_and_content_that_changed_is_not()
    {
        Cache().Load(Open(), s_options).Dispose();
        Directory.Move(_folder["data"], _folder["moved"]);
        Cache().Load(FolderDataset.Open(_folder["moved"]), s_options).Dispose();
        Assert.Single(Files);

        // The same name, length and time: only a look at the content tells.
        var path = _folder["moved/a/3.png"];
        var (before, length) = (File.GetLastWriteTimeUtc(path), new FileInfo(path).Length);
        File.WriteAllBytes(path, TemporaryFolder.Colour(77, 100, 200));
        File.SetLastWriteTimeUtc(path, before);
        Assert.Equal(length, new FileInfo(path).Length);
        using var changed = Cache().Load(FolderDataset.Open(_folder["moved"]), s_options);
        Assert.Equal(77, changed.Pixels.ToArray<byte>()[3 * 192]);
        Assert.Equal(2, Files.Length);
    }

    [Fact]
    public void Every_option_of_decoding_makes_a_file_of_its_own()
    {
        ImageOptions[] all = [s_options, s_options with { Width = 9, Height = 9 }, s_options with { Channels = 1 }, s_options with { Fit = ImageFit.Letterbox }, s_options with { Invert = true }, s_options with { DarkGround = true }, s_options with { Pad = 0.25 }, s_options with { PixelLimit = 1_000 }];
        foreach (var options in all)
            Cache().Load(Open(), options).Dispose();
        Assert.Equal(all.Length, Files.Length);
    }

    [Fact]
    public void A_file_cut_anywhere_or_of_something_else_is_made_anew()
    {
        Cache().Load(Open(), s_options).Dispose();
        var path = Path.Combine(Place, Assert.Single(Files));
        var whole = File.ReadAllBytes(path);
        byte[][] bad = [.. new[] { 0, 1, 15, 60, 4095, 4096, 4100, 4096 + 6 * 192, whole.Length - 33, whole.Length - 1 }.Select(length => whole[..length]),
            [.. whole, 0], new byte[whole.Length], Flipped(0), Flipped(20), Flipped(48), Flipped(56), Flipped(64), Flipped(whole.Length - 1), Flipped(whole.Length - 40)];
        foreach (var content in bad)
        {
            File.WriteAllBytes(path, content);
            using var again = Cache().Load(Open(), s_options);
            Assert.Equal(whole, File.ReadAllBytes(path));
            Assert.Equal(6, again.Count);
        }

        byte[] Flipped(int at)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x10;
            return changed;
        }
    }

    [Fact]
    public void The_least_recently_used_go_first_when_room_is_needed()
    {
        ImageOptions Size(int size) => ImageOptions.Square(size, 1);
        string? Made(int size, long most)
        {
            var before = Files;
            _clock.Now += TimeSpan.FromMinutes(1);
            Cache(most).Load(Open(), Size(size)).Dispose();
            return Files.Except(before).SingleOrDefault();
        }

        var (small, middle) = (Made(8, 20_000), Made(9, 20_000));
        Assert.Null(Made(8, 20_000));
        var large = Made(10, 13_000);

        Assert.Equal(new[] { small, large }.Order(StringComparer.Ordinal), Files);
        Assert.DoesNotContain(middle, Files);
        Assert.True(Files.Sum(file => new FileInfo(Path.Combine(Place, file)).Length) <= 13_000);
    }

    [Fact]
    public void Small_sets_and_those_larger_than_the_cache_stay_in_memory()
    {
        new PixelCache(new CacheFolder(Place, 1 << 20, _clock)).Load(Open(), s_options).Dispose();
        Cache(most: 100).Load(Open(), s_options).Dispose();
        new PixelCache(null) { LeastBytes = 0 }.Load(Open(), s_options).Dispose();
        Assert.Empty(Files);
    }

    [Fact]
    public void A_place_that_cannot_be_written_costs_no_training()
    {
        File.WriteAllText(Place, "a file where the folder should be");
        using var loaded = Cache().Load(Open(), s_options);
        Assert.Equal(6, loaded.Count);
        Assert.Contains("the cache cannot be used", loaded.Note, StringComparison.Ordinal);
    }

    [TinyDiskFact]
    public void A_full_disk_costs_no_training_and_keeps_nothing_half_written()
    {
        using var disk = new TinyDisk();
        File.WriteAllBytes(disk.Path("other"), new byte[60 << 10]);
        using var loaded = new PixelCache(new CacheFolder(disk.Path("cache"), 1 << 30, _clock)) { LeastBytes = 0 }.Load(Open(), ImageOptions.Square(64, 3));
        Assert.Equal(6, loaded.Count);
        Assert.Equal(["cache", "other"], disk.Names);
    }

    [Fact]
    public void Removed_while_in_use_it_can_be_read_to_the_end()
    {
        using var loaded = Cache().Load(Open(), s_options);
        using var mapped = Cache().Load(Open(), s_options);
        Directory.Delete(Place, recursive: true);
        Assert.Equal(loaded.Pixels.ToArray<byte>(), mapped.Pixels.ToArray<byte>());
    }

    private ImageDataset Open() => FolderDataset.Open(_folder["data"]);

    private PixelCache Cache(long most = 1 << 30) => new(new CacheFolder(Place, most, _clock)) { LeastBytes = 0 };

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
