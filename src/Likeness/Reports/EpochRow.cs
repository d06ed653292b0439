namespace Likeness.Reports;

/// <summary>What one epoch of training came to.</summary>
/// <param name="Epoch">Counted from 1.</param>
/// <param name="Loss">Mean over the epoch's batches.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record EpochRow(int Epoch, double Loss, double Seconds)
{
    /// <summary>Share of pairs or triplets that still had a loss, in 0..1; none for losses without such.</summary>
    public double? ActiveShare { get; init; }

    /// <summary>Validation metrics by name.</summary>
    public IReadOnlyDictionary<string, double> Validation { get; init; } = new Dictionary<string, double>();
}
