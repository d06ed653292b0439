namespace Likeness.Tensors.Files;

/// <summary>One tensor of a safetensors header: its bytes are [begin, end) after the header.</summary>
internal sealed record SafetensorsEntry(string Name, ElementType Type, long[] Shape, long Begin, long End);
