using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Requests;

/// <summary>The fields of a request's body, in whichever of the three forms it came.</summary>
/// <param name="fields">Name to values, in the order sent.</param>
/// <param name="isBase64">Whether images are text.</param>
internal sealed class Submission(IReadOnlyDictionary<string, List<ReadOnlyMemory<byte>>> fields, bool isBase64)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The content of an image file.</summary>
    /// <exception cref="RequestException">The field is missing, there more than once, or not base64 where it should be.</exception>
    public ReadOnlyMemory<byte> Image(string name) => Decode(name, Only(name) ?? throw Missing(name, "an image file"));

    /// <summary>The contents of one or more image files.</summary>
    /// <exception cref="RequestException">There is none, there are more than <paramref name="most"/>, or one is not base64 where it should be.</exception>
    public IReadOnlyList<ReadOnlyMemory<byte>> Images(string name, int most)
    {
        var values = fields.GetValueOrDefault(name) ?? throw Missing(name, "one or more image files");
        return values.Count <= most
            ? [.. values.Select(value => Decode(name, value))]
            : throw new RequestException(ProblemKind.TooLarge, $"'{name}' holds {values.Count} images; at most {most} go in a request. Send the rest in another.");
    }

    /// <summary>A text, or null where there is none.</summary>
    /// <exception cref="RequestException">The field is there more than once, or is not UTF-8.</exception>
    public string? Text(string name)
    {
        if (Only(name) is not { } value)
            return null;
        try
        {
            return s_utf8.GetString(value.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new RequestException(ProblemKind.BadValue, $"'{name}' is not UTF-8 text. Encode it as UTF-8.");
        }
    }

    /// <summary>A number, or null where there is none.</summary>
    /// <exception cref="RequestException">The field is no number.</exception>
    public double? Number(string name) => Text(name) is not { } text
        ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new RequestException(ProblemKind.BadValue, $"'{name}' is '{Excerpt(text)}'; expected a number such as 0.01.");

    /// <summary>A whole number, or null where there is none.</summary>
    /// <exception cref="RequestException">The field is no whole number.</exception>
    public int? WholeNumber(string name) => Number(name) switch
    {
        null => null,
        { } number when number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
        { } number => throw new RequestException(ProblemKind.BadValue, $"'{name}' is {number.ToString(CultureInfo.InvariantCulture)}; expected a whole number."),
    };

    private ReadOnlyMemory<byte>? Only(string name) => fields.GetValueOrDefault(name) switch
    {
        null => null as ReadOnlyMemory<byte>?,
        [var value] => value,
        var values => throw new RequestException(ProblemKind.BadRequest, $"'{name}' is there {values.Count} times; it is expected once."),
    };

    private ReadOnlyMemory<byte> Decode(string name, ReadOnlyMemory<byte> value)
    {
        if (!isBase64)
            return value;
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(value.Length)];
        return Base64.DecodeFromUtf8(value.Span, bytes, out _, out var length) == System.Buffers.OperationStatus.Done
            ? bytes.AsMemory(0, length)
            : throw new RequestException(ProblemKind.BadValue, $"'{name}' is not base64. In JSON, an image is the base64 of its file, without a 'data:' in front.");
    }

    private RequestException Missing(string name, string what) => new(ProblemKind.BadRequest,
        $"The field '{name}' is missing: {what}. {(fields.Count == 0 ? "The body has no field." : $"The body has: {Excerpt(string.Join(", ", fields.Keys))}.")}");

    private static string Excerpt(string text) => text.Length <= 80 ? text : $"{text[..80]}...";
}
