namespace Likeness.Experiments;

/// <summary>A figure that somebody else has published.</summary>
/// <param name="What">Whose method, and anything that differs from the experiment.</param>
/// <param name="Column">Title of the column that it stands beside.</param>
/// <param name="Value">The figure, in the unit of the column.</param>
/// <param name="Source">Where it is published.</param>
public sealed record PublishedFigure(string What, string Column, double Value, string Source)
{
    /// <summary>A page with the source.</summary>
    public Uri? Link { get; init; }

    /// <summary>The method of ours that it is compared with; null for the best.</summary>
    public string? Method { get; init; }

    /// <summary>The variant of ours; null for any.</summary>
    public string? Variant { get; init; }

    /// <summary>The data set; null for any.</summary>
    public string? Data { get; init; }
}
