using System.Collections.Immutable;

namespace Likeness.Datasets.Formats;

/// <summary>Reads classes, groups and splits off the paths of images: CLASS/image, GROUP/CLASS/image, train/CLASS/image.</summary>
/// <remarks>Images in no sub-folder at all have no labels.</remarks>
internal static class FolderLayout
{
    /// <summary>Annotates images by their paths.</summary>
    /// <param name="where">What messages call the folder or archive.</param>
    /// <param name="paths">Relative to it, '/' between folders.</param>
    /// <exception cref="DatasetException">There is no image, or sub-folders of different depths.</exception>
    public static ImageAnnotations Annotate(string where, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            throw new DatasetException($"{where} holds no image. Expected one sub-folder a class with images in it.");
        string[][] folders = [.. paths.Select(path => path.Split('/')[..^1])];
        if (folders.All(f => f.Length == 0))
            return ImageAnnotations.Unlabelled(paths.Count);
        CheckDepths(where, paths, folders);
        ImmutableArray<string> splits = [];
        if (folders[0].Length > 1 && folders.All(f => SplitNames.Canonical(f[0]) is not null))
        {
            splits = [.. folders.Select(f => SplitNames.Canonical(f[0])!)];
            folders = [.. folders.Select(f => f[1..])];
        }
        var (labels, classNames) = Number(folders.Select(f => string.Join('/', f)));
        var annotations = new ImageAnnotations { Labels = labels, ClassNames = classNames, Splits = splits };
        if (folders[0].Length == 1)
            return annotations;
        var (groups, groupNames) = Number(folders.Select(f => f[0]));
        return annotations with { Groups = groups, GroupNames = groupNames };
    }

    /// <summary>Numbers names by their ordinal order.</summary>
    public static (ImmutableArray<int> Numbers, ImmutableArray<string> Names) Number(IEnumerable<string> perImage)
    {
        string[] all = [.. perImage];
        string[] names = [.. all.Distinct().Order(StringComparer.Ordinal)];
        var number = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return ([.. all.Select(name => number[name])], [.. names]);
    }

    /// <summary>How many leading folders all paths share, while one folder is left to be the class.</summary>
    public static int SharedFolders(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            return 0;
        var first = paths[0].Split('/');
        var shared = first.Length - 2;
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            var same = 0;
            while (same < Math.Min(shared, parts.Length - 2) && parts[same] == first[same])
                same++;
            shared = same;
        }
        return Math.Max(0, shared);
    }

    private static void CheckDepths(string where, IReadOnlyList<string> paths, string[][] folders)
    {
        var shallow = Enumerable.Range(0, paths.Count).MinBy(i => folders[i].Length);
        var deep = Enumerable.Range(0, paths.Count).MaxBy(i => folders[i].Length);
        if (folders[shallow].Length != folders[deep].Length)
            throw new DatasetException($"{where} holds images at different depths: {paths[shallow]} and {paths[deep]}. Expected one sub-folder a class. "
                + $"Name the folder above the classes, say {where}/{folders[deep][0]}, or move the images.");
    }
}
