using Likeness.Studio.Runs;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Studio.Tests.Runs;

public sealed class LatentAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RunFolder _run;

    public LatentAnswerTests() => _run = RunSample.Begin(_folder[""], "run");

    [Fact]
    public void A_run_that_recorded_nothing_has_no_moments() => Assert.Empty(LatentAnswer.Of(_run, 40).Frames);

    [Fact]
    public void Two_dimensions_are_given_as_they_are_moment_by_moment()
    {
        Record(0, [0, 0, 0, 0], dimensions: 2);
        Record(5, [1, 2, float.NaN, 4], dimensions: 2);

        var latent = LatentAnswer.Of(_run, 40);

        Assert.Equal(["a", "b"], latent.Classes);
        Assert.Equal([0, 1], latent.Labels);
        Assert.False(latent.IsTurned);
        Assert.Equal([0, 5], latent.Frames.Select(frame => frame.Step));
        Assert.Equal([1, 2, null, null], latent.Frames[1].Points);      // half a place is none
    }

    [Fact]
    public void Of_many_moments_some_are_given_and_the_last_always()
    {
        foreach (var step in Enumerable.Range(0, 9))
            Record(step, [step, 1, 2, 3, 4, 5], dimensions: 3);

        Assert.Equal([0, 4, 8], LatentAnswer.Of(_run, 3).Frames.Select(frame => frame.Step));
        Assert.Equal([8], LatentAnswer.Of(_run, -1).Frames.Select(frame => frame.Step));
        Assert.True(LatentAnswer.Of(_run, 1).IsTurned);
    }

    [Fact]
    public void Damage_is_told_and_links_lead_nowhere()
    {
        Record(0, [1, 2, 3], dimensions: 3);
        Assert.Contains("another shape", Assert.Throws<InvalidDataException>(() => LatentAnswer.Of(_run, 1)).Message, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(_run.Latent, "images.json"), """{"labels": [0, 7], "class-names": ["a"]}""");
        Assert.Contains("do not fit", Assert.Throws<InvalidDataException>(() => LatentAnswer.Of(_run, 1)).Message, StringComparison.Ordinal);

        Directory.Move(_run.Latent, _folder["elsewhere"]);
        Directory.CreateSymbolicLink(_run.Latent, _folder["elsewhere"]);
        Assert.Empty(LatentAnswer.Of(_run, 1).Frames);
    }

    public void Dispose() => _folder.Dispose();

    private void Record(long step, float[] values, int dimensions)
    {
        Directory.CreateDirectory(_run.Latent);
        new LatentImages([0, 1], ["a", "b"]).Write(Path.Combine(_run.Latent, LatentImages.FileName));
        using var tensor = Tensor.From<float>(values, values.Length / dimensions, dimensions);
        Safetensors.Write(Path.Combine(_run.Latent, $"{step:D10}.safetensors"), new Dictionary<string, Tensor> { ["embeddings"] = tensor });
    }
}
