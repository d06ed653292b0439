using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Cli.Sessions;
using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Commands;

/// <summary>likeness enroll MODEL GALLERY: keeps images under labels.</summary>
internal sealed class EnrollCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly GalleryArgument _gallery = new();
    private readonly Argument<string[]> _images = new("IMAGE") { Description = "image files of the label, or - for standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _label = new("--label") { HelpName = "NAME", Description = "who or what the images show" };
    private readonly Option<string?> _from = new("--from") { HelpName = "DATA", Description = "a data set to enrol whole, a label a class: a folder with one sub-folder a label, a .csv file, an archive, or a known name. Run again, it goes on where it was" };
    private readonly JsonOption _json = new();

    public EnrollCommand(Terminal terminal) : base(
        "enroll",
        "Keeps images under labels in a gallery, which is made where there is none. An image that its label holds already is left out, so nothing is ever enrolled twice.",
        "likeness enroll characters symbols.gallery --label ankh ankh.png",
        "likeness enroll runs/people/model.safetensors people.gallery --from people/")
    {
        _terminal = terminal;
        Add(_model);
        Add(_gallery);
        Add(_images);
        Add(_label);
        Add(_from);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var (images, label, from) = (given.GetValue(_images) ?? [], given.GetValue(_label), given.GetValue(_from));
        if (from is null ? label is null || images.Length == 0 : label is not null || images.Length > 0)
            throw new ArgumentException("Give either --label NAME and image files, or --from DATA with one sub-folder a label.");
        using var model = _model.Load(given);
        if (label is not null)
            GalleryLabel.Require(label);
        var location = given.GetRequiredValue(_gallery);
        using var gallery = GalleryStores.Exists(location) ? Gallery.Open(location, model) : Gallery.Create(location, model);
        var (added, held, unreadable) = from is null ? Named(gallery, label!, images) : Bulk(gallery, from);
        return GalleryOutput.Report(_terminal, given.GetValue(_json),
            $"enrolled {Plain.Count(added, "image", "images")} in {gallery.Store.Location}{(held > 0 ? $"; {Plain.Count(held)} were there already" : "")}{(unreadable > 0 ? $"; {Plain.Count(unreadable)} could not be read" : "")}",
            ("added", added), ("held", held), ("unreadable", unreadable), ("entries", gallery.Store.Count()));
    }

    private (int Added, int Held, int Unreadable) Named(Gallery gallery, string label, string[] images)
    {
        // All are read before the first is enrolled, so that one that is no image leaves the gallery as it was.
        var enrolled = gallery.Enroll([.. images.Select(image => Read(gallery, label, image))]);
        var added = enrolled.Count(entry => entry.IsNew);
        return (added, enrolled.Count - added, 0);
    }

    private Enrolment Read(Gallery gallery, string label, string image)
    {
        try
        {
            return gallery.Read(label, ImageFiles.Read(image, _terminal), image == ImageFiles.StandardInput ? "" : Path.GetFullPath(image));
        }
        catch (ImageException error)
        {
            throw error.At(image == ImageFiles.StandardInput ? "standard input" : image);
        }
    }

    private (int Added, int Held, int Unreadable) Bulk(Gallery gallery, string from)
    {
        Runtime.Threads = Environment.ProcessorCount;
        var data = OpenedData.Open(from, _terminal).Splits.Train;
        using var stop = new Interruption(_terminal);
        using var line = new StatusLine(_terminal);
        var done = gallery.EnrollAll(data, new Drawn<BulkEnrolled>(now => line.Draw(() => $"{Plain.Count(now.Done)} of {Plain.Count(now.Images)}")), stop.Token);
        line.Clear();
        foreach (var error in done.Unreadable.Take(5))
            _terminal.Warn(error);
        return (done.Added, done.Held, done.Unreadable.Count);
    }
}
