namespace Likeness.Tensors.Checkpoints;

/// <summary>A block of numbers that tensors share.</summary>
/// <param name="Key">Its entry in the archive.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Length">How many there are, as the pickle says.</param>
internal sealed record TorchStorage(string Key, ElementType Type, long Length);
