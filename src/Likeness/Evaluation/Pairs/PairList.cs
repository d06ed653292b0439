using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Likeness.Evaluation.Pairs;

/// <summary>Pairs of image files, read from a CSV file with the columns <c>a,b,same</c>.</summary>
/// <remarks>Paths are relative to the CSV file; same is 1 or 0. Columns may stand in any order, and others beside them.</remarks>
public sealed class PairList
{
    private static readonly string[] s_columns = ["a", "b", "same"];
    private static readonly CsvConfiguration s_format = new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, IgnoreBlankLines = false };

    private PairList(IReadOnlyList<string> images, VerificationPairs pairs) => (Images, Pairs) = (images, pairs);

    /// <summary>Full path of each image that occurs, once, in order of first mention.</summary>
    public IReadOnlyList<string> Images { get; }

    /// <summary>The pairs in the order of the file; positions are those of <see cref="Images"/>.</summary>
    public VerificationPairs Pairs { get; }

    /// <param name="path">The CSV file.</param>
    /// <exception cref="FileNotFoundException">When there is no such file.</exception>
    /// <exception cref="InvalidDataException">When a line is not as it should be, an image is missing, or a kind of pair is.</exception>
    public static PairList Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no pairs file at '{path}'. Expected a CSV file with the columns a,b,same.", path);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (first, second, same) = (new List<int>(), new List<int>(), new List<bool>());
        foreach (var (a, b, answer, where) in Rows(path))
        {
            first.Add(NumberOf(ImagePath(path, a, where), numbers));
            second.Add(NumberOf(ImagePath(path, b, where), numbers));
            if (first[^1] == second[^1])
                throw new InvalidDataException($"{where}: '{a}' is paired with itself; a pair needs two images.");
            same.Add(answer switch
            {
                "1" => true,
                "0" => false,
                _ => throw new InvalidDataException($"{where}: same is '{answer}'; expected 1 (same) or 0 (different)."),
            });
        }
        var sameCount = same.Count(isSame => isSame);
        if (sameCount == 0 || sameCount == same.Count)
            throw new InvalidDataException($"{path} has {sameCount} same and {same.Count - sameCount} different pairs; at least one of each is needed.");
        return new([.. numbers.Keys], new([.. first], [.. second], [.. same]));
    }

    private static List<(string A, string B, string Same, string Where)> Rows(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), s_format);
        var (rows, where) = (new List<(string, string, string, string)>(), "");
        try
        {
            while (Next())
                if (csv.HeaderRecord is not null)
                    rows.Add((Field("a"), Field("b"), Field("same"), where));
                else if (csv.ReadHeader() && s_columns.FirstOrDefault(name => !csv.HeaderRecord!.Contains(name)) is { } missing)
                    throw new InvalidDataException($"{where}: the columns are '{string.Join(',', csv.HeaderRecord!)}'; expected a,b,same and '{missing}' is not among them.");
        }
        catch (CsvHelperException error)
        {
            throw new InvalidDataException($"{where}: broken quotes or separators. Quote a field that holds a comma, and write a double quote inside it twice.", error);
        }
        return rows;

        // The line on which a row begins: one with a quote that nothing closes goes on to the end of the file.
        bool Next()
        {
            do
                where = $"{path}, line {csv.Parser.RawRow + 1}";
            while (csv.Read() && IsBlank());
            return !IsBlank();
        }

        bool IsBlank() => csv.Parser.Record is null or [] or [""];

        string Field(string column) => csv.TryGetField<string>(column, out var value) && value is not null
            ? value
            : throw new InvalidDataException($"{where}: found {csv.Parser.Count} fields; expected one for '{column}' too, as the first line has. Look for a missing comma, or a double quote that nothing closes.");
    }

    private static string ImagePath(string list, string field, string where)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, field));
        return File.Exists(path) ? path : throw new InvalidDataException($"{where}: there is no image at '{path}'. Paths are relative to the pairs file.");
    }

    private static int NumberOf(string image, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(image, out var number) ? number : numbers[image] = numbers.Count;
}
