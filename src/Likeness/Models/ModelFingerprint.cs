using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Tells models apart by what decides their embeddings: weights, architecture, and how images are brought to them.</summary>
/// <remarks>SHA-256 over the names and values of all weights in the order of their names, after one line of options. A copy of a file has the same one; a model that was trained on has another.</remarks>
internal static class ModelFingerprint
{
    /// <returns>In hex.</returns>
    public static string Of(SiameseNetwork network, TrainingOptions options)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{options.Encoder} {options.Embedding} {options.UnitLength} {options.ImageSize} {options.Channels} {options.Fit} {options.Invert} {options.Comparison}");
        foreach (var (name, value) in network.NamedParameters().Concat(network.NamedBuffers()).OrderBy(weight => weight.Name, StringComparer.Ordinal))
        {
            using var scope = new TensorScope();
            Append(name);
            // As float, in which a file of half precision is read too.
            digest.AppendData(MemoryMarshal.AsBytes(value.Detach().To(ElementType.Float).ToArray<float>().AsSpan()));
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset());

        void Append(string text) => digest.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }
}
