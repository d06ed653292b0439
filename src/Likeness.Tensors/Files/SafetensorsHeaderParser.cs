using System.Text.Json;
using static Likeness.Tensors.Files.SafetensorsError;

namespace Likeness.Tensors.Files;

/// <summary>Reads a header's JSON token by token, so that a name given twice is seen.</summary>
internal sealed class SafetensorsHeaderParser
{
    private const int MostDimensions = 64;
    private static readonly string[] s_fields = ["dtype", "shape", "data_offsets"];
    private readonly Dictionary<string, string> _metadata = [];
    private readonly List<SafetensorsEntry> _entries = [];
    private readonly HashSet<string> _names = [];

    internal IReadOnlyList<SafetensorsEntry> Entries => _entries;

    internal IReadOnlyDictionary<string, string> Metadata => _metadata;

    internal void Parse(ReadOnlySpan<byte> json)
    {
        // Reading the whole at once also refuses invalid UTF-8 in names and values, when they are taken out as text.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 8 });
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "the header");
        while (NextName(ref reader, _names, "the header") is { } name)
            if (name == "__metadata__")
                ParseMetadata(ref reader);
            else
                _entries.Add(ParseEntry(ref reader, name));
        if (reader.Read())
            throw Wrong("its header goes on after the end of its JSON");
    }

    private void ParseMetadata(ref Utf8JsonReader reader)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, "__metadata__");
        var names = new HashSet<string>();
        while (NextName(ref reader, names, "__metadata__") is { } name)
        {
            reader.Read();
            Expect(ref reader, JsonTokenType.String, $"{Quoted(name)} of __metadata__");
            _metadata.Add(name, Text(ref reader));
        }
    }

    private static SafetensorsEntry ParseEntry(ref Utf8JsonReader reader, string tensor)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartObject, $"tensor {Quoted(tensor)}");
        ElementType? type = null;
        long[]? shape = null, offsets = null;
        var names = new HashSet<string>();
        while (NextName(ref reader, names, $"tensor {Quoted(tensor)}") is { } name)
            switch (name)
            {
                case "dtype": type = ParseType(ref reader, tensor); break;
                case "shape": shape = ParseNumbers(ref reader, $"'shape' of tensor {Quoted(tensor)}"); break;
                case "data_offsets": offsets = ParseNumbers(ref reader, $"'data_offsets' of tensor {Quoted(tensor)}"); break;
                default: throw Wrong($"tensor {Quoted(tensor)} has a field {Quoted(name)}; expected are dtype, shape and data_offsets");
            }
        if (type is null || shape is null || offsets is null)
            throw Wrong($"tensor {Quoted(tensor)} lacks {string.Join(" and ", s_fields.Except(names))}");
        if (offsets is not [var begin, var end] || begin > end)
            throw Wrong($"tensor {Quoted(tensor)} has data_offsets [{string.Join(", ", offsets)}]; expected are a begin and an end that is not before it");
        CheckLength(tensor, type.Value, shape, end - begin);
        return new(tensor, type.Value, shape, begin, end);
    }

    private static ElementType ParseType(ref Utf8JsonReader reader, string tensor)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.String, $"'dtype' of tensor {Quoted(tensor)}");
        var name = Text(ref reader);
        return SafetensorsTypes.TryParse(name, out var type)
            ? type
            : throw new InvalidDataException($"Tensor {Quoted(tensor)} has elements of type {Quoted(name)}; Likeness reads {SafetensorsTypes.Known}. Convert the file.");
    }

    private static long[] ParseNumbers(ref Utf8JsonReader reader, string where)
    {
        reader.Read();
        Expect(ref reader, JsonTokenType.StartArray, where);
        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw Wrong($"{where} holds something else than whole numbers from 0 to {long.MaxValue}");
            if (numbers.Count == MostDimensions)
                throw Wrong($"{where} holds more than {MostDimensions} numbers");
            numbers.Add(number);
        }
        return [.. numbers];
    }

    private static void CheckLength(string tensor, ElementType type, long[] shape, long bytes)
    {
        try
        {
            // Strides are products too, and an empty tensor has them as well, so its other lengths may not overflow either.
            var product = shape.Aggregate((long)type.Size(), (product, length) => checked(product * Math.Max(length, 1)));
            var expected = shape.Contains(0) ? 0 : product;
            if (expected != bytes)
                throw Wrong($"tensor {Quoted(tensor)} of shape [{string.Join(", ", shape)}] and type {SafetensorsTypes.Name(type)} takes {expected} bytes, and its data_offsets give it {bytes}");
        }
        catch (OverflowException error)
        {
            throw Wrong($"tensor {Quoted(tensor)} has the impossible shape [{string.Join(", ", shape)}]", error);
        }
    }

    private static string? NextName(ref Utf8JsonReader reader, HashSet<string> seen, string where)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return null;
        var name = Text(ref reader);
        return seen.Add(name) ? name : throw Wrong($"{where} names {Quoted(name)} twice");
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw Wrong("its header holds text that is not UTF-8", error);
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType expected, string where)
    {
        if (reader.TokenType != expected)
            throw Wrong($"{where} is a JSON {reader.TokenType}, and {expected} was expected");
    }
}
