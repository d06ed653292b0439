namespace Likeness.Conventions;

public sealed class LayeringTests
{
    [Fact]
    public void Every_folder_is_in_the_table()
    {
        var unknown = SourceTree.Files.Select(file => file.Room).Distinct()
            .Where(room => !Layers.MayUse.ContainsKey(room) && !room.StartsWith("Likeness.Cli", StringComparison.Ordinal));
        Findings.None(unknown, "Write each new folder, and what it may use, into the table of Layers.cs:");
    }

    [Fact]
    public void A_folder_uses_only_what_the_table_allows()
    {
        var rooms = SourceTree.Files.ToDictionary(file => file.Path, file => file.Room);
        var wrong = SourceTree.Uses.Where(use => !Layers.Allows(rooms[use.From], rooms[use.To]))
            .GroupBy(use => $"{rooms[use.From]} -> {rooms[use.To]}", use => $"{Path.GetFileName(use.From)} uses {Path.GetFileName(use.To)}")
            .Select(arrow => $"{arrow.Key}: {string.Join(", ", arrow.Order())}");
        Findings.None(wrong, "These arrows are not in the table of Layers.cs. Turn them round, move the code, or write the arrow down:");
    }

    [Fact]
    public void The_table_itself_has_no_circle()
    {
        var arrows = Layers.MayUse.SelectMany(row => row.Value.Select(to => (row.Key, to))).ToLookup(arrow => arrow.Key, arrow => arrow.to);
        Findings.None(Circles.In(Layers.MayUse.Keys, arrows).Select(circle => string.Join(" ", circle)), "The table of Layers.cs goes round in a circle:");
    }
}
