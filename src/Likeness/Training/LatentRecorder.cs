using System.Globalization;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;

namespace Likeness.Training;

/// <summary>Keeps the embeddings of the same validation images at many moments, for the animation of the latent space.</summary>
public sealed class LatentRecorder
{
    private const int MostImages = 1_000;
    private const string Embeddings = "embeddings";

    private readonly string _folder;
    private readonly TrainingData _data;
    private readonly HashSet<long> _moments;

    /// <param name="folder">Where the frames go.</param>
    /// <param name="data">Whose validation images are embedded.</param>
    /// <param name="moments">Steps after which to record; see <see cref="LatentMoments"/>.</param>
    public LatentRecorder(string folder, TrainingData data, IEnumerable<long> moments) => (_folder, _data, _moments) = (folder, data, [.. moments]);

    /// <summary>The images that a data set's frames show: up to 1,000, evenly from its validation part.</summary>
    public static int[] Images(TrainingData data)
    {
        var all = data.Plan.Validation;
        var stride = (int)Math.Ceiling(all.Length / (double)MostImages);
        return [.. all.Where((_, index) => index % stride == 0)];
    }

    /// <summary>The frames in a folder, in the order of training.</summary>
    /// <returns>Steps done, and [N, D] embeddings of <see cref="Images"/>.</returns>
    public static IEnumerable<(long Step, Tensor Embeddings)> Read(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.safetensors").Order(StringComparer.Ordinal).Select(file =>
                (long.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture), Safetensors.Read(file).Tensors[Embeddings]))
            : [];

    /// <summary>Records the network, if this is one of the moments.</summary>
    /// <param name="network">The network as it is.</param>
    /// <param name="step">Steps done.</param>
    public void Record(SiameseNetwork network, long step)
    {
        if (!_moments.Contains(step))
            return;
        using var scope = new TensorScope();
        Directory.CreateDirectory(_folder);
        Safetensors.Write(
            Path.Combine(_folder, step.ToString("D10", CultureInfo.InvariantCulture) + ".safetensors"),
            new Dictionary<string, Tensor> { [Embeddings] = network.Embed(_data.Images.Pixels, Images(_data)) });
    }
}
