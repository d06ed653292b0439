using Likeness.Methods;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Training;

/// <summary>What a method learns beside the network: heads, classifiers, decoders, and the state of teachers.</summary>
/// <remarks>A loss that trains the network's own comparison shares those weights; they are kept once, with the network.</remarks>
internal sealed class MethodWeights(ITrainingMethod method, SiameseNetwork network) : IDisposable
{
    private readonly Module? _module = method as Module;
    private readonly HashSet<Tensor> _shared = [.. network.NamedTensors().Select(tensor => tensor.Value)];

    public IEnumerable<(string Name, Tensor Value)> NamedParameters() => Own(_module?.NamedParameters());

    public IEnumerable<(string Name, Tensor Value)> NamedTensors() => Own(_module?.NamedTensors());

    /// <summary>Whether the method's cost depends on these weights of the network's, beside its embeddings.</summary>
    public bool Train(Module part)
    {
        var trained = _module?.NamedParameters().Select(parameter => parameter.Value).ToHashSet() ?? [];
        return part.NamedParameters().All(parameter => trained.Contains(parameter.Value));
    }

    public void To(string device) => _module?.To(device);

    /// <exception cref="InvalidDataException">A tensor is missing, superfluous or of another shape.</exception>
    public void Load(Dictionary<string, Tensor> values)
    {
        // What is shared was loaded with the network.
        foreach (var (name, value) in _module?.NamedTensors().Where(tensor => _shared.Contains(tensor.Value)) ?? [])
            values.Add(name, value);
        _module?.Load(values);
    }

    public void Dispose() => _module?.Dispose();

    private IEnumerable<(string Name, Tensor Value)> Own(IEnumerable<(string Name, Tensor Value)>? tensors) =>
        tensors?.Where(tensor => !_shared.Contains(tensor.Value)) ?? [];
}
