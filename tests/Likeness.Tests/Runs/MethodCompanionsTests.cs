using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tests.Training;
using Likeness.Training;

namespace Likeness.Tests.Runs;

public sealed class MethodCompanionsTests
{
    public static TheoryData<string> Methods { get; } = [.. Catalog.Methods.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_trains_with_its_companions(string method)
    {
        var options = MethodCompanions.Of(method).Append(new("method", method)).Aggregate(TinyTraining.Given("epochs=1"), (before, option) => before.With(option.Key, option.Value));
        using var training = new TinyTraining(options);
        Assert.True(double.IsFinite(MetricsLog.Read(training.Train().Metrics).Single().Loss));
    }
}
