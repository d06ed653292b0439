namespace Likeness.Tensors.Files;

/// <summary>What a safetensors file holds.</summary>
/// <param name="Tensors">By name, on the CPU.</param>
/// <param name="Metadata">Text by name; empty when the file has none.</param>
public sealed record SafetensorsContent(IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata);
