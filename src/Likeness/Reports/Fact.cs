namespace Likeness.Reports;

/// <summary>A line of the table that says what was trained on what.</summary>
public sealed record Fact(string Name, string Value);
