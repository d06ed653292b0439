using System.Net;
using Likeness.Studio.Limits;
using Likeness.Studio.Security;

namespace Likeness.Studio;

/// <summary>What to serve, and where.</summary>
public sealed record StudioOptions
{
    /// <summary>The model file, or the name of a model that ships.</summary>
    public string Model { get; init; } = "characters";

    /// <summary>Where the model runs: "cpu", "cuda", ...</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>The address to listen on. Only this machine can reach the default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65,535; 0 takes one that is free.</summary>
    public int Port
    {
        get;
        init => field = value is >= 0 and <= IPEndPoint.MaxPort ? value : throw new ArgumentOutOfRangeException(nameof(Port), value, $"Port must be 0 to {IPEndPoint.MaxPort}.");
    } = 8080;

    /// <summary>The folder of the built pages; without it the server has an API and no pages.</summary>
    public string Pages { get; init; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>The keys that are accepted; without any, only this machine may be listened on.</summary>
    public ApiKeyFile? Keys { get; init; }

    /// <summary>What a request may cost.</summary>
    public StudioLimits Limits { get; init; } = new();
}
