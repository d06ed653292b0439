using System.Text.Json;

namespace Likeness.Tests.Evaluation;

/// <summary>The cases of verification.json; its scores are similarities, so they are negated into distances.</summary>
internal sealed record GoldenVerification(string Name, double[] Distances, bool[] Same, JsonElement Metrics)
{
    public static IEnumerable<GoldenVerification> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(TestData.Golden("verification.json")));
        foreach (var item in document.RootElement.EnumerateArray())
            yield return new(
                $"{item.GetProperty("name")} {item.GetProperty("seed")}",
                [.. item.GetProperty("scores").EnumerateArray().Select(score => -score.GetDouble())],
                [.. item.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32() == 1)],
                item.GetProperty("metrics").Clone());
    }

    public double Metric(params string[] path) => path.Aggregate(Metrics, (element, name) => element.GetProperty(name)).GetDouble();

    public void Meets(double actual, params string[] path)
    {
        var expected = Metric(path);
        Assert.True(Math.Abs(expected - actual) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"{Name}, {string.Join('.', path)}: expected {expected}, got {actual}");
    }
}
