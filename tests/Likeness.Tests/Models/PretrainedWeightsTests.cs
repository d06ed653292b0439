using Likeness.Encoders;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Models;

[Collection(OneSeed.Name)]
public sealed class PretrainedWeightsTests : IDisposable
{
    private readonly TensorScope _scope = new();
    private readonly Encoder _from = Mobile(3);
    private readonly Dictionary<string, Tensor> _weights;

    public PretrainedWeightsTests()
    {
        _weights = _from.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value.Detach());
        _weights.Remove("head.weight");
        _weights.Remove("head.bias");
        _weights.Add("classifier.0.weight", Tensor.Zeros([4, 576]));
    }

    public void Dispose()
    {
        _from.Dispose();
        _scope.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("module.")]
    [InlineData("network.encoder.")]
    public void Every_weight_of_the_backbone_is_taken_whatever_stands_before_its_name(string prefix)
    {
        using var encoder = Mobile(3);
        var head = encoder.Head.Weight.ToArray<float>();
        var origin = PretrainedWeights.Load(encoder, File(_weights.ToDictionary(weight => prefix + weight.Key, weight => weight.Value)));
        foreach (var (name, value) in encoder.NamedTensors().Where(tensor => !tensor.Name.StartsWith("head", StringComparison.Ordinal)))
            Assert.Equal(_weights[name].To(ElementType.Float).ToArray<float>(), value.To(ElementType.Float).ToArray<float>());
        Assert.Equal(head, encoder.Head.Weight.ToArray<float>());
        Assert.Equal((_weights.Count - 1, $"{prefix}classifier.0.weight"), (origin.Taken, Assert.Single(origin.Left)));
        Assert.Equal($"{_weights.Count - 1} tensors of a.pth; 1 left, which are no part of the backbone ({prefix}classifier.0.weight); the head starts anew", origin.Summary);
    }

    [Fact]
    public void For_grey_images_the_first_convolution_is_summed_over_colours()
    {
        using var encoder = Mobile(1);
        PretrainedWeights.Load(encoder, File(_weights));
        _from.Eval();
        encoder.Eval();
        var grey = Tensor.Rand([2, 1, 32, 32]);
        using var head = Mobile(3);
        _from.Load(_weights.Where(weight => weight.Key != "classifier.0.weight").Append(new("head.weight", encoder.Head.Weight)).Append(new("head.bias", encoder.Head.Bias!)).ToDictionary());
        var (colour, single) = (_from.Forward(grey.Expand(2, 3, 32, 32)).ToArray<float>(), encoder.Forward(grey).ToArray<float>());
        Assert.All(colour.Zip(single), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void Counters_that_older_files_lack_stay_as_they_are()
    {
        using var encoder = Mobile(3);
        var counters = _weights.Keys.Where(name => name.EndsWith("num_batches_tracked", StringComparison.Ordinal)).ToArray();
        foreach (var name in counters)
            _weights.Remove(name);
        Assert.Equal(_weights.Count - 1, PretrainedWeights.Load(encoder, File(_weights)).Taken);
        Assert.NotEmpty(counters);
    }

    [Fact]
    public void Half_precision_is_widened()
    {
        using var encoder = Mobile(3);
        PretrainedWeights.Load(encoder, File(_weights.ToDictionary(weight => weight.Key, weight => weight.Value.To(ElementType.BFloat16))));
        var stem = encoder.NamedParameters().First();
        Assert.Equal(_weights[stem.Name].To(ElementType.BFloat16).To(ElementType.Float).ToArray<float>(), stem.Value.ToArray<float>());
    }

    [Fact]
    public void A_missing_weight_is_named() => Refused(weights => weights.Remove("features.3.block.1.0.weight"), "a.pth lacks 'features.3.block.1.0.weight' of shape [88, 1, 3, 3]");

    [Fact]
    public void A_weight_of_another_shape_is_named() =>
        Refused(weights => weights["features.12.0.weight"] = Tensor.Zeros([576, 96, 3, 3]), "'features.12.0.weight' has shape [576, 96, 3, 3] in a.pth and [576, 96, 1, 1] in the encoder");

    [Fact]
    public void A_weight_within_the_backbone_that_it_has_not_is_named() =>
        Refused(weights => weights["features.12.3.weight"] = Tensor.Zeros([1]), "a.pth holds 'features.12.3.weight', which MobileNetV3SmallEncoder has not: it is of another architecture");

    [Fact]
    public void A_weight_that_is_no_number_is_named() =>
        Refused(weights => weights["features.12.1.bias"] = Tensor.Full(double.NaN, [576]), "'features.12.1.bias' holds NaN or infinite numbers");

    [Fact]
    public void An_encoder_without_a_backbone_is_refused()
    {
        using var encoder = new SmallConvEncoder(3, 32, 4);
        Assert.Contains("SmallConvEncoder has no backbone", Assert.Throws<OptionException>(() => PretrainedWeights.Load(encoder, File(_weights))).Message, StringComparison.Ordinal);
    }

    private void Refused(Action<Dictionary<string, Tensor>> spoil, string message)
    {
        using var encoder = Mobile(3);
        var before = encoder.NamedParameters().First().Value.ToArray<float>();
        spoil(_weights);
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => PretrainedWeights.Load(encoder, File(_weights))).Message, StringComparison.Ordinal);
        Assert.Equal(before, encoder.NamedParameters().First().Value.ToArray<float>());
    }

    private static PretrainedFile File(IReadOnlyDictionary<string, Tensor> tensors) => new("a.pth", "f00d", tensors);

    private static MobileNetV3SmallEncoder Mobile(int channels) => new(channels, 32, 4);
}
