using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Checkpoints;
using Likeness.Tests.Datasets;

namespace Likeness.Tests.Encoders;

/// <summary>What torchvision makes of random images with random weights, asked for once for all tests.</summary>
public sealed class TorchvisionReference : IDisposable
{
    public static readonly string[] Names = ["resnet18", "resnet34", "resnet50", "mobilenet-v3-small"];

    private readonly Lazy<TemporaryFolder> _folder = new(() =>
    {
        var folder = new TemporaryFolder();
        Python.Run("backbones.py", [folder.Path, .. Names]);
        return folder;
    });

    public string Weights(string name) => _folder.Value[$"{name}.pth"];

    public IReadOnlyDictionary<string, Tensor> Values(string name) => TorchCheckpoint.Read(_folder.Value[$"{name}.reference.pth"]);

    public PretrainedFile File(string name) => PretrainedFile.Read(Weights(name));

    public void Dispose()
    {
        if (_folder.IsValueCreated)
            _folder.Value.Dispose();
    }
}
