namespace Likeness.Cli.Diagnosis;

/// <summary>One thing that a look at the machine found.</summary>
/// <param name="Topic">What it is about: "blas".</param>
/// <param name="Value">What there is.</param>
/// <param name="Advice">What is wrong and how to mend it; null where all is well.</param>
internal sealed record Finding(string Topic, string Value, string? Advice = null)
{
    /// <summary>The topic as a JSON key.</summary>
    public string Key => Topic.Replace(' ', '_').Replace('-', '_');

    /// <summary>The value as a number, where it is one, in the unit that the topic's line states.</summary>
    public double? Measured { get; init; }
}
