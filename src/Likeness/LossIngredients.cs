using Likeness.Comparisons;
using Likeness.Recipes;

namespace Likeness;

/// <summary>What a loss may be made from.</summary>
/// <param name="Options">Margin, smoothing, miner, dimensions.</param>
/// <param name="ClassCount">Classes trained on.</param>
/// <param name="Comparison">The network's comparison, which a loss may train.</param>
public sealed record LossIngredients(TrainingOptions Options, int ClassCount, IComparison Comparison);
