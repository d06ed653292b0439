using Microsoft.CodeAnalysis;

namespace Likeness.Conventions;

/// <summary>What users choose by name is tested and documented: losses, miners, samplers, encoders, comparisons, layers, optimisers, schedules.</summary>
public sealed class CatalogueTests
{
    private static readonly (string Room, string Suffix)[] s_kinds =
    [
        ("Likeness/Losses", "Loss"),
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

    [Fact]
    public void Every_choice_has_a_test_class()
    {
        Assert.True(s_choices.Length > 15);
        var tests = Directory.EnumerateFiles(Path.Combine(TestData.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Findings.None(s_choices.Where(name => !tests.Contains($"{name}Tests")), "Write a test class, named with Tests at the end, for each of:");
    }

    [Fact]
    public void Every_choice_has_a_line_in_the_catalogue()
    {
        var catalogue = File.ReadAllText(Path.Combine(TestData.Root, "docs", "catalogue.md"));
        Findings.None(s_choices.Where(name => !catalogue.Contains($"`{name}`", StringComparison.Ordinal)), "Write a line in docs/catalogue.md for each of:");
    }
}
