using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Likeness.Datasets.Formats;

/// <summary>Opens a CSV file with columns path, label and perhaps group and split; paths are relative to the file.</summary>
internal static class CsvDataset
{
    private static readonly CsvConfiguration Strict = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
        PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        MissingFieldFound = null,
    };

    private sealed record Row(int Line, string Path, string Label, string Group, string Split);

    /// <exception cref="DatasetException">A column or a value is missing, a file is not there, or quoting is broken; the message names the line.</exception>
    public static ImageDataset Open(string file)
    {
        var rows = Read(file);
        if (rows.Count == 0)
            throw new DatasetException($"{file} holds no row below its header. Expected one image a row: path,label[,group][,split].");
        var root = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (var row in rows)
            if (!File.Exists(Path.Combine(root, row.Path)))
                throw new DatasetException($"{file}, line {row.Line}: {row.Path} is not there. Paths are relative to {root}.");
        var (labels, classNames) = FolderLayout.Number(rows.Select(row => row.Label));
        var annotations = new ImageAnnotations { Labels = labels, ClassNames = classNames };
        if (All(file, rows, "group", row => row.Group))
        {
            var (groups, groupNames) = FolderLayout.Number(rows.Select(row => row.Group));
            annotations = annotations with { Groups = groups, GroupNames = groupNames };
        }
        if (All(file, rows, "split", row => row.Split))
            annotations = annotations with { Splits = [.. rows.Select(row => Split(file, row))] };
        return new ImageDataset(Path.GetFileNameWithoutExtension(file), new FileImageSource(root, [.. rows.Select(row => row.Path)]), annotations);
    }

    private static List<Row> Read(string file)
    {
        var rows = new List<Row>();
        try
        {
            using var csv = new CsvReader(new StreamReader(file), Strict);
            if (!csv.Read() || !csv.ReadHeader() || csv.GetFieldIndex("path", isTryGet: true) < 0 || csv.GetFieldIndex("label", isTryGet: true) < 0)
                throw new DatasetException($"{file} begins with '{csv.Parser.RawRecord.Trim()}'. Expected a header with the columns path,label[,group][,split].");
            while (csv.Read())
            {
                var line = csv.Parser.RawRow;
                rows.Add(new Row(line, Required(file, line, csv, "path"), Required(file, line, csv, "label"), Optional(csv, "group"), Optional(csv, "split")));
            }
        }
        catch (CsvHelperException e)
        {
            throw new DatasetException($"{file}, line {e.Context?.Parser?.RawRow}: broken quotes or separators. Quote a field that holds a comma, and double the quotes inside it.", e);
        }
        return rows;
    }

    private static string Required(string file, int line, CsvReader csv, string column) =>
        Optional(csv, column) is { Length: > 0 } value ? value : throw new DatasetException($"{file}, line {line}: {column} is empty. Expected path,label[,group][,split].");

    private static string Optional(CsvReader csv, string column) => csv.TryGetField<string>(column, out var value) ? value ?? "" : "";

    // A column is used for every image or for none: half-labelled data is a mistake, not a choice.
    private static bool All(string file, List<Row> rows, string column, Func<Row, string> value)
    {
        var empty = rows.FindIndex(row => value(row).Length == 0);
        if (empty < 0)
            return true;
        return rows.TrueForAll(row => value(row).Length == 0)
            ? false
            : throw new DatasetException($"{file}, line {rows[empty].Line}: {column} is empty, and other lines have one. Fill it in everywhere or leave the column out.");
    }

    private static string Split(string file, Row row) =>
        SplitNames.Canonical(row.Split) ?? throw new DatasetException($"{file}, line {row.Line}: split is '{row.Split}'. Expected train, validation or test.");
}
