namespace Likeness.Studio.Problems;

/// <summary>A request that gets no answer but a reason: what was found, what was expected, what to do.</summary>
/// <param name="kind">What went wrong, for programs.</param>
/// <param name="message">The same for people.</param>
internal sealed class RequestException(ProblemKind kind, string message) : Exception(message)
{
    /// <summary>What went wrong.</summary>
    public ProblemKind Kind { get; } = kind;
}
