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
            ? Directory.EnumerateFiles(folder, "*.safetensors").Order(StringComparer.Ordinal).Select(ReadFrame)
            : [];

    /// <summary>One frame of a folder.</summary>
    /// <param name="file">Its file, named for the steps done.</param>
    /// <returns>Steps done, and [N, D] embeddings of <see cref="Images"/>.</returns>
    /// <exception cref="InvalidDataException">The file is no frame.</exception>
    public static (long Step, Tensor Embeddings) ReadFrame(string file) =>
        long.TryParse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture, out var step) && Safetensors.Read(file).Tensors.TryGetValue(Embeddings, out var values)
            ? (step, values)
            : throw new InvalidDataException($"{file} is no frame of a latent space: a number for a name and a tensor '{Embeddings}' were expected. Delete it to lose that moment of the animation only.");

    /// <summary>Records the network, if this is one of the moments.</summary>
    /// <param name="network">The network as it is.</param>
    /// <param name="step">Steps done.</param>
    public void Record(SiameseNetwork network, long step)
    {
        if (!_moments.Contains(step))
            return;
        using var scope = new TensorScope();
        Directory.CreateDirectory(_folder);
        var images = Path.Combine(_folder, LatentImages.FileName);
        if (!File.Exists(images))
            new LatentImages([.. Images(_data).Select(image => _data.Labels[image])], _data.Seen.ClassNames).Write(images);
        Safetensors.Write(
            Path.Combine(_folder, step.ToString("D10", CultureInfo.InvariantCulture) + ".safetensors"),
            new Dictionary<string, Tensor> { [Embeddings] = network.Embed(_data.Images.Pixels, Images(_data)) });
    }
}
