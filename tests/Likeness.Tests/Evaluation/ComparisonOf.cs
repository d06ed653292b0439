using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

/// <summary>A comparison that a test states as a function of two tables of rows.</summary>
internal sealed class ComparisonOf(Func<Tensor, Tensor, Tensor> distance) : IComparison
{
    public Tensor Distance(Tensor a, Tensor b) => distance(a, b);
}
