namespace Likeness.Datasets;

/// <summary>What a use of a data set needs of it, checked before hours are spent.</summary>
public static class DatasetChecks
{
    extension(ImageDataset dataset)
    {
        /// <summary>Refuses a data set in which fewer than so many classes have images.</summary>
        /// <returns>The data set itself.</returns>
        /// <exception cref="DatasetException">There are fewer.</exception>
        public ImageDataset RequireClasses(int least)
        {
            string[] present = [.. dataset.ClassCounts().Index().Where(c => c.Item > 0).Select(c => dataset.ClassNames[c.Index])];
            if (present.Length < least)
                throw new DatasetException($"{dataset.Name} has {Amount(present.Length, "class", "classes")}{(present.Length is 1 ? $", '{present[0]}'" : "")}; "
                    + $"learning what is the same and what is different needs at least {least}. Add a sub-folder with images for each further class.");
            return dataset;
        }

        /// <summary>Refuses a data set with a class of fewer images than so many. Classes without any image do not count.</summary>
        /// <returns>The data set itself.</returns>
        /// <exception cref="DatasetException">A class has fewer.</exception>
        public ImageDataset RequireAtLeast(int imagesPerClass)
        {
            var counts = dataset.ClassCounts();
            int[] small = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0 && counts[c] < imagesPerClass).OrderBy(c => counts[c])];
            if (small.Length > 0)
                throw new DatasetException($"Class '{dataset.ClassNames[small[0]]}' of {dataset.Name} has {Amount(counts[small[0]], "image", "images")}"
                    + (small.Length > 1 ? $", and {Amount(small.Length - 1, "other class has", "other classes have")} too few as well" : "")
                    + $"; at least {imagesPerClass} a class are needed. Add images or drop the class.");
            return dataset;
        }
    }

    private static string Amount(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
