using Likeness.Datasets;
using Likeness.Tensors.Images;
using Microsoft.Playwright;

namespace Likeness.Browser.Tests;

/// <summary>Invented symbols as files: what a visitor has lying on the disk, and what is enrolled before a visitor comes.</summary>
internal static class GlyphFiles
{
    private static readonly ImageDataset s_glyphs = Likeness.Datasets.Invented.Glyphs.Generate(new() { Size = 64 });

    /// <summary>The first drawings of a glyph.</summary>
    /// <param name="glyph">Number of its class.</param>
    /// <param name="count">How many.</param>
    /// <param name="skip">How many drawings to leave out before.</param>
    public static FilePayload[] Files(int glyph, int count, int skip = 0) =>
        [.. Enumerable.Range(0, s_glyphs.Count).Where(image => s_glyphs.Labels[image] == glyph).Skip(skip).Take(count)
            .Select(image => new FilePayload { Name = $"glyph-{glyph}-{image}.png", MimeType = "image/png", Buffer = Dark(s_glyphs.Read(image, ImageOptions.AsIs)).ToPng() })];

    /// <summary>Makes a gallery of glyphs, each enrolled under a letter: A, B, ...</summary>
    /// <param name="address">The server's.</param>
    /// <param name="gallery">Its name.</param>
    /// <param name="glyphs">How many glyphs.</param>
    /// <param name="each">Images of each.</param>
    public static async Task EnrolAsync(Uri address, string gallery, int glyphs, int each)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var made = await client.PostAsync(new Uri("v1/galleries", UriKind.Relative), new StringContent($$"""{"name": "{{gallery}}"}""", System.Text.Encoding.UTF8, "application/json"));
        made.EnsureSuccessStatusCode();
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            using var form = new MultipartFormDataContent { { new StringContent(((char)('A' + glyph)).ToString()), "label" } };
            foreach (var file in Files(glyph, each))
                form.Add(new ByteArrayContent(file.Buffer), "image", file.Name);
            using var enrolled = await client.PostAsync(new Uri($"v1/galleries/{gallery}/entries", UriKind.Relative), form);
            enrolled.EnsureSuccessStatusCode();
        }
    }

    // Ink on paper, as the pages draw; glyphs are light on dark.
    private static Bitmap Dark(Bitmap glyph) => new(glyph.Width, glyph.Height, glyph.Channels, [.. glyph.Pixels.Select(level => (byte)(255 - level))]);
}
