namespace Likeness.Losses;

/// <summary>Checks temperatures: losses over similarities share the rule.</summary>
internal static class Temperature
{
    internal static double Checked(double temperature, string owner) =>
        double.IsFinite(temperature) && temperature > 0
            ? temperature
            : throw new ArgumentException($"{owner} needs a temperature above 0; it is {temperature}. It divides similarities of -1 to 1: try 0.05.", nameof(temperature));
}
