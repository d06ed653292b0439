namespace Likeness.Datasets.Known;

/// <summary>A list of Oxford-IIIT Pet: a line an image, "NAME CLASS SPECIES BREED", where species is 1 for cats and 2 for dogs.</summary>
internal static class PetList
{
    /// <summary>The file that lists all images.</summary>
    public const string All = "list.txt";

    /// <summary>Where a list lies.</summary>
    public static string PathIn(string folder, string file) => Path.Combine(folder, "annotations", file);

    /// <summary>Reads a list.</summary>
    /// <returns>Names without ending, and "cat" or "dog".</returns>
    /// <exception cref="DatasetException">A line is not as it should be, or there is none.</exception>
    public static IReadOnlyList<(string Name, string Species)> Read(string folder, string file)
    {
        var path = PathIn(folder, file);
        var pets = new List<(string, string)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            pets.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [var name, _, "1", _] when IsName(name) => (name, "cat"),
                [var name, _, "2", _] when IsName(name) => (name, "dog"),
                _ => throw new DatasetException($"{path}, line {number}: '{line}' is no pet. Expected NAME_NUMBER CLASS SPECIES BREED with species 1 or 2, such as 'Abyssinian_100 1 1 1'; get the file again."),
            });
        }
        return pets.Count > 0 ? pets : throw new DatasetException($"{path} lists no pet; get the file again.");
    }

    // A list may not lead outside of the folder of images.
    private static bool IsName(string name) => name.LastIndexOf('_') > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
