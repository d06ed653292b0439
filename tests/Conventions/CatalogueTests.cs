using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Likeness.Conventions;

/// <summary>What users choose by name is tested and documented.</summary>
public sealed class CatalogueTests
{
    private static readonly (string Room, string Suffix)[] s_kinds =
    [
        ("Likeness/Losses", "Loss"),
        ("Likeness/Methods", "Method"),
        ("Likeness/Miners", "Miner"),
        ("Likeness/Samplers", "Sampler"),
        ("Likeness/Encoders", "Encoder"),
        ("Likeness/Comparisons", "Comparison"),
        ("Likeness.Tensors/Schedules", "Schedule"),
    ];

    private static readonly string[] s_choices =
    [
        .. from pair in SourceTree.Types
           from kind in s_kinds
           where pair.File.Room == kind.Room && pair.Type.Name.EndsWith(kind.Suffix, StringComparison.Ordinal)
           where pair.Type is { TypeKind: TypeKind.Class, IsAbstract: false, DeclaredAccessibility: Accessibility.Public }
           select pair.Type.Name,
    ];

    private static readonly string s_catalogue = File.ReadAllText(Path.Combine(TestData.Root, "docs", "catalogue.md"));

    [Fact]
    public void Every_class_has_a_test_class()
    {
        Assert.True(s_choices.Length > 15);
        var tests = Directory.EnumerateFiles(Path.Combine(TestData.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Findings.None(s_choices.Where(name => !tests.Contains($"{name}Tests")), "Write a test class, named with Tests at the end, for each of:");
    }

    [Fact]
    public void Every_class_has_a_line_in_the_catalogue() =>
        Findings.None(s_choices.Where(name => !s_catalogue.Contains($"`{name}`", StringComparison.Ordinal)), "Write a line in docs/catalogue.md for each of:");

    [Fact]
    public void Every_name_of_the_Catalog_has_a_line_under_its_kind()
    {
        var sections = typeof(Catalog).GetProperties(BindingFlags.Public | BindingFlags.Static);
        Assert.True(sections.Length >= 8);
        Findings.None(
            from section in sections
            let lines = s_catalogue.Split("\n## ").FirstOrDefault(text => text.StartsWith(Heading(section.Name), StringComparison.Ordinal), "")
            from object entry in (IEnumerable)section.GetValue(null)!
            let name = (string)entry.GetType().GetProperty("Name")!.GetValue(entry)!
            where !lines.Contains($"\n| `{name}` |", StringComparison.Ordinal)
            select $"{Heading(section.Name)}: {name}",
            "Write a line in docs/catalogue.md, under the heading of its kind, for each of:");
    }

    // "PairMiners" stands under "Pair miners".
    private static string Heading(string property) => property[0] + string.Concat(property.Skip(1).Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
