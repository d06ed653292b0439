using Likeness.Cli.Output;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery ...: what there is to do with a gallery beside enrolling and asking.</summary>
internal sealed class GalleryCommand : LikenessCommand
{
    public GalleryCommand(Terminal terminal) : base(
        "gallery",
        "Makes, lists and changes galleries: images kept under labels, which identify and search ask. 'enroll' adds to one, and makes it where there is none.",
        "likeness gallery list people.gallery",
        "likeness gallery rename people.gallery Ann Anna")
    {
        Add(new GalleryCreateCommand(terminal));
        Add(new GalleryListCommand(terminal));
        Add(new GalleryShowCommand(terminal));
        Add(new GalleryRemoveCommand(terminal));
        Add(new GalleryRenameCommand(terminal));
        Add(new GalleryExportCommand(terminal));
        Add(new GalleryImportCommand(terminal));
        Add(new GalleryReEmbedCommand(terminal));
        Add(new GalleryIndexCommand(terminal));
        SetAction(_ => HelpText.Write(this, terminal.Out));
    }
}
