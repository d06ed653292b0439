namespace Likeness.Browser.Tests;

/// <summary>As <see cref="BrowserFactAttribute"/>, once for each set of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.WhyAbsent();
}
