namespace Likeness.Testing;

/// <summary>A test against a file of reference values, e.g. <c>[GoldenFact("losses.json")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldenFactAttribute : FactAttribute
{
    public GoldenFactAttribute(string file) => Skip = TestData.WhyAbsent(TestData.Golden(file));
}
