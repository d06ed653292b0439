using Likeness.Datasets.Loading;
using Likeness.Training;

namespace Likeness.Tests.Datasets.Loading;

public class SkippedImagesTests
{
    private static SkippedImage[] Some(int count) => [.. Enumerable.Range(0, count).Select(i => new SkippedImage($"{i}.png", $"/data/{i}.png", "it is empty"))];

    [Fact]
    public void The_first_are_shown_and_the_rest_counted()
    {
        Assert.Equal("1 of 9 images cannot be used and is left out:\n  /data/0.png: it is empty", Some(1).Describe(9));
        var lines = Some(1_007).Describe(60_000).Split('\n');
        Assert.Equal("1,007 of 60,000 images cannot be used and are left out:", lines[0]);
        Assert.Equal("  and 1,002 more", lines[^1]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public void The_file_of_a_run_has_a_line_for_each_and_goes_when_there_is_none()
    {
        using var folder = new TemporaryFolder();
        var path = folder["run/skipped.txt"];
        SkippedFile.Write(path, [new("a", "odd\nname", "it is\tempty"), .. Some(1)]);
        Assert.Equal(["odd name\tit is empty", "/data/0.png\tit is empty"], File.ReadAllLines(path));

        SkippedFile.Write(path, []);
        Assert.False(File.Exists(path));
    }
}
