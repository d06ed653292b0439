namespace Likeness.Conventions;

public sealed class CircleTests
{
    private const int MostFiles = 3;

    [Fact]
    public void No_two_folders_use_each_other()
    {
        var rooms = SourceTree.Files.ToDictionary(file => file.Path, file => Path.GetDirectoryName(file.Path)!);
        var arrows = SourceTree.Uses.Select(use => (From: rooms[use.From], To: rooms[use.To])).Where(arrow => arrow.From != arrow.To).ToHashSet();
        Assert.NotEmpty(arrows);
        Findings.None(arrows.Where(arrow => arrows.Contains((arrow.To, arrow.From))).Select(arrow => $"{arrow.From} uses {arrow.To}"),
            "Folders that use each other are one folder, or one of them holds what belongs in the other:");
    }

    [Fact]
    public void No_more_than_three_files_use_each_other_in_a_circle()
    {
        var circles = Circles.In(SourceTree.Files.Select(file => file.Path), SourceTree.Uses.ToLookup(use => use.From, use => use.To));
        Findings.None(circles.Where(circle => circle.Length > MostFiles).Select(circle => string.Join(" ", circle)),
            "More than three files that all need each other cannot be read one at a time:");
    }
}
