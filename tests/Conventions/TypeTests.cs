using Microsoft.CodeAnalysis;

namespace Likeness.Conventions;

public sealed class TypeTests
{
    private static readonly string[] s_saysNothing = ["Utils", "Utilities", "Util", "Helper", "Helpers", "Common", "Manager", "Managers", "Misc"];

    [Fact]
    public void Every_class_is_sealed_or_abstract() => Findings.None(
        from pair in SourceTree.Types
        where pair.Type is { TypeKind: TypeKind.Class, IsSealed: false, IsAbstract: false, IsStatic: false }
        select $"{pair.File.Path}: {pair.Type}",
        "Make each class sealed, or abstract if others derive from it:");

    [Fact]
    public void An_interface_has_two_implementations()
    {
        var implemented = (from pair in SourceTree.Types
                           where pair.Type.TypeKind != TypeKind.Interface
                           from contract in pair.Type.AllInterfaces
                           select contract.OriginalDefinition.ToDisplayString()).CountBy(name => name).ToDictionary();
        Findings.None(
            from pair in SourceTree.Types
            where pair.Type.TypeKind == TypeKind.Interface && implemented.GetValueOrDefault(pair.Type.ToDisplayString()) < 2
            select $"{pair.File.Path}: {pair.Type}",
            "An interface with one implementation hides it; use the class:");
    }

    [Fact]
    public void No_folder_or_type_has_a_name_that_says_nothing()
    {
        var names = SourceTree.Types.Select(pair => pair.Type.Name).Concat(SourceTree.Files.SelectMany(file => file.Path.Split('/')[..^1])).Distinct();
        Findings.None(names.Where(name => s_saysNothing.Any(word => name.EndsWith(word, StringComparison.Ordinal))), "Name these for what they hold:");
    }

    [Fact]
    public void A_file_is_named_for_its_public_type() => Findings.None(
        from pair in SourceTree.Types
        where pair.Type is { DeclaredAccessibility: Accessibility.Public, ContainingType: null }
        where Path.GetFileNameWithoutExtension(pair.File.Path) != pair.Type.Name
        select $"{pair.File.Path}: {pair.Type}",
        "Give each public type a file of its name:");
}
