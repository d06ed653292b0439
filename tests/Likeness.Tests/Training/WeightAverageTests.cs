using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class WeightAverageTests
{
    [Fact]
    public void The_average_follows_quickly_at_first_and_at_its_decay_later()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given());
        using var trained = Network(training, fill: 1);
        using var average = new WeightAverage(Network(training, fill: 0), trained, decay: 0.5);

        average.Follow(step: 1);
        Assert.Equal(1 - 2 / 11.0, Bias(average.Network), 6);           // m = 2 / 11
        average.Follow(step: 2);
        Assert.Equal(1 - 2 / 11.0 * 3 / 12, Bias(average.Network), 6);  // m = 3 / 12
        average.Follow(step: 1_000);
        Assert.Equal(1 - 2 / 11.0 * 3 / 12 / 2, Bias(average.Network), 6);
    }

    [Fact]
    public void Running_statistics_are_averaged_and_counters_taken_over()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given("encoder=residual"));
        using var trained = Network(training, fill: 0);
        Of(trained, "running_mean").Fill(4);
        Of(trained, "num_batches_tracked").Fill(7);
        using var average = new WeightAverage(Network(training, fill: 0), trained, decay: 0.5);

        average.Follow(step: 1_000);

        Assert.Equal(2, Of(average.Network, "running_mean").ToArray<float>()[0]);
        Assert.Equal(7, Of(average.Network, "num_batches_tracked").ToInt64());
    }

    [Fact]
    public void A_training_measures_and_keeps_the_average_and_learns_as_without()
    {
        using var scope = new TensorScope();
        using var plain = new TinyTraining(TinyTraining.Given("epochs=1"));
        using var averaged = new TinyTraining(TinyTraining.Given("epochs=1 average-decay=0.9"));
        var (without, with) = (plain.Train(), averaged.Train());

        var checkpoint = Safetensors.Read(with.Checkpoint).Tensors;
        var learned = Safetensors.Read(without.Checkpoint).Tensors;
        using var best = Model.Load(with.Best);
        foreach (var (name, kept) in best.Network.NamedTensors())
        {
            Assert.Equal(learned[$"network.{name}"].ToArray<float>(), checkpoint[$"network.{name}"].ToArray<float>());
            Assert.Equal(checkpoint[$"average.{name}"].ToArray<float>(), kept.ToArray<float>());
        }
        Assert.NotEqual(Weights(checkpoint, "network."), Weights(checkpoint, "average."));
        Assert.NotEqual(MetricsLog.Read(without.Metrics).Single().Spread, MetricsLog.Read(with.Metrics).Single().Spread);
    }

    private static SiameseNetwork Network(TinyTraining training, double fill)
    {
        var network = NetworkFactory.Build(training.Options, training.Data.Pixels);
        using var off = Gradients.Off();
        foreach (var (_, tensor) in network.NamedTensors())
            tensor.Fill(fill);
        return network;
    }

    private static Tensor Of(SiameseNetwork network, string name) => network.NamedTensors().First(tensor => tensor.Name.EndsWith(name, StringComparison.Ordinal)).Value;

    private static double Bias(SiameseNetwork network) => Of(network, "bias").ToArray<float>()[0];

    private static float[] Weights(IReadOnlyDictionary<string, Tensor> checkpoint, string prefix) =>
        [.. checkpoint.Where(tensor => tensor.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(tensor => tensor.Key, StringComparer.Ordinal).SelectMany(tensor => tensor.Value.ToArray<float>())];
}
