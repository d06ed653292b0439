using System.Text;
using Likeness.TensorBoard;
using Likeness.Tensors.Images;

namespace Likeness.Tests.TensorBoard;

public sealed class EventWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-events").FullName;

    private sealed class Clock(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds).AddMilliseconds(250);
    }

    [Fact]
    public void The_first_record_has_golden_bytes()
    {
        using (new EventWriter(_folder, time: new Clock(1_700_000_000)))
        {
        }
        var file = File.ReadAllBytes(Path.Combine(_folder, "events.out.tfevents.1700000000.likeness"));
        // 24 bytes: wall_time (field 1, double) and file_version (field 3, "brain.Event:2"), between their checksums.
        Assert.Equal("1800000000000000A37F4B22" + "0900001040FC54D941" + "1A0D627261696E2E4576656E743A32" + "338D2FE9", Convert.ToHexString(file[..40]));
    }

    [Fact]
    public void A_scalar_reads_back()
    {
        using (var writer = new EventWriter(_folder, time: new Clock(1_700_000_000)))
            writer.Scalar("train/loss", 0.25, step: 300);

        var record = EventFile.Fields(Records()[2]);
        Assert.Equal(1_700_000_000.25, BitConverter.UInt64BitsToDouble((ulong)record[1].Single()));
        Assert.Equal(300UL, record[2].Single());
        var value = Value(record);
        Assert.Equal("train/loss", Encoding.UTF8.GetString((byte[])value[1].Single()));
        Assert.Equal(0.25f, BitConverter.UInt32BitsToSingle((uint)(ulong)value[2].Single()));
    }

    [Fact]
    public void An_image_reads_back()
    {
        var image = new Bitmap(3, 2, 3, [.. Enumerable.Range(0, 18).Select(i => (byte)(10 * i))]);
        using (var writer = new EventWriter(_folder))
            writer.Image("batch", image, step: 1);

        var summary = EventFile.Fields((byte[])Value(EventFile.Fields(Records()[2]))[4].Single());
        Assert.Equal((2UL, 3UL, 3UL), (summary[1].Single(), summary[2].Single(), summary[3].Single()));
        Assert.Equal(image.Pixels, ImageFile.Decode((byte[])summary[4].Single(), ImageOptions.AsIs).Pixels);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(0)]        // killed before the first checkpoint: everything is done again
    public void A_resumed_run_supersedes_the_steps_it_writes_again(long firstStep)
    {
        new EventWriter(_folder, time: new Clock(1_700_000_000)).Dispose();
        using (var writer = new EventWriter(_folder, firstStep, new Clock(1_700_000_100)))
            writer.Scalar("loss", 1, firstStep);

        var records = EventFile.Records(File.ReadAllBytes(Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Last()));
        Assert.Equal("brain.Event:2", Encoding.UTF8.GetString((byte[])EventFile.Fields(records[0])[3].Single()));
        var start = EventFile.Fields(records[1]);
        Assert.Equal((ulong)firstStep, start[2].SingleOrDefault(0UL));     // 0 is left out of the file
        Assert.Equal(1UL, EventFile.Fields((byte[])start[7].Single())[1].Single());        // SessionLog.status = START
    }

    [Theory]
    [InlineData(1_700_000_000)]
    [InlineData(1_600_000_000)]
    public void A_later_start_sorts_later_even_when_the_clock_stands_or_goes_back(long seconds)
    {
        new EventWriter(_folder, time: new Clock(1_700_000_000)).Dispose();
        new EventWriter(_folder, firstStep: 1, time: new Clock(seconds)).Dispose();
        Assert.Equal(["events.out.tfevents.1700000000.likeness", "events.out.tfevents.1700000001.likeness"],
            Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cut_off_anywhere_the_records_before_stay_readable()
    {
        using (var writer = new EventWriter(_folder))
            for (var step = 0; step < 3; step++)
                writer.Scalar("loss", step, step);
        var file = File.ReadAllBytes(Directory.GetFiles(_folder).Single());
        var whole = EventFile.Records(file);
        for (var length = 0; length < file.Length; length++)
        {
            var read = EventFile.Records(file[..length]);
            Assert.True(read.Count < whole.Count);
            Assert.Equal(whole.Take(read.Count), read);
        }
    }

    [Fact]
    public void Events_are_in_the_file_before_it_is_closed()
    {
        using var writer = new EventWriter(_folder);
        writer.Scalar("loss", 1, 0);
        Assert.Equal(3, Records().Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private List<byte[]> Records()
    {
        using var file = new FileStream(Directory.GetFiles(_folder).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return EventFile.Records(bytes);
    }

    private static ILookup<int, object> Value(ILookup<int, object> record) =>
        EventFile.Fields((byte[])EventFile.Fields((byte[])record[5].Single())[1].Single());
}
