namespace Likeness.Tensors.Modules;

/// <summary>Layers one after another, named "0", "1", "2", ...</summary>
public sealed class Sequential : Layer
{
    /// <param name="layers">In the order of their use.</param>
    public Sequential(params IReadOnlyList<Layer> layers)
    {
        for (var index = 0; index < layers.Count; index++)
            Child($"{index}", layers[index]);
        Layers = layers;
    }

    /// <summary>The layers, in the order of their use.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        var value = input;
        foreach (var layer in Layers)
            value = layer.Forward(value);
        return value;
    }
}
