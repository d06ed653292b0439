using Likeness.Cli.Output;
using Likeness.Models;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Arguments;

/// <summary>Reads IMAGE arguments: a file, or - for standard input.</summary>
internal static class ImageFiles
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The image that an argument names.</summary>
    /// <exception cref="IOException">There is no such file, it may not be read, or it is no image.</exception>
    public static Bitmap Decode(string argument, ImageOptions options, Terminal terminal)
    {
        var content = Read(argument, terminal);
        try
        {
            return ImageFile.Decode(content, options);
        }
        catch (ImageException error)
        {
            throw error.At(argument == StandardInput ? "standard input" : argument);
        }
    }

    /// <summary>What a model makes of the image that an argument names.</summary>
    /// <exception cref="IOException">There is no such file, it may not be read, or it is no image.</exception>
    public static float[] Embed(string argument, Model model, Terminal terminal)
    {
        try
        {
            return model.Embed(Read(argument, terminal));
        }
        catch (ImageException error)
        {
            throw error.At(argument == StandardInput ? "standard input" : argument);
        }
    }

    /// <summary>The content of the file that an argument names.</summary>
    /// <exception cref="IOException">There is no such file, or it may not be read.</exception>
    public static byte[] Read(string argument, Terminal terminal)
    {
        if (argument == StandardInput)
            return ReadAll(terminal.Input());
        if (Directory.Exists(argument))
            throw new IOException($"{argument} is a folder; one image is expected. Name a file in it.");
        if (!File.Exists(argument))
            throw new FileNotFoundException($"{argument} does not exist; an image file is expected, or - for standard input.");
        try
        {
            return File.ReadAllBytes(argument);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{argument} may not be read. Check its permissions.", error);
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.Length > 0
            ? content.ToArray()
            : throw new ImageException("Standard input is empty; an image is expected, as in 'likeness verify MODEL a.png - < b.png'.");
    }
}
