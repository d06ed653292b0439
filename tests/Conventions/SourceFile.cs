using Microsoft.CodeAnalysis;

namespace Likeness.Conventions;

/// <summary>One C# file of src/ as the compiler sees it.</summary>
/// <param name="Path">Below src/, e.g. "Likeness/Losses/TripletMarginLoss.cs".</param>
/// <param name="Tree">Its syntax.</param>
/// <param name="Model">What its names mean.</param>
internal sealed record SourceFile(string Path, SyntaxTree Tree, SemanticModel Model)
{
    /// <summary>The project and the folder in it, e.g. "Likeness/Losses"; "Likeness" for files in no folder.</summary>
    internal string Room => string.Join('/', Path.Split('/')[..^1].Take(2));

    internal int Lines => Tree.GetText().Lines.Count - 1;

    internal IEnumerable<T> Nodes<T>() where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();
}
