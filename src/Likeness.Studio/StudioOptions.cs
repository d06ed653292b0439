using System.Net;
using Likeness.Studio.Galleries;
using Likeness.Studio.Limits;
using Likeness.Studio.Security;
using Likeness.Studio.Trainings;

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

    /// <summary>The folder of the galleries that clients make; made with the first of them.</summary>
    public string Galleries { get; init; } = "galleries";

    /// <summary>Galleries to serve under names of their own, name to location: a file, or postgres://...</summary>
    public IReadOnlyDictionary<string, string> NamedGalleries { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder of the trainings that are shown and compared: where <c>likeness train</c> puts them.</summary>
    public string Runs { get; init; } = "runs";

    /// <summary>What trains when the studio asks for it; without it, trainings are only shown.</summary>
    public TrainingProgram? Program { get; init; }

    /// <summary>The folder of the built pages; without it the server has an API and no pages.</summary>
    public string Pages { get; init; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>The keys that are accepted; without any, only this machine may be listened on.</summary>
    public ApiKeyFile? Keys { get; init; }

    /// <summary>The name under which a gallery is served: its file's, or the one that a PostgreSQL address gives.</summary>
    /// <exception cref="ArgumentException">It can be no part of an address.</exception>
    public static string GalleryNameOf(string location)
    {
        var name = Uri.TryCreate(location, UriKind.Absolute, out var address) && address.Scheme.StartsWith("postgres", StringComparison.Ordinal)
            ? address.Query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("gallery=", StringComparison.Ordinal))?["gallery=".Length..]
            : Path.GetFileNameWithoutExtension(location);
        return GalleryName.IsOne(name)
            ? name!
            : throw new ArgumentException($"The gallery {location} would be served as '{name}'; expected 1 to 64 of a to z, 0 to 9, - and _. Rename it.");
    }

    /// <summary>What a request may cost.</summary>
    public StudioLimits Limits { get; init; } = new();
}
