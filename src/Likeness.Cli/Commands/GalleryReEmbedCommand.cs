using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Tensors;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery re-embed MODEL GALLERY: brings a gallery to another model.</summary>
internal sealed class GalleryReEmbedCommand : LikenessCommand
{
    private readonly Terminal _terminal;
    private readonly ModelArgument _model = new();
    private readonly GalleryArgument _gallery = new();
    private readonly Option<bool> _drop = new("--drop") { Description = "remove entries of which neither the file nor a thumbnail is left, instead of stopping" };
    private readonly JsonOption _json = new();

    public GalleryReEmbedCommand(Terminal terminal) : base(
        "re-embed",
        "Brings a gallery to another model: embeds the files that were enrolled again, where they are still there and unchanged, else their thumbnails.",
        "likeness gallery re-embed runs/people2/model.safetensors people.gallery")
    {
        _terminal = terminal;
        Add(_model);
        Add(_gallery);
        Add(_drop);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        Runtime.Threads = Environment.ProcessorCount;
        using var model = _model.Load(given);
        using var store = GalleryStores.Open(given.GetRequiredValue(_gallery));
        using var line = new StatusLine(_terminal);
        var total = store.Count();
        var done = ReEmbedding.Run(store, model, given.GetValue(_drop), new Drawn<long>(count => line.Draw(() => $"{Plain.Count(count)} of {Plain.Count(total)} embedded")));
        line.Clear();
        if (done.FromThumbnail > 0)
            _terminal.Warn($"Of {Plain.Count(done.FromThumbnail, "image", "images")} only the thumbnail was left, which has at most 96 pixels on its longer side.");
        return GalleryOutput.Report(_terminal, given.GetValue(_json),
            $"embedded {Plain.Count(done.FromSource)} from their files and {Plain.Count(done.FromThumbnail)} from their thumbnails; removed {Plain.Count(done.Lost.Count)}",
            ("from_source", done.FromSource), ("from_thumbnail", done.FromThumbnail), ("removed", done.Lost.Count));
    }
}
