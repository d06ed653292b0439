using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Where the images of a data set come from: files, entries of an archive, memory. Read from many threads at once.</summary>
public abstract class ImageSource
{
    /// <summary>Number of images.</summary>
    public abstract int Count { get; }

    /// <summary>The image's name within the source, the same on every machine: "cats/tom.png".</summary>
    public abstract string Name(int index);

    /// <summary>Where the image lies on this machine, for messages and reports.</summary>
    public virtual string Location(int index) => Name(index);

    /// <summary>Length of the image's content in bytes, without reading it.</summary>
    public abstract long Length(int index);

    /// <summary>The content of an image file.</summary>
    /// <exception cref="DatasetException">It cannot be read.</exception>
    public abstract byte[] Bytes(int index);

    /// <summary>Decodes one image.</summary>
    /// <exception cref="ImageException">It is not an image, damaged or too large; the message says which one.</exception>
    public Bitmap Read(int index, ImageOptions options) => Locate(index, bytes => ImageFile.Decode(bytes, options));

    /// <summary>Reads the header of one image.</summary>
    /// <exception cref="ImageException">It is not an image; the message says which one.</exception>
    public ImageInfo Probe(int index) => Locate(index, bytes => ImageFile.Probe(bytes));

    /// <summary>Decodes one image into memory that is already there.</summary>
    /// <param name="index">Which image.</param>
    /// <param name="options">Size and channels wanted, neither left at 0.</param>
    /// <param name="pixels">[H, W, C].</param>
    /// <exception cref="ImageException">It is not an image, damaged or too large; the message says which one.</exception>
    public virtual void Read(int index, ImageOptions options, Span<byte> pixels)
    {
        try
        {
            ImageFile.Decode(Bytes(index), options, pixels);
        }
        catch (ImageException e)
        {
            throw e.At(Location(index));
        }
    }

    private T Locate<T>(int index, Func<byte[], T> read)
    {
        try
        {
            return read(Bytes(index));
        }
        catch (ImageException e)
        {
            throw e.At(Location(index));
        }
    }
}
