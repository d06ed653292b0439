using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Export;

/// <summary>What an exported file computes: from pixels to the embedding, preprocessing and scaling to unit length included.</summary>
/// <remarks><code>f(pixels) = network(pixels / 255)</code> Pixels [B, C, H, W], 0 to 255; embeddings [B, D].</remarks>
internal static class ExportedForward
{
    // Any number but 1, which broadcasting would treat in a way of its own.
    private const int ExampleCount = 2;

    public static Tensor Example(Model model) =>
        Tensor.Zeros([ExampleCount, model.ImageOptions.Channels, model.ImageOptions.Height, model.ImageOptions.Width], ElementType.Byte);

    public static Func<Tensor, Tensor> Of(Model model) => pixels => model.Network.Forward(pixels.To(ElementType.Float) / 255);

    /// <summary>A model whose weights may be read: on the CPU, and in use rather than training.</summary>
    public static void Require(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Network.Device != "cpu")
            throw new ArgumentException($"The model is on {model.Network.Device}; an export needs it on the CPU. Load it with device \"cpu\".", nameof(model));
        if (model.Network.IsTraining)
            throw new ArgumentException("The model is in training, where its layers behave differently. Call Network.Eval() first.", nameof(model));
    }
}
