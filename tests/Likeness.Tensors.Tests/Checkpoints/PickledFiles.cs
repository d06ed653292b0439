using Likeness.Tensors.Tests.Files;

namespace Likeness.Tensors.Tests.Checkpoints;

/// <summary>Files that PyTorch itself saved, made once for all tests.</summary>
public sealed class PickledFiles : IDisposable
{
    private readonly Lazy<TemporaryFolder> _folder = new(() =>
    {
        var folder = new TemporaryFolder();
        Python.Run("checkpoint.py", folder.Folder);
        return folder;
    });

    public string Path(string name) => _folder.Value.Path(name);

    public void Dispose()
    {
        if (_folder.IsValueCreated)
            _folder.Value.Dispose();
    }
}
