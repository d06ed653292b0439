using Likeness.Tensors.Native;

namespace Likeness.Tensors.Tracing;

/// <summary>One call of an operator in a <see cref="TracedGraph"/>.</summary>
public sealed class TracedNode
{
    private readonly Argument[] _arguments;
    private readonly IReadOnlyDictionary<Tensor, TracedValue> _values;

    internal TracedNode(Operator called, Argument[] arguments, IReadOnlyDictionary<Tensor, TracedValue> values, IReadOnlyList<TracedValue> results) =>
        (Operator, _arguments, _values, Results) = (called, arguments, values, results);

    /// <summary>What was called.</summary>
    public Operator Operator { get; }

    /// <summary>What came out.</summary>
    public IReadOnlyList<TracedValue> Results { get; }

    /// <summary>The only result.</summary>
    public TracedValue Result => Results is [var only] ? only : throw new InvalidOperationException($"{Operator} gave {Results.Count} tensors.");

    /// <summary>All tensors that it was given, those in lists included.</summary>
    public IEnumerable<TracedValue> Inputs => _arguments.SelectMany(argument => argument.Reference switch
    {
        Tensor tensor => [_values[tensor]],
        Tensor[] tensors => tensors.Select(tensor => _values[tensor]),
        _ => Enumerable.Empty<TracedValue>(),
    });

    /// <summary>The tensor at a position of the operator's schema; null for none.</summary>
    public TracedValue? Tensor(int position) => At(position).Reference is Tensor tensor ? _values[tensor] : null;

    /// <summary>The list of tensors at a position.</summary>
    public IReadOnlyList<TracedValue> Tensors(int position) => At(position).Reference is Tensor[] tensors ? [.. tensors.Select(tensor => _values[tensor])] : [];

    /// <summary>The number at a position; null where nothing, or explicitly none, was given.</summary>
    public double? Number(int position) => At(position) switch
    {
        { Kind: ValueKind.Double, Bits: var bits } => BitConverter.Int64BitsToDouble(bits),
        { Kind: ValueKind.Int or ValueKind.Bool, Bits: var bits } => bits,
        _ => null,
    };

    /// <summary>The whole number at a position; null where nothing, or explicitly none, was given.</summary>
    public long? Whole(int position) => At(position) is { Kind: ValueKind.Int or ValueKind.Bool, Bits: var bits } ? bits : null;

    /// <summary>The list of whole numbers at a position; empty where nothing was given.</summary>
    public IReadOnlyList<long> Wholes(int position) => At(position).Reference as long[] ?? [];

    /// <summary>The arguments with other tensors in the places of the traced ones.</summary>
    internal Argument[] With(Func<TracedValue, Tensor> tensorOf) => Array.ConvertAll(_arguments, argument => argument.Reference switch
    {
        Tensor tensor => tensorOf(_values[tensor]),
        Tensor[] tensors => Array.ConvertAll(tensors, tensor => tensorOf(_values[tensor])),
        _ => argument,
    });

    private Argument At(int position) => position < _arguments.Length ? _arguments[position] : Argument.Default;
}
