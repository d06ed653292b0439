using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    private const string AveragePrefix = "average.";
    private const string MethodPrefix = "method.";
    private const string OptimiserPrefix = "optimiser.";
    private const string ProcessorEntry = "processor-seconds";

    private const string HeadOnlyEntry = "head-only";
    private const string PretrainedEntry = "pretrained";

    private readonly TrainingOptions _options;
    private readonly MethodWeights _methodWeights;
    private readonly BackboneStages _stages;
    private readonly WeightAverage? _average;
    private bool _headOnly;

    /// <param name="options">What to train and how.</param>
    /// <param name="data">The data.</param>
    /// <param name="resumes">Whether weights come from a checkpoint, so that the file of pretrained ones is not needed.</param>
    /// <exception cref="OptionException">Options contradict each other.</exception>
    /// <exception cref="InvalidDataException">Pretrained weights cannot be read, or are of another architecture.</exception>
    public TrainingState(TrainingOptions options, TrainingData data, bool resumes = false)
    {
        using var scope = new TensorScope();
        Runtime.Seed((ulong)options.Seed);
        (_options, _headOnly) = (options, options.HeadEpochs > 0);
        var pretrained = options.Pretrained.Length > 0 && !resumes && !ScriptProgram.IsBackbone(options) ? PretrainedFile.Read(options.Pretrained) : null;
        Network = Build(options, Pixels(options, pretrained) ?? data.Pixels);
        _stages = new(options, Network.Encoder);
        Pretrained = ScriptProgram.IsBackbone(options) ? ScriptProgram.Origin(options.Pretrained, Network.Encoder.NamedTensors().Count(tensor => _stages.IsBackbone(tensor.Name)))
            : pretrained is null ? null : PretrainedWeights.Load(Network.Encoder, pretrained);
        if (options.UsesLabels && !resumes)
            EncoderFit.Apply(Network, data);
        Method = Catalog.Methods[options.Method](new(options, TrainingImages.ClassCount(data, options), Network.Comparison, () => Copy(options, data)));
        _methodWeights = new(Method, Network);
        if (Network.Comparison is Module learned && !_methodWeights.Train(learned))
            throw new OptionException($"The comparison '{options.Comparison}' has weights that {Teacher(options)} does not train. Set loss to binary-cross-entropy or pair-loss-weight to 1, or comparison to euclidean or cosine.");
        _methodWeights.To(options.Device);
        _stages.Apply(_headOnly);
        Optimiser = NewOptimiser();
        _average = options.AverageDecay > 0 ? new(Copy(options, data), Network, options.AverageDecay) : null;
    }

    /// <summary>The network that learns.</summary>
    public SiameseNetwork Network { get; }

    /// <summary>The network that is measured and kept: the one that learns, or the average of its weights.</summary>
    public SiameseNetwork Kept => _average?.Network ?? Network;

    public ITrainingMethod Method { get; }

    public Optimiser Optimiser { get; private set; }

    /// <summary>Where the backbone's first weights came from; null where they were random.</summary>
    public PretrainedOrigin? Pretrained { get; private set; }

    /// <summary>Steps done.</summary>
    public long Step { get; private set; }

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

    /// <summary>Lets the backbone stand still, or join in. Where that changes, the optimiser starts anew: moments of weights that stood still would mislead it.</summary>
    public void LearnHead(bool only)
    {
        if (only == _headOnly)
            return;
        _headOnly = only;
        _stages.Apply(only);
        Optimiser.Dispose();
        Optimiser = NewOptimiser();
    }

    /// <summary>Counts a step, and lets the average follow.</summary>
    public void Advance()
    {
        Step++;
        _average?.Follow(Step);
    }

    public void Save(string path)
    {
        using var scope = new TensorScope();
        var tensors = Prefixed(NetworkPrefix, Network.NamedTensors())
            .Concat(Prefixed(AveragePrefix, _average?.Network.NamedTensors() ?? []))
            .Concat(Prefixed(MethodPrefix, _methodWeights.NamedTensors()))
            .Concat(Prefixed(OptimiserPrefix, Optimiser.State().Select(slot => (slot.Key, slot.Value))));
        Safetensors.Write(path, tensors.ToDictionary(t => t.Name, t => t.Value), new Dictionary<string, string>
        {
            ["step"] = Step.ToString(CultureInfo.InvariantCulture),
            ["best-metric"] = BestMetric.ToString("R", CultureInfo.InvariantCulture),
            ["best-epoch"] = BestEpoch.ToString(CultureInfo.InvariantCulture),
            ["seconds"] = Seconds.ToString("R", CultureInfo.InvariantCulture),
            ["sums"] = Sums.ToText(),
            [HeadOnlyEntry] = _headOnly.ToString(CultureInfo.InvariantCulture),
            [PretrainedEntry] = Pretrained?.ToJson().ToJsonString() ?? "",
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
            var origin = content.Metadata.GetValueOrDefault(PretrainedEntry, "") is { Length: > 0 } text ? PretrainedOrigin.FromJson(JsonNode.Parse(text)!) : null;
            if (Pretrained is { } program && program.Sha256 != origin?.Sha256)
                throw new InvalidDataException($"{program.File} is another program than the one that it began with.");
            Pretrained = origin;
            LearnHead(content.Metadata.ContainsKey(HeadOnlyEntry) && Entry<bool>(HeadOnlyEntry));
            Network.Load(Under(NetworkPrefix, content.Tensors));
            _average?.Network.Load(Under(AveragePrefix, content.Tensors));
            _methodWeights.Load(Under(MethodPrefix, content.Tensors));
            Optimiser.Load(Under(OptimiserPrefix, content.Tensors));
        }
        catch (Exception error) when (error is InvalidDataException or JsonException)
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
        _average?.Dispose();
        _methodWeights.Dispose();
        Network.Dispose();
    }

    private static PixelStatistics? Pixels(TrainingOptions options, PretrainedFile? pretrained) =>
        ScriptProgram.IsBackbone(options) ? PixelStatistics.ImageNet(options.Channels) : pretrained?.Pixels(options.Channels);

    // Over all weights, so that layer-rates may name frozen ones; those have no gradient and take no part.
    private Optimiser NewOptimiser()
    {
        using var scope = new TensorScope();
        return Catalog.Optimisers[_options.Optimiser](_options, LayerGroups.Of(_options, [.. Parameters()], _stages.Holds));
    }

    private static SiameseNetwork Build(TrainingOptions options, PixelStatistics pixels)
    {
        var network = NetworkFactory.Build(options, pixels);
        network.TrainIn(options.Precision == "bfloat16" ? ElementType.BFloat16 : ElementType.Float);
        return network;
    }

    private SiameseNetwork Copy(TrainingOptions options, TrainingData data)
    {
        var copy = Build(options, data.Pixels);
        copy.Load(Network.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
        return copy;
    }

    private static string Teacher(TrainingOptions options) => options.UsesLabels ? $"the loss '{options.Loss}'" : $"the method '{options.Method}'";

    private static IEnumerable<(string Name, Tensor Value)> Prefixed(string prefix, IEnumerable<(string Name, Tensor Value)> tensors) =>
        tensors.Select(t => (prefix + t.Name, t.Value));

    private static Dictionary<string, Tensor> Under(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(t => t.Key[prefix.Length..], t => t.Value);
}
