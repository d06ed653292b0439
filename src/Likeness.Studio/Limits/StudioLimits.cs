namespace Likeness.Studio.Limits;

/// <summary>What a request may cost, and how many there may be at once: together they bound the memory of the server.</summary>
public sealed record StudioLimits
{
    /// <summary>Bytes of a request's body, 1,024 to 2^30. Base64 needs a third more than the image itself.</summary>
    public long BodyBytes { get; init => field = InRange(value, 1024, 1 << 30, nameof(BodyBytes)); } = 8 << 20;

    /// <summary>Pixels of an image, by its header, before anything is decoded; 1 to 2^31 - 1.</summary>
    public long Pixels { get; init => field = InRange(value, 1, int.MaxValue, nameof(Pixels)); } = 25_000_000;

    /// <summary>Images in one request, 1 to 10,000.</summary>
    public int Images { get; init => field = InRange(value, 1, 10_000, nameof(Images)); } = 64;

    /// <summary>Requests a second from one client, by its key or else its address, twice that in a burst; 0 to 100,000, where 0 is any number.</summary>
    public int RequestsASecond { get; init => field = InRange(value, 0, 100_000, nameof(RequestsASecond)); }

    /// <summary>Seconds that a request may take, its body's arrival included; 1 to 3,600.</summary>
    public int Seconds { get; init => field = InRange(value, 1, 3600, nameof(Seconds)); } = 60;

    /// <summary>Connections open at once, 1 to 1,000,000.</summary>
    public int Connections { get; init => field = InRange(value, 1, 1_000_000, nameof(Connections)); } = 1024;

    /// <summary>Requests worked on at once, 1 to 10,000.</summary>
    public int Requests { get; init => field = InRange(value, 1, 10_000, nameof(Requests)); } = 64;

    /// <summary>Requests that wait for their turn, their bodies unread, 0 to 100,000; one more is answered 503.</summary>
    public int Waiting { get; init => field = InRange(value, 0, 100_000, nameof(Waiting)); } = 512;

    /// <summary>Images that are decoded and wait for the network, 1 to 100,000; one more is answered 503.</summary>
    public int QueuedImages { get; init => field = InRange(value, 1, 100_000, nameof(QueuedImages)); } = 1024;

    /// <summary>Threads that embed one pass, 1 to 1,024. Requests are read and images decoded on others, so more than one pays for large images and networks only.</summary>
    public int Threads { get; init => field = InRange(value, 1, 1024, nameof(Threads)); } = 1;

    /// <summary>Images embedded in one pass, 1 to 1,024.</summary>
    public int BatchImages { get; init => field = InRange(value, 1, 1024, nameof(BatchImages)); } = 64;

    private static T InRange<T>(T value, T least, T most, string name) where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least:N0} to {most:N0}.");
}
