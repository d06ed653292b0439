using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>The layers of networks as functions of their weights.</summary>
public static class Layers
{
    extension(Tensor tensor)
    {
        /// <summary>x W' + b: [B, in] with weight [out, in] gives [B, out].</summary>
        public Tensor Linear(Tensor weight, Tensor? bias = null) => OperatorTable.Linear.Call(tensor, weight, bias);
        /// <summary>Convolution: [B, C, H, W] with weight [out, C / groups, kH, kW].</summary>
        public Tensor Conv2d(Tensor weight, Tensor? bias, long stride = 1, long padding = 0, long groups = 1) =>
            OperatorTable.Conv2d.Call(tensor, weight, bias, new[] { stride, stride }, new[] { padding, padding }, new[] { 1L, 1L }, groups);
        /// <summary>Transposed convolution: [B, C, H, W] with weight [C, out, kH, kW].</summary>
        public Tensor ConvTranspose2d(Tensor weight, Tensor? bias, long stride = 1, long padding = 0, long outputPadding = 0) =>
            OperatorTable.ConvTranspose2d.Call(tensor, weight, bias, new[] { stride, stride }, new[] { padding, padding }, new[] { outputPadding, outputPadding });
        /// <summary>The largest of each window.</summary>
        public Tensor MaxPool2d(long kernel, long stride, long padding = 0) =>
            OperatorTable.MaxPool2d.Call(tensor, new[] { kernel, kernel }, new[] { stride, stride }, new[] { padding, padding });
        /// <summary>The mean of each window.</summary>
        public Tensor AvgPool2d(long kernel, long stride, long padding = 0) =>
            OperatorTable.AvgPool2d.Call(tensor, new[] { kernel, kernel }, new[] { stride, stride }, new[] { padding, padding });
        /// <summary>Means over a grid of the given size: [B, C, H, W] gives [B, C, size, size].</summary>
        public Tensor AdaptiveAvgPool2d(long size) => OperatorTable.AdaptiveAvgPool2d.Call(tensor, new[] { size, size });
        /// <summary>Normalised per channel; in training with the batch's statistics, which the running ones follow.</summary>
        public Tensor BatchNorm(Tensor weight, Tensor bias, Tensor runningMean, Tensor runningVariance, bool training, double momentum = 0.1, double epsilon = 1e-5) =>
            OperatorTable.BatchNorm.Call(tensor, weight, bias, runningMean, runningVariance, training, momentum, epsilon, false);
        /// <summary>max(x, 0) + slope min(x, 0), one slope or one a channel.</summary>
        public Tensor PRelu(Tensor slope) => Prelu.Call(tensor, slope);
        /// <summary>Mean cross-entropy of logits [B, C] with class numbers [B].</summary>
        public Tensor CrossEntropy(Tensor classes, double labelSmoothing = 0) =>
            CrossEntropyLoss.Call(tensor, classes, Argument.None, 1, -100, labelSmoothing);
        /// <summary>Mean binary cross-entropy of logits with targets in [0, 1].</summary>
        public Tensor BinaryCrossEntropy(Tensor targets) => BinaryCrossEntropyWithLogits.Call(tensor, targets);
        /// <summary>Sampling grid [B, H, W, 2] of affine matrices [B, 2, 3] for images [B, C, H, W].</summary>
        public Tensor AffineGrid(long[] imageShape) => AffineGridGenerator.Call(tensor, imageShape, false);
        /// <summary>Images [B, C, H, W] sampled bilinearly at a grid [B, H, W, 2] in [-1, 1]; outside is 0, or the mirrored image.</summary>
        public Tensor GridSample(Tensor grid, bool reflect = false) => GridSampler.Call(tensor, grid, 0, reflect ? 2 : 0, false);
        /// <summary>Images enlarged by smooth cubic curves.</summary>
        public Tensor ResizeBicubic(long height, long width) => UpsampleBicubic2d.Call(tensor, new[] { height, width }, false, Argument.None, Argument.None);
        /// <summary>Images resized bilinearly, with antialiasing where they shrink.</summary>
        public Tensor Resize(long height, long width) => UpsampleBilinear2dAa.Call(tensor, new[] { height, width }, false, Argument.None, Argument.None);
    }
}
