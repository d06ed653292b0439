namespace Likeness.Testing;

/// <summary>Finds what tests need and the repository does not carry: reference values and real data sets.</summary>
/// <remarks>
/// They lie in <c>shared/golden</c> and <c>shared/datasets</c> beside the checkout, or where <c>LIKENESS_GOLDEN</c> and
/// <c>LIKENESS_DATA</c> say. A test that needs what is absent is skipped and says so; with <c>CI=true</c> it runs and fails.
/// </remarks>
public static class TestData
{
    public static string Root { get; } = FindRoot();

    public static string Golden(string file) => Find("LIKENESS_GOLDEN", "golden", file);

    public static string Dataset(string path) => Find("LIKENESS_DATA", "datasets", path);

    internal static string? WhyAbsent(string path) =>
        File.Exists(path) || Directory.Exists(path) || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"skipped: {path} is absent on this machine";

    private static string Find(string variable, string folder, string path) =>
        Path.Combine(Environment.GetEnvironmentVariable(variable) ?? Path.Combine(Root, "..", "shared", folder), path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Likeness.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests must run inside the checkout: no Likeness.slnx above them.");
    }
}
