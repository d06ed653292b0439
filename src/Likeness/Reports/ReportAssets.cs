using Likeness.Reports.Markup;

namespace Likeness.Reports;

/// <summary>The style sheet and the script of a report, from Assets/.</summary>
internal static class ReportAssets
{
    public static Escaped Style { get; } = Read("report.css");

    public static Escaped Script { get; } = Read("report.js");

    private static Escaped Read(string file)
    {
        using var stream = typeof(ReportAssets).Assembly.GetManifestResourceStream($"{typeof(ReportAssets).Namespace}.Assets.{file}")
            ?? throw new InvalidOperationException($"The assembly carries no {file}; it was built without Reports/Assets.");
        using var reader = new StreamReader(stream);
        return new Escaped(reader.ReadToEnd().TrimEnd());
    }
}
