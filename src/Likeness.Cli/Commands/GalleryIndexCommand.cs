using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;
using Likeness.Tensors;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery index MODEL GALLERY: builds the graph that makes searching a large gallery fast.</summary>
internal sealed class GalleryIndexCommand : LikenessCommand
{
    public GalleryIndexCommand(Terminal terminal) : base(
        "index",
        "Builds or mends the index of a large gallery, beside its file. Without one, searching compares with all entries.",
        "likeness gallery index runs/people/model.safetensors people.gallery")
    {
        var (model, gallery, json) = (new ModelArgument(), new GalleryArgument(), new JsonOption());
        Add(model);
        Add(gallery);
        Add(json);
        SetAction(given =>
        {
            Runtime.Threads = Environment.ProcessorCount;
            using var loaded = model.Load(given);
            using var opened = Gallery.Open(given.GetRequiredValue(gallery), loaded);
            var (used, entries) = (opened.Prepare(), opened.Store.Count());
            return GalleryOutput.Report(terminal, given.GetValue(json),
                used ? $"indexed {Plain.Count(entries, "entry", "entries")}" : $"{Plain.Count(entries, "entry", "entries")}: all are compared, no index is needed", ("entries", entries), ("indexed", used ? 1 : 0));
        });
    }
}
