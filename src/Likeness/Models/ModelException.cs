namespace Likeness.Models;

/// <summary>A file is no model that this version can use, or the model cannot answer the question.</summary>
public sealed class ModelException : IOException
{
    /// <summary>An error without a message.</summary>
    public ModelException() { }

    /// <param name="message">What was found, where, what was expected.</param>
    public ModelException(string message) : base(message) { }

    /// <param name="message">What was found, where, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public ModelException(string message, Exception innerException) : base(message, innerException) { }
}
