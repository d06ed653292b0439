using System.Text;
using System.Text.Json;

namespace Likeness.Studio.Tests.Hostile;

/// <summary>HTTP requests, byte for byte, of which most are wrong in one way or several.</summary>
internal static class HostileRequest
{
    private static readonly string[] s_paths =
    [
        "/v1/embed", "/v1/verify", "/v1/models", "/v1/galleries", "/v1/galleries/hostile/entries", "/v1/galleries/hostile/identify", "/v1/galleries/hostile/search",
        "/v1/galleries/hostile", "/v1/runs", "/v1/runs/..%2Fhostile", "/v1/runs/hostile/report", "/v1/training", "/v1/training/resume", "/v1/training/stop", "/openapi", "/metrics", "/healthz", "/",
    ];

    private static readonly string[] s_fields = ["image", "a", "b", "label", "source", "far", "top", "candidates", "rule", "name", "data", "run", "epochs"];
    private static readonly string[] s_types = ["application/json", "multipart/form-data; boundary=b", "image/png", "application/octet-stream", "text/plain", "application/json; charset=utf-7", "multipart/form-data", "multipart/mixed; boundary=\"b\"", "/", "json"];

    public static byte[] One(Random random)
    {
        var (type, body) = random.Next(4) switch
        {
            0 => ("application/json", Json(random)),
            1 => ("multipart/form-data; boundary=b", Form(random)),
            2 => ("image/png", HostileImages.One(random)),
            _ => (s_types[random.Next(s_types.Length)], random.Next(2) == 0 ? Json(random) : Form(random)),
        };
        // Most reach an endpoint that reads them.
        var method = random.Next(12) switch { 0 => "GET", 1 => "DELETE", 2 => "PUT", 3 => "OPTIONS", _ => "POST" };
        var head = $"{method} {Path(random)} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {Length(random, body)}\r\nConnection: close\r\n{Headers(random)}\r\n";
        byte[] request = [.. Encoding.Latin1.GetBytes(head), .. body];
        if (random.Next(30) == 0)
            request[random.Next(request.Length)] ^= (byte)(1 << random.Next(8));
        return request;
    }

    private static string Path(Random random) => random.Next(6) switch
    {
        0 => $"/v1/galleries/{Uri.EscapeDataString(Whole(HostileTexts.One(random)))}",
        1 => $"/v1/galleries/hostile/entries?label={Uri.EscapeDataString(Whole(HostileTexts.One(random)))}&after={random.NextInt64()}&limit={random.Next(-5, 20_000)}",
        2 => $"/v1/galleries/hostile/entries/{random.Next(-3, 99)}{(random.Next(2) == 0 ? "/thumbnail" : "")}",
        _ => s_paths[random.Next(s_paths.Length)],
    };

    private static long Length(Random random, byte[] body) => random.Next(12) switch { 0 => body.Length + random.Next(1, 9000), 1 => random.Next(body.Length + 1), 2 => random.NextInt64(-1, long.MaxValue), _ => body.Length };

    private static string Headers(Random random) => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Range(0, random.Next(300)).Select(i => $"X-{i}: {i}\r\n")),
        1 => $"X-Long: {new string('a', random.Next(50_000))}\r\n",
        2 => $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(HostileTexts.One(random)))}\r\n",
        3 => $"Origin: {random.Next(3) switch { 0 => "null", 1 => "http://localhost", _ => "http://evil.example" }}\r\n",
        4 => "Transfer-Encoding: chunked\r\n",
        5 => "Expect: 100-continue\r\n",
        6 => "Content-Encoding: gzip\r\n",
        _ => "",
    };

    private static byte[] Json(Random random)
    {
        if (random.Next(8) == 0)
            return Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => new string('[', random.Next(2000)), 1 => "{\"image\": NaN}", 2 => "\"text\"", _ => Whole(HostileTexts.One(random)) });
        var members = Fields(random).Select(field => $"{JsonSerializer.Serialize(field)}: {(field == "label" ? JsonSerializer.Serialize(HostileTexts.One(random)) : Value(random, 0))}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(", ", members)}}}");
    }

    private static string Value(Random random, int depth) => random.Next(depth < 3 ? 8 : 6) switch
    {
        0 or 1 or 2 => $"\"{Convert.ToBase64String(HostileImages.One(random))}\"",
        3 or 4 => JsonSerializer.Serialize(HostileTexts.One(random)),
        5 => random.Next(4) switch { 0 => "null", 1 => "1e400", 2 => "-0.5", _ => "true" },
        6 => $"[{Value(random, depth + 1)}, {Value(random, depth + 1)}]",
        _ => $"{{\"image\": {Value(random, depth + 1)}}}",
    };

    private static byte[] Form(Random random)
    {
        var form = new MemoryStream();
        foreach (var field in Fields(random))
        {
            form.Write(Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{Whole(HostileTexts.One(random))}\"\r\n\r\n"));
            form.Write(field == "label" || random.Next(6) == 0 ? Encoding.UTF8.GetBytes(Whole(HostileTexts.One(random))) : HostileImages.One(random));
            form.Write("\r\n"u8);
        }
        form.Write("--b--\r\n"u8);
        var bytes = form.ToArray();
        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    // Half of the bodies have the fields that are asked for, so that what is wrong is in them.
    private static string[] Fields(Random random) =>
        random.Next(2) == 0 ? ["label", "image", "a", "b"] : [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Field(random))];

    private static string Field(Random random) => random.Next(10) == 0 ? Whole(HostileTexts.One(random)) : s_fields[random.Next(s_fields.Length)];

    // Half letters become marks, as they cannot be written at all.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
