namespace Likeness.Encoders;

/// <summary>Neighbouring layers of an encoder that are frozen and trained together.</summary>
/// <param name="Name">As it is asked for: "stem", "layer1", ...</param>
/// <param name="Layers">Dotted names of its layers in the encoder.</param>
public sealed record EncoderStage(string Name, params IReadOnlyList<string> Layers)
{
    /// <summary>Whether a weight, or a layer, of the encoder lies in this stage.</summary>
    /// <param name="name">Its dotted name in the encoder.</param>
    public bool Holds(string name) => Layers.Any(layer => name == layer || name.StartsWith($"{layer}.", StringComparison.Ordinal));
}
