using Likeness.Evaluation.Figures;

namespace Likeness.Tests.Evaluation.Figures;

public sealed class MetricValueTests
{
    [Fact]
    public void Reads_as_the_figure_and_its_interval() =>
        Assert.Equal("0.9153 (0.9097 to 0.9206)", new MetricValue(0.91532, 0.90971, 0.92061).ToString());
}
