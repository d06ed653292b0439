using Likeness.Recipes;

namespace Likeness.Experiments;

/// <summary>One training of an experiment, or several trainings whose models are measured as one.</summary>
/// <param name="Data">The data set.</param>
/// <param name="Variant">The variant; empty where there is only one.</param>
/// <param name="Method">The method.</param>
/// <param name="Options">All options, the seed among them; those of the first of several trainings.</param>
public sealed record Cell(string Data, string Variant, string Method, TrainingOptions Options)
{
    /// <summary>The trainings whose models are measured as one; empty for a training.</summary>
    public IReadOnlyList<Cell> Joined { get; init; } = [];

    /// <summary>Whether something is trained for it.</summary>
    public bool IsTraining => Joined.Count == 0;

    /// <summary>"mnist/2-D/softmax/seed-0": also the folder below that of the experiment.</summary>
    public string Name => string.Join('/', new[] { DataName, Variant, Method, IsTraining ? $"seed-{Options.Seed}" : "joined" }.Where(part => part.Length > 0));

    /// <summary>The data as a table shows it: a known name, or that of a folder.</summary>
    public string DataName => System.IO.Path.GetFileNameWithoutExtension(System.IO.Path.TrimEndingDirectorySeparator(Data));

    /// <summary>Whether options would give the same model; on which device and with how many threads does not matter.</summary>
    public bool IsTrainedBy(TrainingOptions options) =>
        options with { Device = Options.Device, Threads = Options.Threads } == Options;
}
