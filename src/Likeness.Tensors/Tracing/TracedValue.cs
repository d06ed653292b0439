namespace Likeness.Tensors.Tracing;

/// <summary>A tensor of a <see cref="TracedGraph"/>: its input, what one of its operators makes, or a constant.</summary>
public sealed class TracedValue
{
    internal TracedValue(Tensor example, string? name = null, Tensor? constant = null) =>
        (Shape, ElementType, Name, Constant) = (example.Shape, example.ElementType, name, constant);

    /// <summary>The shape that it had for the example.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The type of its elements.</summary>
    public ElementType ElementType { get; }

    /// <summary>The dotted name of a weight; null for everything else.</summary>
    public string? Name { get; }

    /// <summary>Its elements, where they are the same for every input; the graph owns them.</summary>
    public Tensor? Constant { get; }
}
