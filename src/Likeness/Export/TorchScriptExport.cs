using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>A model for PyTorch: <c>torch.jit.load(file)(images)</c> gives embeddings, without our code.</summary>
/// <remarks>Takes [B, C, H, W] of bytes or floats, 0 to 255; gives [B, D]. B is free. Weights keep the names of our model file.</remarks>
public static class TorchScriptExport
{
    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="model">On the CPU; unchanged.</param>
    /// <param name="path">Where.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Model model, string path)
    {
        ExportedForward.Require(model);
        using var scope = new TensorScope();
        var description = new Dictionary<string, string> { [ExportDescription.Key] = ExportDescription.Of(model) };
        AtomicFile.Write(path, stream => TorchScriptFile.Write(stream, model.Network, ExportedForward.Of(model), ExportedForward.Example(model), description));
    }
}
