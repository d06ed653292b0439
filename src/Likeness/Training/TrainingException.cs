namespace Likeness.Training;

/// <summary>Training cannot go on; the message says where it stopped and what to change.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>An error without a message.</summary>
    public TrainingException() { }

    /// <param name="message">What happened and what to do.</param>
    public TrainingException(string message) : base(message) { }

    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public TrainingException(string message, Exception innerException) : base(message, innerException) { }
}
