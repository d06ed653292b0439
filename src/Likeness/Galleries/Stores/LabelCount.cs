namespace Likeness.Galleries.Stores;

/// <summary>A label, and how much is kept under it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Entries">Images enrolled, at least 1.</param>
/// <param name="First">Number of the earliest.</param>
public readonly record struct LabelCount(string Label, int Entries, long First);
