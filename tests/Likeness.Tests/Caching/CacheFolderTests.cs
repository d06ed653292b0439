using Likeness.Caching;
using Likeness.Datasets;
using Likeness.Recipes;
using Likeness.Tests.Datasets;
using Likeness.Training;

namespace Likeness.Tests.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private static readonly string[] s_variables = ["LIKENESS_CACHE", "LIKENESS_CACHE_GB", "XDG_CACHE_HOME"];

    private readonly string?[] _before = [.. s_variables.Select(Environment.GetEnvironmentVariable)];
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        foreach (var (variable, value) in s_variables.Zip(_before))
            Environment.SetEnvironmentVariable(variable, value);
        _folder.Dispose();
    }

    [Fact]
    public void It_lies_in_the_users_cache_unless_moved_or_switched_off()
    {
        Set(null, null, "/somewhere");
        Assert.Equal(("/somewhere/likeness/pixels", 32_000_000_000), (CacheFolder.Usual()!.Path, CacheFolder.Usual()!.MostBytes));
        Set("/elsewhere", "0.5", "/somewhere");
        Assert.Equal(("/elsewhere", 500_000_000), (CacheFolder.Usual()!.Path, CacheFolder.Usual()!.MostBytes));
        Set("off", null, "/somewhere");
        Assert.Null(CacheFolder.Usual());
    }

    [Theory]
    [InlineData("much")]
    [InlineData("-1")]
    [InlineData("NaN")]
    public void A_bound_that_is_no_number_is_refused(string size)
    {
        Set("/elsewhere", size, null);
        Assert.Contains($"LIKENESS_CACHE_GB is '{size}'", Assert.Throws<InvalidDataException>(CacheFolder.Usual).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trainings_on_a_large_set_share_what_was_decoded()
    {
        var options = new TrainingOptions { ImageSize = 128, Channels = 3 };
        var splits = new DatasetSplits(Large());
        Set("off", null, null);
        using var without = TrainingData.Prepare(splits, options);
        Set(_folder["cache"], null, null);
        using var first = TrainingData.Prepare(splits, options);
        var file = Assert.Single(Directory.GetFiles(_folder["cache"]));
        using var second = TrainingData.Prepare(splits, options);

        Assert.Equal([file], Directory.GetFiles(_folder["cache"]));
        foreach (var data in new[] { first, second })
        {
            Assert.Equal(without.Pixels.Mean, data.Pixels.Mean);
            Assert.Equal(without.Plan.Train, data.Plan.Train);
            Assert.Equal(without.Description.Fingerprint, data.Description.Fingerprint);
        }
    }

    private static void Set(params string?[] values)
    {
        foreach (var (variable, value) in s_variables.Zip(values))
            Environment.SetEnvironmentVariable(variable, value);
    }

    // 1,500 images of 128 x 128 x 3 bytes are 74 MB.
    private static ImageDataset Large() => new(
        "large",
        new RawImageSource("large", (1, 1, 3), Enumerable.Range(0, 4_500).Select(i => (byte)(i * 7)).ToArray()),
        new ImageAnnotations { Labels = [.. Enumerable.Range(0, 1_500).Select(i => i % 2)], ClassNames = ["even", "odd"] });
}
