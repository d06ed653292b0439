using Likeness.Recipes;

namespace Likeness.Experiments;

/// <summary>One training of an experiment.</summary>
/// <param name="Data">The data set.</param>
/// <param name="Variant">The variant; empty where there is only one.</param>
/// <param name="Method">The method.</param>
/// <param name="Options">All options, the seed among them.</param>
public sealed record Cell(string Data, string Variant, string Method, TrainingOptions Options)
{
    /// <summary>"mnist/2-D/softmax/seed-0": also the folder below that of the experiment.</summary>
    public string Name => string.Join('/', new[] { DataName, Variant, Method, $"seed-{Options.Seed}" }.Where(part => part.Length > 0));

    /// <summary>The data as a table shows it: a known name, or that of a folder.</summary>
    public string DataName => System.IO.Path.GetFileNameWithoutExtension(System.IO.Path.TrimEndingDirectorySeparator(Data));

    /// <summary>Whether options would give the same model; on which device and with how many threads does not matter.</summary>
    public bool IsTrainedBy(TrainingOptions options) =>
        options with { Device = Options.Device, Threads = Options.Threads } == Options;
}
