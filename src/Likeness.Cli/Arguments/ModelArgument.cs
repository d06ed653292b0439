using System.CommandLine;
using Likeness.Models;

namespace Likeness.Cli.Arguments;

/// <summary>MODEL: a model file that a training wrote.</summary>
internal sealed class ModelArgument : Argument<string>
{
    public ModelArgument() : base("MODEL") => Description = "a trained model, such as runs/pets/model.safetensors";

    /// <summary>Reads the model that the command line names.</summary>
    /// <exception cref="ModelException">The file is missing, damaged, or no model.</exception>
    public Model Load(ParseResult given, string device = "cpu") => Model.Load(given.GetRequiredValue(this), device);
}
