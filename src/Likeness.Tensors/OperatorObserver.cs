namespace Likeness.Tensors;

/// <summary>Told of a call of an operator after it ended well.</summary>
/// <param name="called">The operator.</param>
/// <param name="arguments">What it was given.</param>
/// <param name="results">The tensors that came out; none where the result is a number.</param>
internal delegate void OperatorObserver(Operator called, ReadOnlySpan<Argument> arguments, ReadOnlySpan<Tensor> results);
