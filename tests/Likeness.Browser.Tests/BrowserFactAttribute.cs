namespace Likeness.Browser.Tests;

/// <summary>A test in a real browser, which ./test installs; skipped where that or the built pages are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.WhyAbsent();
}
