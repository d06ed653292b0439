namespace Likeness;

/// <summary>The version of Likeness, as it is written into files.</summary>
public static class ProductVersion
{
    /// <summary>Such as "0.1.0".</summary>
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
