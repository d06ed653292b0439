using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Likeness.Conventions;

public sealed class SizeTests
{
    private const int MostLinesOfAFile = 400;
    private const int MostLinesOfTheMedianFile = 80;
    private const int MostLinesOfAMethod = 40;
    private const int MostParametersOfAConstructor = 5;

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var files = new[] { "src", "tests", "native" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(TestData.Root, folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".cs" or ".cpp" or ".h").ToArray();
        Assert.True(files.Length > 100);
        Findings.None(files.Where(path => File.ReadLines(path).Count() > MostLinesOfAFile),
            $"A file over {MostLinesOfAFile} lines holds two ideas; divide it:");
    }

    [Fact]
    public void The_median_file_has_at_most_80_lines()
    {
        var lines = SourceTree.Files.Select(file => file.Lines).Order().ToArray();
        Assert.InRange(lines[lines.Length / 2], 1, MostLinesOfTheMedianFile);
    }

    [Fact]
    public void No_method_is_longer_than_40_lines() =>
        Findings.None(
            from file in SourceTree.Files
            from method in file.Nodes<BaseMethodDeclarationSyntax>()
            let lines = method.SyntaxTree.GetLineSpan(method.Span)
            let count = lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1
            where count > MostLinesOfAMethod
            select $"{file.Path}:{lines.StartLinePosition.Line + 1} has {count} lines",
            $"A method over {MostLinesOfAMethod} lines does more than one thing; divide it:");

    // A record's positions are its data, and a record is what to turn to where a constructor would take more.
    [Fact]
    public void No_constructor_takes_more_than_five_parameters() =>
        Findings.None(
            from pair in SourceTree.Types
            where !pair.Type.IsRecord
            from constructor in pair.Type.InstanceConstructors
            where constructor.Parameters.Length > MostParametersOfAConstructor
            select $"{pair.File.Path}: {constructor.ToDisplayString()}",
            $"Past {MostParametersOfAConstructor} parameters a constructor takes an options record:");
}
