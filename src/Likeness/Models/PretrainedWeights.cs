using Likeness.Encoders;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Gives a backbone the weights of a file, by name.</summary>
/// <remarks>
/// Names are torchvision's, behind one prefix or none ("module.", "backbone.", and "encoder." in models of Likeness). Every tensor of the
/// backbone must be there in its shape, and none may be left that would lie inside it, so that half a match cannot pass for a whole one. What
/// lies outside (a classifier, another head) is left, and the head keeps its first random weights. For grey images a first
/// convolution over colours is summed over them, which is what it makes of an image whose colours are equal.
/// </remarks>
public static class PretrainedWeights
{
    private const string Counter = "num_batches_tracked";
    private const int Named = 5;

    /// <summary>Copies the weights.</summary>
    /// <param name="encoder">An encoder with stages.</param>
    /// <param name="file">The weights.</param>
    /// <returns>What was taken and what was left.</returns>
    /// <exception cref="OptionException">The encoder has no backbone.</exception>
    /// <exception cref="InvalidDataException">A weight of the backbone is missing, of another shape or not finite; nothing was changed.</exception>
    public static PretrainedOrigin Load(Encoder encoder, PretrainedFile file)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(file);
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var own = encoder.NamedTensors().Where(tensor => encoder.Stages.Any(stage => stage.Holds(tensor.Name))).ToArray();
        if (own.Length == 0)
            throw new OptionException($"{encoder.GetType().Name} has no backbone that weights could be loaded into. Choose resnet18, resnet34, resnet50 or mobilenet-v3-small.");
        var prefix = Prefix(own[0].Name, own, file);
        var pairs = own.Where(tensor => !IsMissingCounter(tensor.Name)).Select(tensor => (tensor.Value, Given: Find(tensor.Name, tensor.Value))).ToArray();
        string[] rest = [.. file.Tensors.Keys.Except(own.Select(tensor => prefix + tensor.Name)).Order(StringComparer.Ordinal)];
        if (Array.Find(rest, name => name.StartsWith(prefix, StringComparison.Ordinal) && encoder.Stages.Any(stage => stage.Holds(name[prefix.Length..]))) is { } foreign)
            throw new InvalidDataException($"{file.Name} holds '{foreign}', which {encoder.GetType().Name} has not: it is of another architecture. Choose the encoder that the weights were made for.");
        foreach (var (value, given) in pairs)
            value.CopyFrom(given);
        return new(file.Name, file.Sha256, pairs.Length, rest);

        bool IsMissingCounter(string name) => name.EndsWith(Counter, StringComparison.Ordinal) && !file.Tensors.ContainsKey(prefix + name);

        Tensor Find(string name, Tensor wanted) => file.Tensors.TryGetValue(prefix + name, out var given)
            ? Fit(prefix + name, given, wanted.Shape, file)
            : throw new InvalidDataException($"{file.Name} lacks '{prefix}{name}' of shape [{string.Join(", ", wanted.Shape)}]. It holds {string.Join(", ", file.Tensors.Keys.Take(Named))}, ... Choose the encoder that the weights were made for.");
    }

    // The prefix under which most of the backbone is found.
    private static string Prefix(string first, (string Name, Tensor Value)[] own, PretrainedFile file) =>
        file.Tensors.Keys
            .Where(name => name == first || name.EndsWith($".{first}", StringComparison.Ordinal))
            .Select(name => name[..^first.Length])
            .OrderByDescending(prefix => own.Count(tensor => file.Tensors.ContainsKey(prefix + tensor.Name)))
            .ThenBy(prefix => prefix.Length)
            .FirstOrDefault("");

    private static Tensor Fit(string name, Tensor given, long[] wanted, PretrainedFile file)
    {
        var fitting = given.Rank == 4 && wanted is [_, 1, _, _] && given.Shape[1] == 3 ? given.To(ElementType.Float).Sum(1, keep: true) : given;
        if (!fitting.Shape.AsSpan().SequenceEqual(wanted))
            throw new InvalidDataException($"'{name}' has shape [{string.Join(", ", given.Shape)}] in {file.Name} and [{string.Join(", ", wanted)}] in the encoder. Choose the encoder that the weights were made for.");
        return fitting.To(ElementType.Double).IsFinite().All().ToInt64() == 1
            ? fitting
            : throw new InvalidDataException($"'{name}' holds NaN or infinite numbers in {file.Name}. Get the file again.");
    }
}
