using System.Xml.Linq;
using Likeness.Reports.Charts;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Reports.Charts;

/// <summary>A chart parsed back as XML, which also shows that it is well formed.</summary>
internal sealed class Drawing(Chart chart)
{
    private readonly XElement _root = XDocument.Parse(chart.ToSvg()).Root!;

    public IEnumerable<XElement> All(string element, string @class = "") =>
        _root.Descendants().Where(one => one.Name.LocalName == element && (@class.Length == 0 || Classes(one).Contains(@class)));

    public IEnumerable<string> Texts(string @class = "") => All("text", @class).Select(text => text.Value);

    /// <summary>The numbers of a path, x and y by turns, for paths of M and L.</summary>
    public static double[] Numbers(XElement path) =>
        [.. path.Attribute("d")!.Value.Split('M', 'L', 'Z', ' ').Where(part => part.Length > 0).Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];

    public static Bitmap Plain(byte value) => new(8, 8, 1, [.. Enumerable.Repeat(value, 64)]);

    private static string[] Classes(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];
}
