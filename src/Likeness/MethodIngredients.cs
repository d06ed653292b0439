using Likeness.Comparisons;
using Likeness.Recipes;
using Likeness.Tensors.Modules;

namespace Likeness;

/// <summary>What a training method may be made from.</summary>
/// <param name="Options">Loss, dimensions, width of heads.</param>
/// <param name="ClassCount">Classes trained on.</param>
/// <param name="Comparison">The network's comparison, which a loss may train.</param>
/// <param name="Copy">Makes another network with the same weights, for methods with a teacher.</param>
public sealed record MethodIngredients(TrainingOptions Options, int ClassCount, IComparison Comparison, Func<Layer> Copy);
