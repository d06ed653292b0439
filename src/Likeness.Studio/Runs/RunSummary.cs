using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>A training, as far as it got. Nothing here says where its files lie.</summary>
/// <param name="Name">Its folder, below the folder of runs.</param>
/// <param name="Data">Name of the data.</param>
/// <param name="Images">Images trained on.</param>
/// <param name="Classes">Classes trained on.</param>
/// <param name="Encoder">Its network.</param>
/// <param name="Teaching">The loss; without labels, the method.</param>
/// <param name="Seed">Of all that was drawn by chance.</param>
/// <param name="Progress">How far it is.</param>
internal sealed record RunSummary(string Name, string Data, int Images, int Classes, string Encoder, string Teaching, long Seed, RunProgress Progress)
{
    public static RunSummary Of(string name, RunFolder run, RunDescription description, IReadOnlyList<RunEpoch> epochs)
    {
        var (source, options, data, _, _) = description;
        return new(
            name, NameOf(source), data.ImageCount, data.Classes.Count, options.Encoder, options.UsesLabels ? options.Loss : options.Method, options.Seed,
            RunProgress.Of(run, options, epochs));
    }

    private static string NameOf(string source) => Path.GetFileName(Path.TrimEndingDirectorySeparator(source));
}
