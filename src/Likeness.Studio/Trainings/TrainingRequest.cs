using Likeness.Datasets.Finding;
using Likeness.Recipes;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Trainings;

/// <summary>What somebody wants to be trained, checked.</summary>
internal sealed record TrainingRequest
{
    private const int MostNameLetters = 60;

    private readonly IReadOnlyList<(string Option, string Value)> _options;

    /// <param name="data">The name of a known data set, or the full path of a folder, table or archive on this machine.</param>
    /// <param name="recipe">The name of a recipe; null to choose from the data.</param>
    /// <param name="options">Options by name, null where the recipe or the data decides.</param>
    /// <exception cref="RequestException">There is no such data or recipe, or an option cannot have its value.</exception>
    public TrainingRequest(string data, string? recipe, params IEnumerable<(string Option, string? Value)> options)
    {
        Data = IsKnown(data) ? data : Checked(data);
        Recipe = string.IsNullOrEmpty(recipe) || RecipeBook.Names.Contains(recipe)
            ? recipe
            : throw new RequestException(ProblemKind.BadValue, $"There is no recipe of that name; there are {string.Join(", ", RecipeBook.Names)}. Leave it out, and the options are chosen from the data.");
        _options = [.. options.Where(option => !string.IsNullOrEmpty(option.Value)).Select(option => Checked(option.Option, option.Value!))];
    }

    private string Data { get; }

    private string? Recipe { get; }

    /// <summary>What the run may be called, before the time: letters that every file system and every address takes.</summary>
    public string Name
    {
        get
        {
            var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Data));
            var plain = string.Concat(name.Take(MostNameLetters).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')).Trim('-');
            return plain.Length > 0 ? plain : "data";
        }
    }

    /// <summary>What would be typed after "likeness". A value in one word with its option cannot be taken for another option.</summary>
    /// <param name="run">The folder of the run.</param>
    public IReadOnlyList<string> Command(string run) =>
    [
        "train", Data, .. Recipe is { Length: > 0 } ? (string[])["--recipe", Recipe] : [], .. _options.Select(option => $"--{option.Option}={option.Value}"), "--out", run,
    ];

    private static bool IsKnown(string data) => DatasetCatalog.Known.Any(known => known.Name == data);

    // A full path cannot be taken for an option, and does not depend on where the server was started.
    private static string Checked(string path) => !Path.IsPathFullyQualified(path)
        ? throw new RequestException(ProblemKind.BadValue, $"The data is neither a known set ({string.Join(", ", DatasetCatalog.Known.Select(known => known.Name))}) nor a full path on the server's machine, such as /home/ada/photos.")
        : Directory.Exists(path) || File.Exists(path)
            ? Path.GetFullPath(path)
            : throw new RequestException(ProblemKind.BadValue, "There is nothing at that path on the server's machine, or the server may not look. Give the full path of a folder with one sub-folder a class, of a .csv file, or of an archive.");

    private static (string, string) Checked(string option, string value)
    {
        try
        {
            _ = new TrainingOptions().With(option, value);
            return (option, value);
        }
        catch (OptionException error)
        {
            throw new RequestException(ProblemKind.BadValue, error.Message);
        }
    }
}
