namespace Likeness.Tests.Losses;

/// <summary>The message with which a wrong argument is refused.</summary>
internal static class Refused
{
    internal static void With(string message, Action making) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(making).Message, StringComparison.Ordinal);
}
