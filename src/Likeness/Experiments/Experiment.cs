using System.Text.Json.Nodes;

namespace Likeness.Experiments;

/// <summary>A question put to many trainings: every method on every data set, in every variant, with every seed.</summary>
/// <remarks>It is a JSON file; names in it are kebab-case. What it leaves out is empty.</remarks>
public sealed record Experiment
{
    /// <summary>Heading of its results.</summary>
    public required string Title { get; init; }

    /// <summary>What is asked, and under which rules it is answered: data, split, protocol.</summary>
    public required string About { get; init; }

    /// <summary>Data sets, as named to <c>DatasetCatalog.Open</c>.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>What is compared.</summary>
    public required IReadOnlyList<ExperimentMethod> Methods { get; init; }

    /// <summary>What is measured of each finished model: names of <see cref="CellProtocols"/>.</summary>
    public required IReadOnlyList<string> Protocols { get; init; }

    /// <summary>The figures to show.</summary>
    public required IReadOnlyList<ResultColumn> Columns { get; init; }

    /// <summary>Options that all trainings share.</summary>
    public JsonObject Options { get; init => field = value ?? []; } = [];

    /// <summary>Options by name under which all methods are compared, such as the dimensions of the embedding.</summary>
    public JsonObject Variants { get; init => field = value ?? []; } = [];

    /// <summary>Options that only some of the trainings need, laid over all others.</summary>
    public IReadOnlyList<SpecialOptions> Special { get; init => field = value ?? []; } = [];

    /// <summary>A training is repeated with each; the first one's pictures are drawn.</summary>
    public IReadOnlyList<long> Seeds { get; init => field = value ?? [0]; } = [0];

    /// <summary>Moments at which the first seed's latent space is recorded, 0 for none.</summary>
    public int Frames { get; init; }

    /// <summary>What to draw: names of <see cref="ExperimentPictures"/>.</summary>
    public IReadOnlyList<string> Pictures { get; init => field = value ?? []; } = [];

    /// <summary>Figures that others have published for the same task.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init => field = value ?? []; } = [];

    /// <summary>What was to be reached.</summary>
    public IReadOnlyList<Goal> Goals { get; init => field = value ?? []; } = [];

    /// <summary>All trainings, those of one data set together, and then what joins some of them.</summary>
    public IEnumerable<Cell> Cells()
    {
        Cell[] trainings =
        [
            .. from data in Data
               from seed in Seeds
               from variant in Variants.Count == 0 ? [""] : Variants.Select(variant => variant.Key)
               from method in Methods
               where method.Joins is null
               select new Cell(data, variant, method.Name, CellOptions.Of(this, data, variant, method) with { Seed = seed }),
        ];
        var joined =
            from method in Methods
            from members in trainings.Where(cell => cell.Method == method.Joins).GroupBy(cell => (cell.Data, cell.Variant))
            select members.First() with { Method = method.Name, Joined = [.. members] };
        return [.. trainings, .. joined];
    }
}
