using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Datasets.Loading;

/// <summary>Decodes whole data sets into one tensor.</summary>
public static class ImageLoading
{
    extension(ImageDataset dataset)
    {
        /// <summary>Decodes every image; all of them must be readable.</summary>
        /// <param name="options">Size 0 takes the first image's size; channels 0 are detected from the data.</param>
        /// <param name="device">Where the tensor goes: "cpu", "cuda", ...</param>
        /// <exception cref="DatasetException">Images cannot be read; the message lists the first of them with reasons.</exception>
        public LoadedImages Load(ImageOptions options, string device = "cpu")
        {
            ArgumentNullException.ThrowIfNull(options);
            if (dataset.Count == 0)
                throw new DatasetException($"{dataset.Name} has no image; there is nothing to load.");
            var survey = dataset.Survey();
            var complete = survey.Complete(options);
            var images = Decode(dataset, complete, survey.Note(complete));
            if (images.Skipped.Count == 0)
                return device == "cpu" ? images : images.To(device);
            images.Dispose();
            throw images.Skipped is [var single] ? new DatasetException(single.ToString())
                : new DatasetException($"{dataset.Name}: {images.Skipped.Describe(dataset.Count).Replace("are left out", "all are needed", StringComparison.Ordinal)}");
        }

        /// <summary>Decodes every image that can be read, and says which cannot.</summary>
        /// <param name="options">Size and channels, neither left at 0.</param>
        /// <returns>Perhaps no image at all.</returns>
        public LoadedImages LoadReadable(ImageOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            if (options.Width == 0 || options.Channels == 0)
                throw new ArgumentException($"Images of {options.Width} x {options.Height} x {options.Channels} were asked for; expected a size and channels, as ImageSurvey.Complete gives them.", nameof(options));
            return Decode(dataset, options, note: null);
        }
    }

    /// <summary>As LoadReadable, with a note for the user.</summary>
    internal static LoadedImages Decode(ImageDataset dataset, ImageOptions options, string? note)
    {
        var decoder = new BlockDecoder(dataset, options);
        using var all = Tensor.Uninitialised([dataset.Count, options.Channels, options.Height, options.Width], ElementType.Byte);
        decoder.Run(images =>
        {
            using var part = all.Slice(0, decoder.Kept.Count - images.Length / options.Bytes, decoder.Kept.Count);
            images.CopyTo(part.Memory<byte>());
        });
        return new LoadedImages(all.Slice(0, 0, decoder.Kept.Count), dataset, decoder.Kept) { Options = options, Note = note, Skipped = decoder.Skipped };
    }
}
