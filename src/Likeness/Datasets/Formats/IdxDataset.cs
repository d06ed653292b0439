using System.Collections.Immutable;

namespace Likeness.Datasets.Formats;

/// <summary>Opens the four files of MNIST and the sets made in its image.</summary>
internal static class IdxDataset
{
    /// <summary>The four files, without the .gz they may end in.</summary>
    public static readonly string[] FileNames =
        ["train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"];

    /// <summary>Whether a folder holds all four files, gzipped or not.</summary>
    public static bool IsIn(string folder) =>
        FileNames.All(file => File.Exists(Path.Combine(folder, file)) || File.Exists(Path.Combine(folder, file + ".gz")));

    /// <exception cref="DatasetException">A file is missing, damaged, or does not fit the others.</exception>
    public static DatasetSplits Open(string name, string folder, ImmutableArray<string> classNames) =>
        new(Read($"{name} train", folder, FileNames[0], FileNames[1], classNames),
            Test: Read($"{name} test", folder, FileNames[2], FileNames[3], classNames));

    private static ImageDataset Read(string name, string folder, string imageFile, string labelFile, ImmutableArray<string> classNames)
    {
        var labelPath = Locate(folder, labelFile);
        var (count, height, width, pixels) = IdxFile.ReadImages(Locate(folder, imageFile));
        var labels = IdxFile.ReadLabels(labelPath).ToArray();
        if (labels.Length != count)
            throw new DatasetException($"{labelPath} holds {labels.Length} labels for {count} images. Get both files again, from the same place.");
        if (labels.Max() is var most && most >= classNames.Length)
            throw new DatasetException($"{labelPath} holds label {most}; expected 0 to {classNames.Length - 1}. Get the file again.");
        var source = new RawImageSource(imageFile, (width, height, 1), pixels);
        return new ImageDataset(name, source, new ImageAnnotations { Labels = [.. labels.Select(label => (int)label)], ClassNames = classNames });
    }

    private static string Locate(string folder, string file)
    {
        var plain = Path.Combine(folder, file);
        return File.Exists(plain) ? plain
            : File.Exists(plain + ".gz") ? plain + ".gz"
            : throw new DatasetException($"{folder} lacks {file} (or {file}.gz). Get the missing file or remove the folder, so that the set is looked for elsewhere.");
    }
}
