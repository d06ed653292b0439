namespace Likeness.Tensors.Images;

/// <summary>A file is not the image it should be: what was found, where, what was expected, what to do.</summary>
public sealed class ImageException : IOException
{
    /// <summary>An error without a message.</summary>
    public ImageException() { }

    /// <param name="message">Found, expected, what to do.</param>
    public ImageException(string message) : base(message) { }

    /// <param name="message">Where, found, expected, what to do.</param>
    /// <param name="innerException">The same without where.</param>
    public ImageException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>The same error, saying where it happened.</summary>
    /// <param name="source">The file's path, or its name inside an archive.</param>
    public ImageException At(string source) => new($"{source}: {Message}", this);
}
