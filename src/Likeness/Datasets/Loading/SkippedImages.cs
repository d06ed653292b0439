using System.Collections.Frozen;
using System.Globalization;

namespace Likeness.Datasets.Loading;

/// <summary>What is said and done about images that were left out.</summary>
public static class SkippedImages
{
    private const int Shown = 5;

    extension(IReadOnlyList<SkippedImage> skipped)
    {
        /// <summary>How many, and the first of them with their reasons, a line each.</summary>
        /// <param name="all">How many images there were, these among them.</param>
        public string Describe(int all)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{skipped.Count:N0} of {all:N0} images cannot be used and {(skipped.Count == 1 ? "is" : "are")} left out:");
            var more = skipped.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"\n  and {skipped.Count - Shown:N0} more") : "";
            return $"{count}\n  {string.Join("\n  ", skipped.Take(Shown))}{more}";
        }
    }

    extension(ImageDataset dataset)
    {
        /// <summary>The data set without some of its images. Class and group names stay.</summary>
        /// <param name="names">Names of images, as <see cref="SkippedImage.Name"/> has them.</param>
        public ImageDataset Without(IReadOnlyCollection<string> names)
        {
            ArgumentNullException.ThrowIfNull(names);
            if (names.Count == 0)
                return dataset;
            var left = names.ToFrozenSet();
            return dataset.Subset([.. Enumerable.Range(0, dataset.Count).Where(index => !left.Contains(dataset.ImageName(index)))], dataset.Name);
        }
    }
}
