using System.Text.Json;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

/// <summary>One line of a golden file: inputs, settings and results worked out elsewhere, in double.</summary>
internal sealed class GoldenCase(JsonElement json)
{
    public static IEnumerable<GoldenCase> Read(string file, string name)
    {
        var all = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(TestData.Golden(file)));
        var cases = all.EnumerateArray().Where(one => one.GetProperty("name").GetString() == name).Select(one => new GoldenCase(one)).ToArray();
        Assert.NotEmpty(cases);
        return cases;
    }

    public double Loss => json.GetProperty("loss").GetDouble();

    public bool Normalised => Flag("normalize_embeddings");

    public Tensor Embeddings => Rectangle("embeddings");

    public Tensor Labels => Tensor.From(json.GetProperty("labels").EnumerateArray().Select(label => label.GetInt64()).ToArray());

    public double[] Gradient => Matrix("embedding_gradient");

    /// <summary>A field that holds a matrix, such as "embeddings_b".</summary>
    public Tensor Rectangle(string field) => Tensor.From(Matrix(field), Rows(field), Columns(field));

    public double Number(string parameter) => json.GetProperty("parameters").GetProperty(parameter).GetDouble();

    public string Text(string parameter) => json.GetProperty("parameters").GetProperty(parameter).GetString()!;

    public bool HasNumber(string parameter) => json.GetProperty("parameters").GetProperty(parameter).ValueKind == JsonValueKind.Number;

    public bool Flag(string parameter) => json.GetProperty("parameters").TryGetProperty(parameter, out var flag) && flag.ValueKind == JsonValueKind.True;

    public string Word(string parameter) => json.GetProperty("parameters").GetProperty(parameter).GetString()!;

    /// <summary>Rows of whole numbers, e.g. triplets.</summary>
    public int[][] Indices(string field) => [.. json.GetProperty(field).EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetInt32()).ToArray())];

    public double[] Weight(string field, string name) => Flat(json.GetProperty(field).GetProperty(name));

    public override string ToString() => $"{json.GetProperty("name")} {json.GetProperty("batch")} {json.GetProperty("seed")} {json.GetProperty("parameters")}";

    private double[] Matrix(string field) => Flat(json.GetProperty(field));

    private long Rows(string field) => json.GetProperty(field).GetArrayLength();

    private long Columns(string field) => json.GetProperty(field)[0].GetArrayLength();

    private static double[] Flat(JsonElement matrix) => [.. matrix.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(x => x.GetDouble())];
}
