using System.Security.Cryptography;
using Likeness.Recipes;

namespace Likeness.Models;

/// <summary>The TorchScript file of a model whose backbone is one: it stays a file of its own, and is run only where its digest is the recorded one.</summary>
internal static class ScriptProgram
{
    /// <summary>Name of the encoder in the Catalog.</summary>
    private const string Encoder = "torchscript";

    public static bool IsBackbone(TrainingOptions options) => options.Encoder == Encoder;

    /// <summary>What a training keeps of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">How many tensors it holds.</param>
    /// <exception cref="OptionException">There is no such file.</exception>
    public static PretrainedOrigin Origin(string path, int tensors)
    {
        PretrainedFile.Require(path);
        return new(Path.GetFileName(path), Digest(path), tensors, []);
    }

    /// <summary>Options that name the program where it is now: where it was in training, or beside the model file.</summary>
    /// <param name="description">What the model file says.</param>
    /// <param name="model">Path of the model file.</param>
    /// <exception cref="InvalidDataException">No program is there, or it is not the one that the model was trained with; it was not run.</exception>
    public static TrainingOptions Located(ModelDescription description, string model)
    {
        if (!IsBackbone(description.Options))
            return description.Options;
        if (description.Pretrained is not { } origin)
            throw new InvalidDataException("it has a TorchScript backbone and does not say of which digest. Train again.");
        string[] places = [description.Options.Pretrained, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(model))!, Path.GetFileName(origin.File))];
        var found = Array.Find(places, File.Exists)
            ?? throw new InvalidDataException($"its backbone is the TorchScript file {origin.File}, which is neither at {places[0]} nor beside the model. Put it there.");
        var digest = Digest(found);
        return digest == origin.Sha256
            ? description.Options with { Pretrained = found }
            : throw new InvalidDataException($"its backbone, {found}, has the digest {digest} and {origin.Sha256} was recorded: it is another program, and was not run. Put back the file that the model was trained with.");
    }

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
