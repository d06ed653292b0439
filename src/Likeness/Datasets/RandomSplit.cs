using Likeness.Randomness;

namespace Likeness.Datasets;

/// <summary>Parts images at random, class by class, so that both parts have the classes in the same proportions.</summary>
public static class RandomSplit
{
    private const ulong Stream = 105;

    extension(ImageDataset dataset)
    {
        /// <summary>Holds out a share of every class.</summary>
        /// <param name="share">Share to hold out, between 0 and 1. A class of two or more images keeps and yields at least one.</param>
        /// <param name="seed">Fixes the choice.</param>
        /// <param name="name">What to call the images held out, e.g. "validation".</param>
        /// <returns>What is kept, and what is held out, both in the data set's order.</returns>
        public (ImageDataset Kept, ImageDataset Held) HoldOut(double share, ulong seed, string name)
        {
            if (share is not (> 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(share), share, "The share to hold out must lie between 0 and 1, both excluded.");
            var held = new bool[dataset.Count];
            foreach (var group in Enumerable.Range(0, dataset.Count).GroupBy(i => dataset.Labels[i]))
            {
                int[] members = [.. group];
                var wanted = members.Length < 2 ? 0 : Math.Clamp((int)Math.Round(share * members.Length), 1, members.Length - 1);
                new SeededRandom(seed, Stream, group.Key).Shuffle(members, wanted);
                foreach (var index in members.AsSpan(0, wanted))
                    held[index] = true;
            }
            return (
                dataset.Subset([.. Enumerable.Range(0, dataset.Count).Where(i => !held[i])], dataset.Name),
                dataset.Subset([.. Enumerable.Range(0, dataset.Count).Where(i => held[i])], $"{dataset.Name} {name}"));
        }
    }
}
