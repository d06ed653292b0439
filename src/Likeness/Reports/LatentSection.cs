using System.Globalization;
using System.Text.Json;
using Likeness.Reports.Charts;
using Likeness.Reports.Markup;
using Likeness.Tensors.Pictures;

namespace Likeness.Reports;

/// <summary>The map of embeddings, a thumbnail at each point, and its animation over training.</summary>
internal static class LatentSection
{
    /// <param name="page">Where to.</param>
    /// <param name="plane">The embeddings in the plane.</param>
    /// <param name="animation">A GIF; none for a single epoch.</param>
    public static void Write(ReportPage page, LatentPlane plane, byte[]? animation)
    {
        var space = plane.Space;
        var chart = plane.Last("Latent space");
        page.Section("latent", "Latent space", () =>
        {
            page.Body.Add($"<p>{plane.Note} Point at the map to see the images; on a keyboard, focus it and use the arrow keys.</p>\n<div class=\"figures\">");
            page.Body.Add($"<div class=\"map\" id=\"map\" tabindex=\"0\" role=\"application\"")
                .Add($" aria-label=\"Map of embeddings. The arrow keys move from point to point.\">");
            page.Figure("latent", chart);
            WriteCard(page.Body, space);
            page.Body.Add($"</div>");
            if (animation is not null)
                WriteAnimation(page.Body, space, chart, animation);
            page.Body.Add($"</div>\n");
            WriteData(page.Body, space, chart);
        });
    }

    private static void WriteCard(MarkupWriter html, LatentSpace space)
    {
        html.Add($"<div class=\"point\" hidden><div class=\"thumb\"");
        if (space.Thumbnails.Count > 0)
            html.Add($" style=\"background-image:url({Data("png", SpriteAtlas.Of(space.Thumbnails).Image.ToPng())})\"");
        html.Add($"></div><span aria-live=\"polite\"></span></div>");
    }

    private static void WriteAnimation(MarkupWriter html, LatentSpace space, ScatterChart still, byte[] animation)
    {
        var (first, last) = (space.Frames[0].Epoch, space.Frames[^1].Epoch);
        html.Add($"<figure class=\"film\"><picture><source media=\"(prefers-reduced-motion: reduce)\" srcset=\"{Data("png", SvgPicture.ToPng(still.ToSvg()))}\">");
        html.Add($"<img src=\"{Data("gif", animation)}\" width=\"{still.Width}\" height=\"{still.Height}\" alt=\"The latent space from epoch {first} to epoch {last}, animated.\"></picture>");
        html.Add($"<figcaption>Epochs {first:0.#} to {last:0.#}; between epochs the points are moved in straight lines. ");
        html.Add($"<button type=\"button\" id=\"still\">Pause</button></figcaption></figure>");
    }

    private static Escaped Data(string format, byte[] picture) => new($"data:image/{format};base64,{Convert.ToBase64String(picture)}");

    /// <summary>The places of the points for the script; JSON's own escapes keep a name from ending the element.</summary>
    private static void WriteData(MarkupWriter html, LatentSpace space, ScatterChart chart)
    {
        var places = Enumerable.Range(0, space.Labels.Count).Where(i => chart.Place(i) is not null).ToArray();
        var data = new Dictionary<string, object>
        {
            ["index"] = places,
            ["x"] = places.Select(i => Math.Round(chart.Place(i)!.Value.X, 1)),
            ["y"] = places.Select(i => Math.Round(chart.Place(i)!.Value.Y, 1)),
            ["label"] = places.Select(i => space.Labels[i]),
            ["names"] = space.Labels.Distinct().Order().ToDictionary(label => label.ToString(CultureInfo.InvariantCulture), label => chart.NameOf(label)),
            ["columns"] = (int)Math.Ceiling(Math.Sqrt(space.Thumbnails.Count)),
        };
        html.Add($"<script type=\"application/json\" id=\"map-data\">{new Escaped(JsonSerializer.Serialize(data))}</script>\n");
    }
}
