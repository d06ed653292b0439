namespace Likeness.Conventions;

/// <summary>Fails with every place where a convention is broken, a line each, and what to do about them.</summary>
internal static class Findings
{
    internal static void None(IEnumerable<string> places, string advice)
    {
        var all = places.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{advice}\n  {string.Join("\n  ", all)}");
    }
}
