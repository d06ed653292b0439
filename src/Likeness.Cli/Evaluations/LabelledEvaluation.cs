using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;

namespace Likeness.Cli.Evaluations;

/// <summary>Measures one model after the other on the same labelled images, by the protocol that the command line names.</summary>
/// <param name="given">The command line.</param>
/// <param name="options">Its protocol and what that needs to know.</param>
/// <param name="asked">The model that the images were chosen for: it says which classes are meant.</param>
/// <param name="images">The images.</param>
/// <param name="enrolled">What the gallery is enrolled from; null where it is drawn from the images, or the protocol has none.</param>
internal sealed class LabelledEvaluation(ParseResult given, ProtocolOptions options, ModelDescription asked, EvaluationImages images, DatasetSplits? enrolled)
{
    private readonly string _classes = given.GetValue(options.Classes)!;
    private readonly double _pad = given.GetValue(options.Pad);

    /// <summary>Measures a model.</summary>
    /// <param name="model">Which.</param>
    /// <param name="warn">Told of images that cannot be read; nobody is where left out.</param>
    public EvaluationResult Of(Model model, Action<string>? warn = null)
    {
        var queries = Embed(model, images.Queries, warn);
        var gallery = enrolled is null ? null : GalleryImages.Embed(model, enrolled, images.Queries.ClassNames, name => EvaluationImages.AreMeant(asked, name, _classes), _pad);
        return Measure(model, queries, gallery, warn) with { Classes = _classes };
    }

    private EmbeddingSet Embed(Model model, ImageDataset data, Action<string>? warn)
    {
        var (_, embeddings, skipped) = model.EmbedReadable(data, _pad);
        if (skipped.Count > 0)
            warn?.Invoke(skipped.Describe(data.Count));
        return embeddings;
    }

    private EvaluationResult Measure(Model model, EmbeddingSet queries, EmbeddingSet? gallery, Action<string>? warn)
    {
        var (comparison, seed, withinGroup) = (model.Network.Comparison, (ulong)asked.Options.Seed, given.GetValue(options.WithinGroup));
        return given.GetValue(options.Protocol) switch
        {
            "few-shot" => new FewShotProtocol
            {
                Way = given.GetValue(options.Way) ?? Math.Min(5, queries.ClassCount),
                Shot = given.GetValue(options.Shot),
                Trials = given.GetValue(options.Trials) ?? 1_000,
                WithinGroup = withinGroup,
                Comparison = comparison,
                Seed = seed,
            }.Evaluate(queries),
            "identification" => new IdentificationProtocol
            {
                Shot = given.GetValue(options.Shot),
                Trials = given.GetValue(options.Trials) ?? 100,
                Comparison = comparison,
                Seed = seed,
            }.Evaluate(queries, gallery),
            "retrieval" => new RetrievalProtocol { Comparison = comparison }.Evaluate(queries),
            "knn" => new KnnProtocol { Comparison = comparison }.Evaluate(queries, images.References is { } references ? Embed(model, references, warn) : null),
            _ => new VerificationProtocol { WithinGroup = withinGroup, Comparison = comparison, Seed = seed }.Evaluate(queries),
        };
    }
}
