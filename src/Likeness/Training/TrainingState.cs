using System.Globalization;
using Likeness.Losses;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Optimisers;

namespace Likeness.Training;

/// <summary>Everything that the next step depends on: network, loss, optimiser, and how far the training has come.</summary>
/// <remarks>
/// Random numbers are not part of it: every step seeds its own from (seed, step), so a training that goes on from a checkpoint
/// takes the very steps that it would have taken.
/// </remarks>
internal sealed class TrainingState : IDisposable
{
    private readonly Module? _lossModule;

    public TrainingState(TrainingOptions options, TrainingData data)
    {
        using var scope = new TensorScope();
        Runtime.Seed((ulong)options.Seed);
        Network = NetworkFactory.Build(options, data.Pixels);
        Loss = Catalog.Losses[options.Loss](new(options, data.Seen.ClassNames.Length, Network.Comparison));
        _lossModule = Loss as Module;
        _lossModule?.To(options.Device);
        Optimiser = Catalog.Optimisers[options.Optimiser](options, [.. Groups()]);
    }

    public SiameseNetwork Network { get; }

    public ILoss Loss { get; }

    public Optimiser Optimiser { get; }

    /// <summary>Steps done.</summary>
    public long Step { get; set; }

    /// <summary>Best validation metric so far, and the epoch it came from (from 1; 0 for none).</summary>
    public double BestMetric { get; set; } = double.NegativeInfinity;

    public int BestEpoch { get; set; }

    /// <summary>Seconds of work before the last resumption.</summary>
    public double Seconds { get; set; }

    /// <summary>Sums over the steps of the epoch that is under way.</summary>
    public EpochSums Sums { get; set; }

    public void Save(string path) => Safetensors.Write(path, Tensors(), new Dictionary<string, string>
    {
        ["step"] = Step.ToString(CultureInfo.InvariantCulture),
        ["best-metric"] = BestMetric.ToString("R", CultureInfo.InvariantCulture),
        ["best-epoch"] = BestEpoch.ToString(CultureInfo.InvariantCulture),
        ["seconds"] = Seconds.ToString("R", CultureInfo.InvariantCulture),
        ["sums"] = Sums.ToText(),
    });

    /// <exception cref="InvalidDataException">The file does not fit this training.</exception>
    public void Restore(string path)
    {
        using var scope = new TensorScope();
        var content = Safetensors.Read(path);
        Network.Load(Under("network.", content.Tensors));
        LossWeights()?.Load(Under("loss.", content.Tensors));
        Optimiser.Load(Under("optimiser.", content.Tensors));
        Step = long.Parse(Entry("step"), CultureInfo.InvariantCulture);
        BestMetric = double.Parse(Entry("best-metric"), CultureInfo.InvariantCulture);
        BestEpoch = int.Parse(Entry("best-epoch"), CultureInfo.InvariantCulture);
        Seconds = double.Parse(Entry("seconds"), CultureInfo.InvariantCulture);
        Sums = EpochSums.Parse(Entry("sums"));

        string Entry(string name) => content.Metadata.TryGetValue(name, out var text)
            ? text
            : throw new InvalidDataException($"{path} lacks '{name}'; it is no checkpoint of this version of Likeness. Start the training again.");
    }

    public void Dispose()
    {
        Optimiser.Dispose();
        _lossModule?.Dispose();
        Network.Dispose();
    }

    private IEnumerable<ParameterGroup> Groups() =>
        LossWeights() is { } weights ? [Prefixed(Network, "network."), Prefixed(weights, "loss.")] : [Prefixed(Network, "network.")];

    // A loss that trains the network's own comparison brings no weights of its own.
    private Module? LossWeights() =>
        _lossModule is { } module && module.NamedParameters().Any(p => !Network.NamedParameters().Any(own => ReferenceEquals(own.Value, p.Value))) ? module : null;

    private Dictionary<string, Tensor> Tensors() =>
        Network.NamedTensors().Select(t => ("network." + t.Name, t.Value))
            .Concat(LossWeights()?.NamedTensors().Select(t => ("loss." + t.Name, t.Value)) ?? [])
            .Concat(Optimiser.State().Select(t => ("optimiser." + t.Key, t.Value)))
            .ToDictionary(t => t.Item1, t => t.Item2);

    private static ParameterGroup Prefixed(Module module, string prefix) =>
        new([.. module.NamedParameters().Select(p => (prefix + p.Name, p.Value))]);

    private static Dictionary<string, Tensor> Under(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);
}
