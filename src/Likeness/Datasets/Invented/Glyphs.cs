namespace Likeness.Datasets.Invented;

/// <summary>Invented handwriting: random characters in alphabets, each written once by every writer, 28 x 28 grey, light on dark.</summary>
/// <remarks>
/// Generated from a seed, the same to the bit on every machine; nothing to download, no licence. A stand-in for omniglot in
/// tests, examples and offline use: classes are characters, groups are alphabets, and writers differ as people do.
/// </remarks>
public sealed class Glyphs : KnownDataset
{
    /// <inheritdoc/>
    public override string Name => "glyphs";

    /// <inheritdoc/>
    public override string Summary => "50 invented characters x 40 writers, 28 x 28 grey; generated, needs no download";

    /// <inheritdoc/>
    public override string Licence => "none: generated";

    /// <summary>The usual set: three quarters of the writers are for training, the others for testing.</summary>
    public override DatasetSplits Open(string folder) => DatasetSplits.Of(Generate(new GlyphOptions()));

    /// <summary>Invents the characters and writes them. Image i shows character i / ImagesPerClass by writer i % ImagesPerClass.</summary>
    public static ImageDataset Generate(GlyphOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (classes, writers, size) = (options.Classes, options.ImagesPerClass, options.Size);
        var area = size * size;
        var pixels = new byte[checked(classes * writers * area)];
        var hands = Enumerable.Range(0, writers).Select(writer => new GlyphWriter(options.Seed, writer, options.Sloppiness)).ToArray();
        Parallel.For(0, classes, character =>
        {
            var design = GlyphDesign.Invent(options.Seed, character, character / options.ClassesPerAlphabet);
            for (var writer = 0; writer < writers; writer++)
                hands[writer].Write(design, character, new GlyphCanvas(size, pixels.AsMemory((character * writers + writer) * area, area)));
        });
        return new ImageDataset("glyphs", new RawImageSource($"glyphs-{options.Seed}", (size, size, 1), pixels), Annotate(options));
    }

    private static ImageAnnotations Annotate(GlyphOptions options)
    {
        var (classes, writers) = (options.Classes, options.ImagesPerClass);
        var alphabets = (classes + options.ClassesPerAlphabet - 1) / options.ClassesPerAlphabet;
        int[] labels = [.. Enumerable.Range(0, classes * writers).Select(i => i / writers)];
        return new ImageAnnotations
        {
            Labels = [.. labels],
            ClassNames = [.. Enumerable.Range(0, classes).Select(c => $"alphabet{c / options.ClassesPerAlphabet + 1:00}/character{c % options.ClassesPerAlphabet + 1:00}")],
            Groups = [.. labels.Select(label => label / options.ClassesPerAlphabet)],
            GroupNames = [.. Enumerable.Range(0, alphabets).Select(a => $"alphabet{a + 1:00}")],
            Writers = [.. labels.Select((_, i) => i % writers)],
            Splits = [.. labels.Select((_, i) => i % writers < (3 * writers + 3) / 4 ? "train" : "test")],
        };
    }
}
