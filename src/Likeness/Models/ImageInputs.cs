using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>Asks a model about encoded images, wherever they come from. Every call may be made from many threads at once.</summary>
public static class ImageInputs
{
    /// <summary>A stream that goes on past this is refused; no photo is as large.</summary>
    private const int MostBytes = 1 << 28;

    extension(Model model)
    {
        /// <summary>Embedding of an image file.</summary>
        /// <param name="path">Its path.</param>
        /// <returns>D numbers.</returns>
        /// <exception cref="ImageException">It is not an image; says which.</exception>
        /// <exception cref="FileNotFoundException">It does not exist.</exception>
        public float[] Embed(string path) => model.Embed(Named(path, () => ImageFile.Decode(File.ReadAllBytes(path), model.ImageOptions)));

        /// <summary>Embedding of an encoded image.</summary>
        /// <param name="image">JPEG, PNG or another format that <see cref="ImageFile"/> reads.</param>
        /// <returns>D numbers.</returns>
        /// <exception cref="ImageException">It is not an image.</exception>
        public float[] Embed(ReadOnlyMemory<byte> image) => model.Embed(ImageFile.Decode(image.Span, model.ImageOptions));

        /// <summary>Embedding of an encoded image, read to the end of a stream, which stays open.</summary>
        /// <param name="image">JPEG, PNG or another format that <see cref="ImageFile"/> reads.</param>
        /// <returns>D numbers.</returns>
        /// <exception cref="ImageException">It is not an image, or too long.</exception>
        public float[] Embed(Stream image) => model.Embed(ImageFile.Decode(All(image), model.ImageOptions));

        /// <summary>Are two encoded images the same?</summary>
        /// <param name="a">JPEG, PNG or another format that <see cref="ImageFile"/> reads.</param>
        /// <param name="b">The other; exchanging the two changes nothing.</param>
        /// <param name="far">Share of different pairs that may be taken for the same, over 0 to 1; left out, 0.01 or the smallest that the calibration supports.</param>
        /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate.</exception>
        /// <exception cref="ImageException">One of them is not an image.</exception>
        public Verification Verify(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b, double? far = null) => model.Verify(a.Span, b.Span, far);

        /// <summary>Are two encoded images, read to the end of their streams, the same? The streams stay open.</summary>
        /// <param name="a">JPEG, PNG or another format that <see cref="ImageFile"/> reads.</param>
        /// <param name="b">The other; exchanging the two changes nothing.</param>
        /// <param name="far">As above.</param>
        /// <exception cref="ModelException">The model is not calibrated, or not for so low a rate.</exception>
        /// <exception cref="ImageException">One of them is not an image, or too long.</exception>
        public Verification Verify(Stream a, Stream b, double? far = null) => model.Verify(All(a), All(b), far);
    }

    /// <summary>Reads something of a file, so that an error says of which.</summary>
    internal static T Named<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ImageException error)
        {
            throw error.At(path);
        }
    }

    private static ReadOnlySpan<byte> All(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; content.Write(buffer, 0, read))
            if (content.Length + read > MostBytes)
                throw new ImageException($"The stream holds more than {MostBytes >> 20} MiB; an image is expected. Send the image alone.");
        return content.GetBuffer().AsSpan(0, (int)content.Length);
    }
}
