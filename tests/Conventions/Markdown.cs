using System.Text.RegularExpressions;

namespace Likeness.Conventions;

/// <summary>The documentation: README, CHANGELOG, CONTRIBUTING and docs/.</summary>
internal static partial class Markdown
{
    internal static IEnumerable<string> Files { get; } =
        [.. Directory.EnumerateFiles(TestData.Root, "*.md"), .. Directory.EnumerateFiles(Path.Combine(TestData.Root, "docs"), "*.md", SearchOption.AllDirectories)];

    /// <summary>Every block marked csharp, with its place.</summary>
    internal static IEnumerable<(string Place, string Code)> Samples() =>
        from path in Files
        let text = File.ReadAllText(path)
        from Match match in Fence().Matches(text)
        select ($"{Path.GetRelativePath(TestData.Root, path)}:{text.AsSpan(0, match.Index).Count('\n') + 1}", match.Groups["code"].Value);

    /// <summary>Every link that is not an address on the net.</summary>
    internal static IEnumerable<(string From, string To)> Links() =>
        from path in Files
        from Match match in Link().Matches(File.ReadAllText(path))
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        select (path, target);

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
