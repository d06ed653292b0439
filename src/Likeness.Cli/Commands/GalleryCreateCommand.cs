using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Galleries;

namespace Likeness.Cli.Commands;

/// <summary>likeness gallery create MODEL GALLERY.</summary>
internal sealed class GalleryCreateCommand : LikenessCommand
{
    public GalleryCreateCommand(Terminal terminal) : base(
        "create",
        "Makes an empty gallery for a model.",
        "likeness gallery create runs/people/model.safetensors people.gallery")
    {
        var (model, gallery, json) = (new ModelArgument(), new GalleryArgument(), new JsonOption());
        Add(model);
        Add(gallery);
        Add(json);
        SetAction(given =>
        {
            using var loaded = model.Load(given);
            using var made = Gallery.Create(given.GetRequiredValue(gallery), loaded);
            return GalleryOutput.Report(terminal, given.GetValue(json), $"made {made.Store.Location} for the model {loaded.Fingerprint[..12]}",
                ("gallery", made.Store.Location), ("model", loaded.Fingerprint), ("dimensions", made.Store.Describe().Dimensions));
        });
    }
}
