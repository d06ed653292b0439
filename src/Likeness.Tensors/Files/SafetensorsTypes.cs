namespace Likeness.Tensors.Files;

/// <summary>The names that safetensors gives to element types.</summary>
internal static class SafetensorsTypes
{
    private static readonly Dictionary<string, ElementType> s_types = new()
    {
        ["BOOL"] = ElementType.Bool,
        ["U8"] = ElementType.Byte,
        ["I8"] = ElementType.Int8,
        ["I16"] = ElementType.Int16,
        ["I32"] = ElementType.Int32,
        ["I64"] = ElementType.Int64,
        ["F16"] = ElementType.Half,
        ["BF16"] = ElementType.BFloat16,
        ["F32"] = ElementType.Float,
        ["F64"] = ElementType.Double,
    };

    internal static string Known => string.Join(", ", s_types.Keys);

    internal static bool TryParse(string name, out ElementType type) => s_types.TryGetValue(name, out type);

    internal static string Name(ElementType type) => s_types.First(pair => pair.Value == type).Key;
}
