using System.CommandLine;
using Likeness.Cli.Arguments;
using Likeness.Datasets;
using Likeness.Evaluation;
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
    public EvaluationResult Of(Model model)
    {
        var queries = model.Embed(images.Queries, _pad);
        var gallery = enrolled is null ? null : GalleryImages.Embed(model, enrolled, images.Queries.ClassNames, name => EvaluationImages.AreMeant(asked, name, _classes), _pad);
        return Measure(model, queries, gallery) with { Classes = _classes };
    }

    private EvaluationResult Measure(Model model, EmbeddingSet queries, EmbeddingSet? gallery)
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
            "knn" => new KnnProtocol { Comparison = comparison }.Evaluate(queries, images.References is { } references ? model.Embed(references, _pad) : null),
            _ => new VerificationProtocol { WithinGroup = withinGroup, Comparison = comparison, Seed = seed }.Evaluate(queries),
        };
    }
}
