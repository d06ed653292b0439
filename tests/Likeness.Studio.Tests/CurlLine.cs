using System.Text;
using System.Text.RegularExpressions;

namespace Likeness.Studio.Tests;

/// <summary>A command line of curl, as the documentation has it, as a request.</summary>
internal static partial class CurlLine
{
    /// <param name="line">After "curl".</param>
    /// <param name="files">What the files it names hold.</param>
    public static HttpRequestMessage Request(string line, IReadOnlyDictionary<string, byte[]> files)
    {
        var words = Word().Matches(line).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Value).ToArray();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(words[^1]).PathAndQuery);
        List<(string, object)> form = [];
        for (var i = 0; i < words.Length - 1; i++)
            switch (words[i])
            {
                case "-F":
                    var (name, value) = (words[i + 1].Split('=', 2)[0], words[++i].Split('=', 2)[1]);
                    form.Add((name, value.StartsWith('@') ? files[value[1..]] : value));
                    break;
                case "--json":
                    request.Content = new StringContent(words[++i], Encoding.UTF8, "application/json");
                    break;
                case "--data-binary":
                    request.Content = new ByteArrayContent(files[words[++i][1..]]);
                    break;
                case "-H":
                    Assert.True(request.Content!.Headers.TryAddWithoutValidation(words[i + 1].Split(": ")[0], words[++i].Split(": ")[1]));
                    break;
                case "-X":
                    request.Method = new HttpMethod(words[++i]);
                    break;
                default:
                    throw new FormatException($"{words[i]} in: curl {line}");
            }
        if (form.Count > 0)
            request.Content = Form.Of([.. form]);
        if (request.Content is not null && request.Method == HttpMethod.Get)
            request.Method = HttpMethod.Post;
        return request;
    }

    [GeneratedRegex(@"'(?<quoted>[^']*)'|\S+")]
    private static partial Regex Word();
}
