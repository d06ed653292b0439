using System.Globalization;
using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class ChartStyleTests
{
    [Fact]
    public void Pictures_need_no_variables() => Assert.DoesNotContain("var(", ChartStyle.LightRules, StringComparison.Ordinal);

    [Fact]
    public void Every_variable_of_the_rules_is_defined_for_pages()
    {
        foreach (var dark in (bool[])[false, true])
            foreach (var use in ChartStyle.Rules.Split("var(--").Skip(1).Select(rest => rest[..rest.IndexOf(')')]).Where(name => name != "font"))
                Assert.Contains($"--{use}:#", ChartStyle.Variables(dark), StringComparison.Ordinal);
    }

    [Theory]        // WCAG 2.2: 4.5 for text, 3 for graphics
    [InlineData("ink", 4.5)]
    [InlineData("muted", 4.5)]
    [InlineData("good", 4.5)]
    [InlineData("bad", 4.5)]
    [InlineData("c0", 3)]
    [InlineData("c1", 3)]
    [InlineData("c2", 3)]
    [InlineData("c3", 3)]
    [InlineData("c4", 3)]
    public void Text_and_lines_stand_out_from_the_paper(string variable, double least)
    {
        foreach (var dark in (bool[])[false, true])
        {
            double[] two = [Luminance(variable, dark), Luminance("paper", dark)];
            Assert.True((two.Max() + 0.05) / (two.Min() + 0.05) >= least, $"{variable}, {(dark ? "dark" : "light")}: {(two.Max() + 0.05) / (two.Min() + 0.05):0.00}");
        }
    }

    private static double Luminance(string variable, bool dark)
    {
        var variables = ChartStyle.Variables(dark);
        var at = variables.IndexOf($"--{variable}:#", StringComparison.Ordinal) + variable.Length + 4;
        double Channel(int index)
        {
            var value = int.Parse(variables.AsSpan(at + 2 * index, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(0) + 0.7152 * Channel(1) + 0.0722 * Channel(2);
    }
}
