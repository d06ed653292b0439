using System.CommandLine;
using Likeness.Models;

namespace Likeness.Cli.Arguments;

/// <summary>MODEL: a model file that a training wrote, or the name of one that ships with Likeness.</summary>
internal sealed class ModelArgument : Argument<string>
{
    public ModelArgument() : base("MODEL") => Description = $"a trained model, such as runs/pets/model.safetensors, or one that ships with likeness: {string.Join(", ", ShippedModels.Names.Concat(Baselines.Names))}";

    /// <summary>Reads the model that the command line names.</summary>
    /// <exception cref="ModelException">The file is missing, damaged, or no model.</exception>
    public Model Load(ParseResult given, string device = "cpu") => given.GetRequiredValue(this) is var name && Baselines.Names.Contains(name)
        ? Baselines.Open(name)
        : Model.Load(ShippedModels.Find(name), device);
}
