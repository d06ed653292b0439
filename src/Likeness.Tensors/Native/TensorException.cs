namespace Likeness.Tensors;

/// <summary>libtorch refused a call; the message is its own.</summary>
public sealed class TensorException : Exception
{
    /// <summary>An error without a message.</summary>
    public TensorException() { }

    /// <param name="message">What libtorch said.</param>
    public TensorException(string message) : base(message) { }

    /// <param name="message">What libtorch said.</param>
    /// <param name="innerException">What led to it.</param>
    public TensorException(string message, Exception innerException) : base(message, innerException) { }
}
