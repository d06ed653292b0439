using Likeness.Recipes;

namespace Likeness;

/// <summary>What a sampler may be made from.</summary>
/// <param name="Options">Batch size, images a class, class weights, seed.</param>
/// <param name="Labels">Class of each training image.</param>
/// <param name="Groups">Group of each training image, where the data has groups.</param>
/// <param name="ClassNames">Name of each class, for weights by name.</param>
public sealed record SamplerIngredients(TrainingOptions Options, int[] Labels, int[]? Groups, IReadOnlyList<string> ClassNames)
{
    /// <summary>The seed of every batch.</summary>
    public ulong Seed => (ulong)Options.Seed;
}
