using System.Globalization;
using System.Xml.Linq;
using Likeness.Reports.Markup;

namespace Likeness.Tests.Reports.Markup;

public sealed class MarkupWriterTests
{
    [Fact]
    public void What_the_source_says_is_markup_and_what_is_filled_in_is_text()
    {
        const string name = "<script>alert('x')</script> & \"quotes\"";
        Assert.Equal("<b title=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;\">", Write(name));

        static string Write(string name) => new MarkupWriter().Add($"<b title=\"{name}\">").ToMarkup().Text;
    }

    [Fact]
    public void Any_text_survives_a_round_trip_through_XML_but_for_letters_that_XML_lacks()
    {
        var hostile = string.Concat(Enumerable.Range(0, 0xD800).Select(code => (char)code)) + "\uFFFE\uFFFF😀";
        var document = new MarkupWriter().Add($"<a>{hostile}</a>").ToMarkup().Text;
        var expected = string.Concat(hostile.Select(letter => letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : letter));
        Assert.Equal(expected.Replace('\r', '\n').Replace("\n", "", StringComparison.Ordinal), XDocument.Parse(document, LoadOptions.PreserveWhitespace).Root!.Value.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_have_a_point_in_every_country()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal("-1.5 -7", new MarkupWriter().Add($"{-1.5} {-7}").ToMarkup().Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_has_no_place_is_refused(double value) =>
        Assert.Throws<ArgumentException>(() => new MarkupWriter().Add($"{value}"));
}
