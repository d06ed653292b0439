using System.Globalization;
using Google.Protobuf;
using Likeness.TensorBoard.Protocol;
using Likeness.Tensors.Images;

namespace Likeness.TensorBoard;

/// <summary>Writes scalars and images where <c>tensorboard --logdir FOLDER</c> finds them.</summary>
/// <remarks>
/// Each start of a run writes a file of its own and names the first step it will write: TensorBoard then
/// forgets what an earlier file says of that step and later ones, work that was lost with the crash and is done again.
/// A record cut off by a crash ends its file without harm to those before it.
/// </remarks>
public sealed class EventWriter : IDisposable
{
    private readonly RecordFile _file;
    private readonly TimeProvider _time;

    /// <param name="folder">Made when absent.</param>
    /// <param name="firstStep">0 for a new run; for a resumed one the first step to be written again.</param>
    /// <param name="time">The clock of the events; the system's when left out.</param>
    public EventWriter(string folder, long firstStep = 0, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstStep);
        _time = time ?? TimeProvider.System;
        Directory.CreateDirectory(folder);
        _file = new RecordFile(Path.Combine(folder, NextName(folder, _time.GetUtcNow().ToUnixTimeSeconds())));
        Append(new Event { FileVersion = "brain.Event:2" });
        Append(new Event { Step = firstStep, SessionLog = new SessionLog { Status = SessionLog.Types.SessionStatus.Start } });
    }

    /// <summary>A point of a curve.</summary>
    /// <param name="tag">The curve's name; a slash groups curves: <c>train/loss</c>.</param>
    /// <param name="value">Any value; TensorBoard marks those that are not finite.</param>
    /// <param name="step">Counted from 0.</param>
    public void Scalar(string tag, double value, long step) =>
        Append(step, new Summary.Types.Value { Tag = tag, SimpleValue = (float)value });

    /// <summary>An image, shown under its tag with a slider over steps.</summary>
    /// <param name="tag">The image's name.</param>
    /// <param name="image">Written as PNG.</param>
    /// <param name="step">Counted from 0.</param>
    public void Image(string tag, Bitmap image, long step) =>
        Append(step, new Summary.Types.Value
        {
            Tag = tag,
            Image = new Summary.Types.Image
            {
                Width = image.Width,
                Height = image.Height,
                Colorspace = image.Channels,
                EncodedImageString = ByteString.CopyFrom(image.ToPng()),
            },
        });

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Append(long step, Summary.Types.Value value) =>
        Append(new Event { Step = step, Summary = new Summary { Value = { value } } });

    private void Append(Event record)
    {
        record.WallTime = _time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        _file.Append(record.ToByteArray());
    }

    /// <summary>TensorBoard reads a folder's files in the order of their names, so a later start must sort later, whatever the clock says.</summary>
    private static string NextName(string folder, long seconds)
    {
        const string prefix = "events.out.tfevents.";
        foreach (var path in Directory.EnumerateFiles(folder, prefix + "*"))
            if (long.TryParse(Path.GetFileName(path)[prefix.Length..].Split('.')[0], CultureInfo.InvariantCulture, out var earlier))
                seconds = Math.Max(seconds, earlier + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{seconds:D10}.likeness");
    }
}
