using Likeness.Reports;
using Likeness.Reports.Charts;
using Likeness.Tests.Reports.Charts;

namespace Likeness.Tests.Reports;

/// <summary>A report with something in every section; every name in it is the one given.</summary>
internal static class SampleContent
{
    public static ReportContent Named(string name) => new()
    {
        Title = name,
        Summary = name,
        Warnings = [name],
        Facts = [new Fact(name, name)],
        Metrics = [new MetricTable(name, name, [new MetricRow(name, new(0.9, 0.8, 0.95))])],
        History =
        [
            new EpochRow(1, 0.5, 10) { ActiveShare = 0.7, Validation = new Dictionary<string, double> { [name] = 0.8, ["auc"] = 0.9 } },
            new EpochRow(2, double.NaN, 10),
        ],
        VerificationProtocol = name,
        Roc = [new(0, new(0.2, 0.1, 0.3)), new(0.5, new(0.9, 0.8, 0.95)), new(1, new(1, 1, 1))],
        Distances = new DistanceSample { Same = [0.1f, 0.2f], Different = [0.9f, 1], Threshold = 0.5, FalseAcceptRate = 0.01 },
        LatentSpace = new LatentSpace
        {
            Dimensions = 2,
            Frames = [new LatentFrame(0, [0, 0, 1, 1, 2, 0]), new LatentFrame(1, [0, 0, 3, 3, 5, 0])],
            Labels = [0, 1, 1],
            ClassNames = [name, name],
            Thumbnails = [Drawing.Plain(0), Drawing.Plain(100), Drawing.Plain(200)],
        },
        HardPairs =
        [
            new ImagePair(Drawing.Plain(0), Drawing.Plain(9), Same: false, 0.1) { FirstLabel = name, SecondLabel = name + "2" },
            new ImagePair(Drawing.Plain(0), Drawing.Plain(9), Same: true, 2) { FirstLabel = name, SecondLabel = name },
        ],
        Retrievals = [new RetrievalRow(Drawing.Plain(0), name, [new RetrievedImage(Drawing.Plain(1), name, 0.25)])],
    };
}
