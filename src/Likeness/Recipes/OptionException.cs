namespace Likeness.Recipes;

/// <summary>An option has a value that it cannot take; the message names both and says what would do.</summary>
public sealed class OptionException : ArgumentException
{
    /// <summary>An error without a message.</summary>
    public OptionException() { }

    /// <param name="message">What was found, what was expected.</param>
    public OptionException(string message) : base(message) { }

    /// <param name="message">What was found, what was expected.</param>
    /// <param name="innerException">What led to it.</param>
    public OptionException(string message, Exception innerException) : base(message, innerException) { }
}
