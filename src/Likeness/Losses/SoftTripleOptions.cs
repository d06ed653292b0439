namespace Likeness.Losses;

/// <summary>Settings of <see cref="SoftTripleLoss"/>; the defaults are the paper's.</summary>
public sealed record SoftTripleOptions
{
    /// <summary>K, centres of each class, at least 1.</summary>
    public int CentresPerClass { get; init => field = value >= 1 ? value : throw OutOfRange("at least 1 centre a class", value); } = 10;

    /// <summary>τ between classes, above 0; the paper's λ is 1 / τ.</summary>
    public double Temperature { get; init => field = LossArgument.AboveZero(value, 0.05, nameof(SoftTripleLoss), nameof(Temperature)); } = 0.05;

    /// <summary>γ between the centres of a class, above 0: the lower, the more the nearest centre decides.</summary>
    public double CentreTemperature { get; init => field = LossArgument.AboveZero(value, 0.1, nameof(SoftTripleLoss), nameof(CentreTemperature)); } = 0.1;

    /// <summary>δ, a difference of cosines, 0 to below 2.</summary>
    public double Margin { get; init => field = value is >= 0 and < 2 ? value : throw OutOfRange("a margin from 0 to below 2", value); } = 0.01;

    /// <summary>ρ, the weight of bringing the centres of a class together, at least 0; 0 leaves them apart.</summary>
    public double Merging { get; init => field = value >= 0 && double.IsFinite(value) ? value : throw OutOfRange("a weight of merging of at least 0", value); } = 0.2;

    private static ArgumentException OutOfRange(string expected, double value) => new($"SoftTripleLoss needs {expected}; it is {value}.");
}
