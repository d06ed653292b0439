using Microsoft.CodeAnalysis;

namespace Likeness.Conventions;

/// <summary>Writes down what users of the libraries can see: a line a member, in alphabetical order.</summary>
internal static class PublicApiPrinter
{
    private static readonly SymbolDisplayFormat s_format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.Default,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.None,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The public types of a namespace, each with its public and protected members.</summary>
    internal static string Print(IEnumerable<INamedTypeSymbol> types) =>
        string.Join("\n", types.Where(IsVisible).Select(type => Lines(type, "")).OrderBy(lines => lines[0], StringComparer.Ordinal).SelectMany(lines => lines)) + "\n";

    internal static bool IsVisible(ISymbol symbol) =>
        symbol is { IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal }
        && symbol is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove };

    private static string[] Lines(INamedTypeSymbol type, string indent)
    {
        var members = type.GetMembers().Where(member => member is not INamedTypeSymbol && IsVisible(member))
            .Select(member => $"{indent}    {Access(member)}{member.ToDisplayString(s_format)}").Order(StringComparer.Ordinal);
        var nested = type.GetTypeMembers().Where(IsVisible).OrderBy(inner => inner.ToDisplayString(), StringComparer.Ordinal).SelectMany(inner => Lines(inner, indent + "    "));
        return [indent + Header(type), .. members, .. nested];
    }

    private static string Access(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";

    private static string Header(INamedTypeSymbol type)
    {
        if (type.IsExtension)
            return $"extension({type.ExtensionParameter!.ToDisplayString(s_format)})";
        var kind = type is { IsRecord: true, TypeKind: TypeKind.Class } ? "record" : (type.IsRecord ? "record " : "") + type.TypeKind.ToString().ToLowerInvariant();
        var modifier = type.IsStatic ? "static " : type.TypeKind != TypeKind.Class ? "" : type.IsAbstract ? "abstract " : "sealed ";
        var bases = new[] { type.BaseType }.Where(b => b is { SpecialType: SpecialType.None }).Concat(type.Interfaces)
            .Where(b => type.TypeKind is TypeKind.Class or TypeKind.Interface && !(type.IsRecord && b!.Name == "IEquatable"))
            .Select(b => b!.ToDisplayString(s_format)).ToArray();
        return $"{modifier}{kind} {type.ToDisplayString(s_format)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
    }
}
