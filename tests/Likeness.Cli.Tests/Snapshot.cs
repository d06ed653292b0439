namespace Likeness.Cli.Tests;

/// <summary>Text that is compared with a file; UPDATE_SNAPSHOTS=1 writes the file anew.</summary>
internal static class Snapshot
{
    public static void Equal(string name, string actual)
    {
        var path = Path.Combine(TestData.Root, "tests", "Likeness.Cli.Tests", "Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing; write it with UPDATE_SNAPSHOTS=1 dotnet test tests/Likeness.Cli.Tests, and read it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
