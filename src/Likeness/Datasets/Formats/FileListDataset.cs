namespace Likeness.Datasets.Formats;

/// <summary>Image files without labels, for embedding them.</summary>
public static class FileListDataset
{
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    extension(ImageDataset)
    {
        /// <summary>Images in files, in the order given, all of one class named "".</summary>
        /// <param name="name">What messages call them.</param>
        /// <param name="paths">Image files; a folder stands for all images in and below it, ordered by path.</param>
        /// <exception cref="DatasetException">A path does not exist, or a folder holds no image or may not be listed.</exception>
        public static ImageDataset OfFiles(string name, IEnumerable<string> paths)
        {
            ArgumentNullException.ThrowIfNull(paths);
            string[] files = [.. paths.SelectMany(Expand)];
            return new ImageDataset(name, new FileImageSource("", files), ImageAnnotations.Unlabelled(files.Length));
        }
    }

    private static string[] Expand(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new DatasetException($"{path} does not exist; an image file or a folder of images is expected.");
        try
        {
            string[] images = [.. Directory.EnumerateFiles(path, "*", s_everything).Where(file => IsImage(path, file)).Order(StringComparer.Ordinal)];
            return images.Length > 0 ? images : throw new DatasetException($"{path} holds no image. Name image files, or a folder with some in or below it.");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatasetException($"{path} cannot be listed: {e.Message} Check that it may be read.", e);
        }
    }

    private static bool IsImage(string folder, string file) =>
        !ImageNames.IsHidden(Path.GetRelativePath(folder, file)) && ImageNames.IsImage(file, () => File.OpenRead(file));
}
