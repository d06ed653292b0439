using Likeness.Encoders;
using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>Which stages of a backbone learn: all but the frozen ones, and none while the head warms up alone.</summary>
/// <remarks>A stage that does not learn stands still whole: its batch-norm statistics do not follow the images either.</remarks>
internal sealed class BackboneStages
{
    private const string Whole = "backbone";
    private const string Network = "network.encoder.";

    private readonly Encoder _encoder;
    private readonly HashSet<string> _frozen;

    /// <exception cref="OptionException">An option asks for stages of an encoder that has none, or for one that is not there.</exception>
    public BackboneStages(TrainingOptions options, Encoder encoder)
    {
        _encoder = encoder;
        var names = encoder.Stages.Select(stage => stage.Name).ToArray();
        var asked = options.Freeze.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0 && (options.Pretrained.Length > 0 || asked.Length > 0 || options.BackboneRate != 1 || options.HeadEpochs > 0))
            throw new OptionException($"The encoder '{options.Encoder}' has no backbone beside its head, which pretrained, freeze, backbone-rate and head-epochs are about. Set encoder to resnet18 or mobilenet-v3-small, or leave them out.");
        if (Array.Find(asked, name => name != Whole && !names.Contains(name)) is { } unknown)
            throw new OptionException($"freeze names '{unknown}', and the encoder '{options.Encoder}' has no such stage. Stages: {string.Join(", ", names)}, and backbone for all of them.");
        if (options.HeadEpochs >= options.Epochs && options.HeadEpochs > 0)
            throw new OptionException($"head-epochs is {options.HeadEpochs} of {options.Epochs} epochs, so the backbone would never learn. Lower head-epochs, or set freeze to backbone.");
        _frozen = asked.Contains(Whole) ? [.. names] : [.. asked];
    }

    /// <summary>Whether a weight, named as in a checkpoint, is the backbone's.</summary>
    public bool Holds(string weight) => weight.StartsWith(Network, StringComparison.Ordinal) && IsBackbone(weight[Network.Length..]);

    /// <summary>Whether a weight, named as in the encoder, is the backbone's.</summary>
    public bool IsBackbone(string weight) => _encoder.Stages.Any(stage => stage.Holds(weight));

    /// <summary>Lets each stage stand still or learn.</summary>
    /// <param name="headOnly">Whether none is to learn.</param>
    public void Apply(bool headOnly)
    {
        foreach (var (name, layer) in _encoder.NamedModules())
            if (_encoder.Stages.FirstOrDefault(stage => stage.Layers.Contains(name)) is { } stage)
                layer.StandStill(headOnly || _frozen.Contains(stage.Name));
    }
}
