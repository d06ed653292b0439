namespace Likeness.Reports.Charts;

/// <summary>Points of the plane, x and y by turns, with the class of each and the names of the classes.</summary>
internal sealed record ScatterData(float[] Points, IReadOnlyList<int> Labels, IReadOnlyList<string> ClassNames)
{
    public ClassColours Colours { get; } = new(Labels);

    public string NameOf(int label) => label >= 0 && label < ClassNames.Count ? ClassNames[label] : $"class {label}";
}
