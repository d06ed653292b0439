namespace Likeness.Testing;

/// <summary>A test on a real data set, e.g. <c>[DatasetFact("omniglot/images_background.zip")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatasetFactAttribute : FactAttribute
{
    public DatasetFactAttribute(string path) => Skip = TestData.WhyAbsent(TestData.Dataset(path));
}
