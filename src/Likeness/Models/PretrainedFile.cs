using System.Security.Cryptography;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Checkpoints;
using Likeness.Tensors.Files;

namespace Likeness.Models;

/// <summary>A file of trained weights: .safetensors, or what torch.save wrote of a state_dict. Told apart by content; nothing in it is executed.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Sha256">Digest of its bytes.</param>
/// <param name="Tensors">By name, on the CPU.</param>
public sealed record PretrainedFile(string Name, string Sha256, IReadOnlyDictionary<string, Tensor> Tensors)
{
    private const int StartLength = 4;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="OptionException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is damaged, hostile, or of neither format; says where and what.</exception>
    public static PretrainedFile Read(string path)
    {
        Require(path);
        var start = new byte[StartLength];
        using (var stream = File.OpenRead(path))
        {
            _ = stream.ReadAtLeast(start, StartLength, throwOnEndOfStream: false);
            // Python's pickle before PyTorch 1.6; the reader of archives says what to do with it.
            var torch = TorchCheckpoint.IsArchive(start) || start[0] == 0x80;
            stream.Position = 0;
            var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
            return new(Path.GetFileName(path), digest, torch ? TorchCheckpoint.Read(path) : Safetensors.Read(path).Tensors);
        }
    }

    /// <summary>What the pixels were like that the weights were trained on: those of a model of Likeness are in it, all others are taken to be ImageNet's.</summary>
    /// <param name="channels">Channels of the images now, 1 or 3.</param>
    public PixelStatistics Pixels(int channels) =>
        Numbers("mean", channels) is { } mean && Numbers("deviation", channels) is { } deviation ? new(mean, deviation) : PixelStatistics.ImageNet(channels);

    private float[]? Numbers(string name, int channels) =>
        Tensors.TryGetValue(name, out var tensor) && tensor.Shape.AsSpan().SequenceEqual([1L, channels, 1, 1]) ? tensor.To(ElementType.Float).ToArray<float>() : null;

    /// <summary>Refuses a path where no file is, before any work is done.</summary>
    /// <exception cref="OptionException">There is no such file.</exception>
    public static void Require(string path)
    {
        if (!File.Exists(path))
            throw new OptionException($"pretrained is {path}, and there is no such file. Give the path of a .safetensors or .pth file of weights; docs/backbones.md says where to get one.");
    }
}
