namespace Likeness.Galleries.Stores;

/// <summary>What became of an enrolment. Whoever has it in hands can rely on the entry: it is on the disk.</summary>
/// <param name="Id">Number of the entry, never given again.</param>
/// <param name="IsNew">False where the label held this very image already; then the entry is the earlier one.</param>
public readonly record struct Enrolled(long Id, bool IsNew);
