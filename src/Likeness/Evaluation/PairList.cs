namespace Likeness.Evaluation;

/// <summary>Pairs of image files, read from a CSV file with the columns <c>a,b,same</c>.</summary>
/// <remarks>Paths are relative to the CSV file; same is 1 or 0. Columns may stand in any order, and others beside them.</remarks>
public sealed class PairList
{
    private static readonly string[] s_columns = ["a", "b", "same"];

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
        int[]? columns = null;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var where = $"{path}, line {index + 1}";
            var fields = CsvLine.Split(line, where);
            if (columns is null)
            {
                columns = FindColumns(fields, where);
                continue;
            }
            var (a, b, answer) = (Field(fields, columns[0], where), Field(fields, columns[1], where), Field(fields, columns[2], where));
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

    private static int[] FindColumns(List<string> header, string where) =>
        Array.ConvertAll(s_columns, name => header.IndexOf(name) is >= 0 and var column
            ? column
            : throw new InvalidDataException($"{where}: the columns are '{string.Join(',', header)}'; expected a,b,same and '{name}' is not among them."));

    private static string Field(List<string> fields, int column, string where) => column < fields.Count
        ? fields[column].Trim()
        : throw new InvalidDataException($"{where}: found {fields.Count} fields; expected at least {column + 1}, as the first line has.");

    private static string ImagePath(string list, string field, string where)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, field));
        return File.Exists(path) ? path : throw new InvalidDataException($"{where}: there is no image at '{path}'. Paths are relative to the pairs file.");
    }

    private static int NumberOf(string image, Dictionary<string, int> numbers) =>
        numbers.TryGetValue(image, out var number) ? number : numbers[image] = numbers.Count;
}
