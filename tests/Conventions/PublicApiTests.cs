namespace Likeness.Conventions;

/// <summary>
/// What users can see of the libraries stands in PublicApi/, a file a namespace, so that a change to it shows as a diff.
/// UPDATE_SNAPSHOTS=1 writes the files anew.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly string s_folder = Path.Combine(TestData.Root, "tests", "Conventions", "PublicApi");

    [Fact]
    public void The_public_api_is_the_one_written_down()
    {
        var actual = SourceTree.Types.Where(pair => pair.Type.ContainingType is null && PublicApiPrinter.IsVisible(pair.Type))
            .GroupBy(pair => pair.Type.ContainingNamespace.ToDisplayString(), pair => pair.Type)
            .ToDictionary(group => $"{group.Key}.txt", PublicApiPrinter.Print);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            Update(actual);
        var expected = Directory.EnumerateFiles(s_folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Findings.None(actual.Keys.Union(expected.Keys).SelectMany(file => Difference(file, expected.GetValueOrDefault(file, ""), actual.GetValueOrDefault(file, ""))),
            "The public API changed. If that was the intention, run: UPDATE_SNAPSHOTS=1 dotnet test tests/Conventions");
    }

    private static void Update(Dictionary<string, string> files)
    {
        Directory.CreateDirectory(s_folder);
        foreach (var path in Directory.EnumerateFiles(s_folder))
            File.Delete(path);
        foreach (var (file, text) in files)
            File.WriteAllText(Path.Combine(s_folder, file), text);
    }

    private static IEnumerable<string> Difference(string file, string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        return before.Except(after).Select(line => $"{file}: - {line.Trim()}").Concat(after.Except(before).Select(line => $"{file}: + {line.Trim()}"));
    }
}
