using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Likeness.Conventions;

/// <summary>All of src/, compiled together once for all tests.</summary>
internal static class SourceTree
{
    /// <summary>What the SDK puts before every file.</summary>
    internal const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<SourceFile[]> s_files = new(Load);
    private static readonly Lazy<HashSet<(string From, string To)>> s_uses = new(FindUses);

    internal static SourceFile[] Files => s_files.Value;

    /// <summary>Which file names a type, or a member of a type, of which other file.</summary>
    internal static HashSet<(string From, string To)> Uses => s_uses.Value;

    /// <summary>What a program that uses Likeness can refer to: the platform, Likeness and its packages.</summary>
    internal static IReadOnlyList<MetadataReference> References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Every type of src/ with the file it stands in.</summary>
    internal static IEnumerable<(SourceFile File, INamedTypeSymbol Type)> Types =>
        from file in Files
        from declaration in file.Nodes<BaseTypeDeclarationSyntax>()
        select (file, (INamedTypeSymbol)file.Model.GetDeclaredSymbol(declaration)!);

    private static SourceFile[] Load()
    {
        var root = Path.Combine(TestData.Root, "src");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, Path.GetRelativePath(root, path))).ToArray();
        var compilation = CSharpCompilation.Create("src", trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options)), References,
            new(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.Select(tree => new SourceFile(tree.FilePath, tree, compilation.GetSemanticModel(tree)))];
    }

    private static HashSet<(string From, string To)> FindUses() =>
        [.. from file in Files.AsParallel()
            from name in file.Nodes<SimpleNameSyntax>()
            let symbol = file.Model.GetSymbolInfo(name).Symbol
            let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
            where type is not null
            from place in type.OriginalDefinition.DeclaringSyntaxReferences
            let to = place.SyntaxTree.FilePath
            where to.Length > 0 && to != file.Path
            select (file.Path, to)];
}
