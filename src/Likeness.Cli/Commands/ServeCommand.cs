using System.CommandLine;
using System.Net;
using Likeness.Cli.Output;
using Likeness.Cli.Processes;
using Likeness.Models;
using Likeness.Studio;
using Likeness.Studio.Security;

namespace Likeness.Cli.Commands;

/// <summary>likeness serve: a model over HTTP.</summary>
internal sealed class ServeCommand : LikenessCommand
{
    private const int UsualRate = 100;
    private const int MostRate = 100_000;

    private readonly Terminal _terminal;
    private readonly Option<string> _model = new("--model")
    {
        HelpName = "MODEL",
        Description = $"a trained model, or one that ships with likeness: {string.Join(", ", ShippedModels.Names)}",
        DefaultValueFactory = _ => ShippedModels.Names[0],
    };

    private readonly Option<string> _address = new("--address")
    {
        HelpName = "IP",
        Description = "the address to listen on; only this machine reaches the default",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> _port = new("--port") { HelpName = "N", Description = "the port to listen on; 0 takes one that is free", DefaultValueFactory = _ => 8080 };

    private readonly Option<string?> _keys = new("--keys")
    {
        HelpName = "FILE",
        Description = "API keys, one of which every request but /healthz must then bring; needed for addresses that others can reach",
    };

    private readonly Option<string?> _newKey = new("--new-key")
    {
        HelpName = "NAME",
        Description = "makes a key for somebody, adds it to the file of --keys, prints it this once, and ends",
    };

    private readonly Option<string[]> _gallery = new("--gallery")
    {
        HelpName = "GALLERY",
        Description = "a gallery to identify and search in, under its file's name; may be repeated",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _galleries = new("--galleries")
    {
        HelpName = "FOLDER",
        Description = "where the galleries lie that clients make",
        DefaultValueFactory = _ => "galleries",
    };

    private readonly Option<string> _runs = new("--runs")
    {
        HelpName = "FOLDER",
        Description = "where the trainings lie that the studio compares, and those go that it starts",
        DefaultValueFactory = _ => "runs",
    };

    private readonly Option<bool> _noTraining = new("--no-training") { Description = "trainings are shown, but cannot be started from the studio" };

    private readonly Option<int> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "threads that embed; more than one pays for large images and networks only",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int?> _rate = new("--rate")
    {
        HelpName = "N",
        Description = "requests a second from one client, twice that in a burst; if left out 100, and any number where only this machine is listened on",
    };

    public ServeCommand(Terminal terminal) : base(
        "serve",
        "Serves a model over HTTP, with the pages of the studio. Ctrl-C ends it; what was begun is finished first.",
        "likeness serve",
        "likeness serve --model runs/pets/model.safetensors --gallery pets.db",
        "likeness serve --keys keys.json --new-key laptop",
        "likeness serve --keys keys.json --address 0.0.0.0")
    {
        _terminal = terminal;
        Add(_model);
        Add(_address);
        Add(_port);
        Add(_keys);
        Add(_newKey);
        Add(_rate);
        Add(_gallery);
        Add(_galleries);
        Add(_runs);
        Add(_noTraining);
        Add(_threads);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        if (given.GetValue(_newKey) is { } name)
            return MakeKey(given.GetValue(_keys), name);
        var address = Address(given);
        var options = new StudioOptions
        {
            Model = given.GetRequiredValue(_model),
            Address = address,
            Port = InRange(_port.Name, given.GetRequiredValue(_port), IPEndPoint.MaxPort),
            Galleries = given.GetRequiredValue(_galleries),
            Runs = given.GetRequiredValue(_runs),
            Program = given.GetValue(_noTraining) ? null : new(OwnProgram.Words),
            NamedGalleries = Named(given.GetRequiredValue(_gallery)),
            Keys = given.GetValue(_keys) is { } file ? ApiKeyFile.Read(file) : null,
            Limits = new()
            {
                RequestsASecond = InRange(_rate.Name, given.GetValue(_rate) ?? (IPAddress.IsLoopback(address) ? 0 : UsualRate), MostRate),
                Threads = given.GetValue(_threads),
            },
        };
        StudioServer.RunAsync(options, Started, _terminal.Cancellation).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private int MakeKey(string? file, string name)
    {
        if (file is null)
            throw new ArgumentException("--new-key needs --keys FILE, where the key's hash is kept.");
        var secret = ApiKeyFile.Add(file, name, _terminal.Clock);
        _terminal.Note($"The key of {name}, which is kept nowhere else; {file} holds its hash:");
        _terminal.Out.WriteLine(secret);
        return ExitCode.Done;
    }

    private void Started(Uri address) => _terminal.Out.WriteLine($"Listening on {address}. Ctrl-C ends.");

    private IPAddress Address(ParseResult given) => given.GetRequiredValue(_address) is var text && IPAddress.TryParse(text, out var address)
        ? address
        : throw new ArgumentException($"--address {text} is no IP address; expected one such as 127.0.0.1, 0.0.0.0 or ::1.");

    private static Dictionary<string, string> Named(string[] locations)
    {
        Dictionary<string, string> named = [];
        foreach (var location in locations)
            if (!named.TryAdd(StudioOptions.GalleryNameOf(location), location))
                throw new ArgumentException($"Two galleries are to be served as '{StudioOptions.GalleryNameOf(location)}'. Rename one of the files.");
        return named;
    }

    private static int InRange(string option, int value, int most) =>
        value >= 0 && value <= most ? value : throw new ArgumentException($"{option} {value} is out of its range; expected 0 to {most}.");
}
