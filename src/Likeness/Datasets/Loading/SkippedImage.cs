namespace Likeness.Datasets.Loading;

/// <summary>An image that cannot be used and was left out.</summary>
/// <param name="Name">Its name within the data set, the same on every machine.</param>
/// <param name="Source">Where it lies on this machine.</param>
/// <param name="Reason">What is wrong with it and what to do.</param>
public sealed record SkippedImage(string Name, string Source, string Reason)
{
    internal static SkippedImage Of(ImageDataset dataset, int index, IOException error)
    {
        var source = dataset.Source(index);
        // The message begins with where; here that stands beside it.
        var reason = error.Message.StartsWith(source, StringComparison.Ordinal) ? error.Message[source.Length..].TrimStart(':', ' ') : error.Message;
        return new(dataset.ImageName(index), source, reason);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source}: {Reason}";
}
