using System.Globalization;
using Likeness.Methods;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Optimisers;

namespace Likeness.Training;

/// <summary>Everything that the next step depends on: network, method, optimiser, and how far the training has come.</summary>
/// <remarks>
/// Random numbers are not part of it: every step seeds its own from (seed, step), so a training that goes on from a checkpoint
/// takes the very steps that it would have taken.
/// </remarks>
internal sealed class TrainingState : IDisposable
{
    private const string NetworkPrefix = "network.";
    private const string MethodPrefix = "method.";
    private const string OptimiserPrefix = "optimiser.";
    private const string ProcessorEntry = "processor-seconds";

    private readonly MethodWeights _methodWeights;

    /// <exception cref="OptionException">Options contradict each other.</exception>
    public TrainingState(TrainingOptions options, TrainingData data)
    {
        using var scope = new TensorScope();
        Runtime.Seed((ulong)options.Seed);
        Network = Build(options, data);
        Method = Catalog.Methods[options.Method](new(options, TrainingImages.ClassCount(data, options), Network.Comparison, () => Copy(options, data)));
        _methodWeights = new(Method, Network);
        if (Network.Comparison is Module learned && !_methodWeights.Train(learned))
            throw new OptionException($"The comparison '{options.Comparison}' has weights that {Teacher(options)} does not train. Set loss to binary-cross-entropy, or comparison to euclidean or cosine.");
        _methodWeights.To(options.Device);
        Optimiser = Catalog.Optimisers[options.Optimiser](options, LayerGroups.Of(options, [.. Parameters()]));
    }

    public SiameseNetwork Network { get; }

    public ITrainingMethod Method { get; }

    public Optimiser Optimiser { get; }

    /// <summary>Steps done.</summary>
    public long Step { get; set; }

    /// <summary>Best validation metric so far, and the epoch it came from (from 1; 0 for none).</summary>
    public double BestMetric { get; set; } = double.NegativeInfinity;

    public int BestEpoch { get; set; }

    /// <summary>Seconds of work until the last checkpoint.</summary>
    public double Seconds { get; set; }

    /// <summary>Seconds of all processors until the last checkpoint; null where an earlier checkpoint did not count them.</summary>
    public double? ProcessorSeconds { get; set; } = 0;

    /// <summary>Sums over the steps of the epoch that is under way.</summary>
    public EpochSums Sums { get; set; }

    /// <summary>Everything that is trained.</summary>
    public IEnumerable<(string Name, Tensor Value)> Parameters() =>
        Prefixed(NetworkPrefix, Network.NamedParameters()).Concat(Prefixed(MethodPrefix, _methodWeights.NamedParameters()));

    public void Save(string path)
    {
        using var scope = new TensorScope();
        var tensors = Prefixed(NetworkPrefix, Network.NamedTensors())
            .Concat(Prefixed(MethodPrefix, _methodWeights.NamedTensors()))
            .Concat(Prefixed(OptimiserPrefix, Optimiser.State().Select(slot => (slot.Key, slot.Value))));
        Safetensors.Write(path, tensors.ToDictionary(t => t.Name, t => t.Value), new Dictionary<string, string>
        {
            ["step"] = Step.ToString(CultureInfo.InvariantCulture),
            ["best-metric"] = BestMetric.ToString("R", CultureInfo.InvariantCulture),
            ["best-epoch"] = BestEpoch.ToString(CultureInfo.InvariantCulture),
            ["seconds"] = Seconds.ToString("R", CultureInfo.InvariantCulture),
            ["sums"] = Sums.ToText(),
            [ProcessorEntry] = ProcessorSeconds?.ToString("R", CultureInfo.InvariantCulture) ?? "",
        });
    }

    /// <exception cref="InvalidDataException">The file is damaged or does not fit this training.</exception>
    public void Restore(string path)
    {
        using var scope = new TensorScope();
        var content = Safetensors.Read(path);
        try
        {
            (Step, BestEpoch) = (Entry<long>("step"), Entry<int>("best-epoch"));
            (BestMetric, Seconds) = (Entry<double>("best-metric"), Entry<double>("seconds"));
            Sums = EpochSums.Parse(Entry<string>("sums"));
            ProcessorSeconds = content.Metadata.GetValueOrDefault(ProcessorEntry, "") is "" ? null : Entry<double>(ProcessorEntry);
            Network.Load(Under(NetworkPrefix, content.Tensors));
            _methodWeights.Load(Under(MethodPrefix, content.Tensors));
            Optimiser.Load(Under(OptimiserPrefix, content.Tensors));
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path} is no checkpoint of this training: {error.Message} Start again in another folder.", error);
        }

        T Entry<T>(string name) where T : IParsable<T> =>
            T.TryParse(content.Metadata.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InvalidDataException($"its '{name}' is '{content.Metadata.GetValueOrDefault(name)}'.");
    }

    public void Dispose()
    {
        Optimiser.Dispose();
        _methodWeights.Dispose();
        Network.Dispose();
    }

    private static SiameseNetwork Build(TrainingOptions options, TrainingData data)
    {
        var network = NetworkFactory.Build(options, data.Pixels);
        network.TrainIn(options.Precision == "bfloat16" ? ElementType.BFloat16 : ElementType.Float);
        return network;
    }

    private SiameseNetwork Copy(TrainingOptions options, TrainingData data)
    {
        var copy = Build(options, data);
        copy.Load(Network.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        return copy;
    }

    private static string Teacher(TrainingOptions options) => options.UsesLabels ? $"the loss '{options.Loss}'" : $"the method '{options.Method}'";

    private static IEnumerable<(string Name, Tensor Value)> Prefixed(string prefix, IEnumerable<(string Name, Tensor Value)> tensors) =>
        tensors.Select(t => (prefix + t.Name, t.Value));

    private static Dictionary<string, Tensor> Under(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);
}
