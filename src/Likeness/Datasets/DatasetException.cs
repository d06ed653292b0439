namespace Likeness.Datasets;

/// <summary>Data cannot be used as it is: what was found, where, what was expected, what to do.</summary>
public sealed class DatasetException : IOException
{
    /// <summary>An error without a message.</summary>
    public DatasetException() { }

    /// <param name="message">Found, where, expected, what to do.</param>
    public DatasetException(string message) : base(message) { }

    /// <param name="message">Found, where, expected, what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public DatasetException(string message, Exception innerException) : base(message, innerException) { }
}
