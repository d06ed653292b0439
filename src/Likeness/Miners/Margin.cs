namespace Likeness.Miners;

/// <summary>Checks margins: miners and losses share the rule.</summary>
internal static class Margin
{
    internal static double Checked(double margin, string owner) =>
        double.IsFinite(margin) && margin > 0
            ? margin
            : throw new ArgumentException($"{owner} needs a margin above 0, in units of distance; it is {margin}. Unit-length embeddings are at most 2 apart: try 0.2.", nameof(margin));
}
