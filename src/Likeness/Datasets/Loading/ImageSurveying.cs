using Likeness.Tensors.Images;

namespace Likeness.Datasets.Loading;

/// <summary>Looks at a sample of a data set's images.</summary>
public static class ImageSurveying
{
    private const int SampleSide = 32;

    extension(ImageDataset dataset)
    {
        /// <summary>Looks at images spread evenly over the data set.</summary>
        /// <param name="images">How many to look at.</param>
        /// <exception cref="DatasetException">The data set is empty, or none of the images looked at can be read.</exception>
        public ImageSurvey Survey(int images = 64)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(images, 1);
            var seen = new List<ImageInfo>();
            var colour = false;
            Exception? unreadable = null;
            for (var i = 0; i < Math.Min(images, dataset.Count); i++)
            {
                try
                {
                    // Spread over the whole set: neighbours are mostly of one class and from one camera.
                    var index = (int)((long)i * dataset.Count / Math.Min(images, dataset.Count));
                    seen.Add(dataset.Probe(index));
                    colour = colour || seen[^1].Channels == 3 && HasColour(dataset.Read(index, ImageOptions.Square(SampleSide, 3)));
                }
                catch (IOException e)
                {
                    // Loading names every bad image; a survey only needs some good ones.
                    unreadable = e;
                }
            }
            if (seen.Count == 0)
                throw new DatasetException(unreadable?.Message ?? $"{dataset.Name} has no image to look at.");
            return new ImageSurvey(seen[0].Width, seen[0].Height, colour ? 3 : 1,
                [.. seen.Select(info => (info.Width, info.Height)).Distinct().OrderBy(size => (long)size.Width * size.Height)]);
        }
    }

    private static bool HasColour(Bitmap image)
    {
        for (var i = 0; i < image.Pixels.Length; i += 3)
            if (image.Pixels[i] != image.Pixels[i + 1] || image.Pixels[i] != image.Pixels[i + 2])
                return true;
        return false;
    }
}
