using System.Text;

namespace Likeness.Evaluation;

/// <summary>One line of comma-separated values; a field in double quotes may hold commas, and quotes written twice.</summary>
/// <remarks>RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, but for line breaks within a field, which no path has.</remarks>
internal static class CsvLine
{
    public static List<string> Split(string line, string where)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (quoted && letter == '"' && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[++at]);
            else if (letter == '"' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                (_, field) = (Finish(fields, field), new());
            else
                field.Append(letter);
        }
        if (quoted)
            throw new InvalidDataException($"{where}: a field opens with a double quote that nothing closes.");
        Finish(fields, field);
        return fields;
    }

    private static int Finish(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        return fields.Count;
    }
}
