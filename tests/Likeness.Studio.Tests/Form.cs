using System.Globalization;
using System.Text;

namespace Likeness.Studio.Tests;

/// <summary>Bodies of the three forms.</summary>
internal static class Form
{
    public static MultipartFormDataContent Of(params ReadOnlySpan<(string Name, object Value)> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            if (value is byte[] file)
                form.Add(new ByteArrayContent(file), name, "image.png");
            else
                form.Add(new StringContent(Convert.ToString(value, CultureInfo.InvariantCulture)!), name);
        return form;
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static ByteArrayContent Raw(byte[] image, string type = "image/png") => new(image) { Headers = { ContentType = new(type) } };
}
