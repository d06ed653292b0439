namespace Likeness.Tests.Training;

/// <summary>A clock that advances by a given number of seconds whenever it is looked at; by none, unless told so.</summary>
internal sealed class FrozenClock(double secondsALook = 0) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now += (long)(secondsALook * TimeSpan.TicksPerSecond);
}
