using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Likeness.Conventions;

public sealed class MarkdownTests
{
    [Fact]
    public void Every_sample_is_a_program_that_runs()
    {
        var samples = Markdown.Samples().ToArray();
        Assert.NotEmpty(samples);
        Findings.None(samples.Select(Run).OfType<string>(), "These samples do not compile, or fail when run in an empty folder:");
    }

    [Fact]
    public void Every_link_leads_somewhere() => Findings.None(
        from link in Markdown.Links()
        where !Path.Exists(Path.Combine(Path.GetDirectoryName(link.From)!, link.To))
        select $"{link.From}: {link.To}",
        "These links lead nowhere:");

    private static string? Run((string Place, string Code) sample)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = new[] { sample.Code, SourceTree.ImplicitUsings }.Select(text => CSharpSyntaxTree.ParseText(text, options));
        using var assembly = new MemoryStream();
        var result = CSharpCompilation.Create("sample", trees, SourceTree.References, new(OutputKind.ConsoleApplication)).Emit(assembly);
        if (!result.Success)
            return $"{sample.Place}: {string.Join("; ", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))}";
        var before = (Environment.CurrentDirectory, Console.Out);
        var folder = Directory.CreateTempSubdirectory("likeness-sample-");
        try
        {
            Environment.CurrentDirectory = folder.FullName;
            Console.SetOut(TextWriter.Null);
            var main = System.Reflection.Assembly.Load(assembly.ToArray()).EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            return null;
        }
        catch (System.Reflection.TargetInvocationException error)
        {
            return $"{sample.Place}: {error.InnerException}";
        }
        finally
        {
            Environment.CurrentDirectory = before.CurrentDirectory;
            Console.SetOut(before.Out);
            folder.Delete(recursive: true);
        }
    }
}
