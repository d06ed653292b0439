namespace Likeness.Models;

/// <summary>The models that ship with Likeness and are known by name, like recipes.</summary>
public static class ShippedModels
{
    /// <summary>characters: drawn characters of any script, dark on light or light on dark; see models/characters.md.</summary>
    public static IReadOnlyList<string> Names { get; } = ["characters"];

    /// <summary>The file of a model.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or the path of a model file, which is given back as it is.</param>
    /// <exception cref="ModelException">The model's name is known, but its file is not beside the program.</exception>
    public static string Find(string nameOrPath) => Find(nameOrPath, AppContext.BaseDirectory);

    /// <param name="nameOrPath">As above.</param>
    /// <param name="program">The folder of the program.</param>
    internal static string Find(string nameOrPath, string program)
    {
        if (!Names.Contains(nameOrPath))
            return nameOrPath;
        var path = Path.Combine(program, "models", $"{nameOrPath}.safetensors");
        return File.Exists(path)
            ? path
            : throw new ModelException($"The model '{nameOrPath}' ships with Likeness, but {path} is not there. Get models/{nameOrPath}.safetensors with the sources and build again, or name a model file of your own.");
    }
}
