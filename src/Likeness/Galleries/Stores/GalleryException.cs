namespace Likeness.Galleries.Stores;

/// <summary>A gallery cannot be opened, used or changed as asked; the message says what was found and what to do.</summary>
public sealed class GalleryException : IOException
{
    /// <summary>An error without a message.</summary>
    public GalleryException() { }

    /// <param name="message">What was found, where, what was expected.</param>
    public GalleryException(string message) : base(message) { }

    /// <param name="message">What was found, where, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public GalleryException(string message, Exception innerException) : base(message, innerException) { }
}
