using System.Globalization;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Optimisers;

namespace Likeness.Training;

/// <summary>Reads which layers learn faster, decay more or keep more momentum than the rest, and groups weights accordingly.</summary>
/// <remarks>
/// A layer is one or more neighbouring parts of a weight's dotted name: of network.encoder.conv1.weight, "conv1", "encoder" and
/// "conv1.weight" are. Where several entries name a weight, the last holds.
/// </remarks>
internal static class LayerGroups
{
    /// <summary>Weights that learn alike, together.</summary>
    /// <param name="options">layer-rates, layer-decays and layer-momenta.</param>
    /// <param name="weights">All weights by name.</param>
    /// <param name="isBackbone">Whether a weight, by its name, learns at the backbone's rate; none where left out.</param>
    /// <returns>Groups of those weights that have gradients.</returns>
    /// <exception cref="OptionException">An entry cannot be read, or names no weight.</exception>
    public static ParameterGroup[] Of(TrainingOptions options, IReadOnlyList<(string Name, Tensor Value)> weights, Func<string, bool>? isBackbone = null)
    {
        var rates = Read("layer-rates", options.LayerRates, 1_000, weights);
        var decays = Read("layer-decays", options.LayerDecays, 1_000, weights);
        var momenta = Read("layer-momenta", options.LayerMomenta, 0.9999, weights);
        return
        [
            .. from weight in weights
               where weight.Value.RequiresGradient
               let backbone = isBackbone?.Invoke(weight.Name) == true ? options.BackboneRate : 1
               group weight by (Rate: (rates(weight.Name) ?? 1) * backbone, Decay: decays(weight.Name) ?? 1, Momentum: momenta(weight.Name)) into alike
               select new ParameterGroup([.. alike], alike.Key.Rate) { WeightDecayMultiplier = alike.Key.Decay, Momentum = alike.Key.Momentum },
        ];
    }

    private static Func<string, double?> Read(string option, string text, double most, IReadOnlyList<(string Name, Tensor Value)> weights)
    {
        List<(string Layer, double Number)> entries = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= 0 && number <= most))
                throw new OptionException(string.Create(CultureInfo.InvariantCulture, $"{option} holds '{part}'; it must be layers with numbers of 0 to {most}, such as '{Layers(weights).First()}=0.5'."));
            if (!weights.Any(weight => IsIn(sides[0], weight.Name)))
                throw new OptionException($"{option} names '{sides[0]}', and there is no such layer. Layers: {string.Join(", ", Layers(weights))}.");
            entries.Add((sides[0], number));
        }
        return name => entries.FindLast(entry => IsIn(entry.Layer, name)) is { Layer: not null } found ? found.Number : null;
    }

    private static bool IsIn(string layer, string name) => $".{name}.".Contains($".{layer}.", StringComparison.Ordinal);

    // The last part of a name says which of a layer's tensors it is.
    private static IEnumerable<string> Layers(IReadOnlyList<(string Name, Tensor Value)> weights) =>
        weights.Select(weight => weight.Name.Split('.')).Select(parts => parts[Math.Max(0, parts.Length - 2)]).Distinct();
}
