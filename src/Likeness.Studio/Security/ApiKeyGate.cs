using System.Net.Http.Headers;
using System.Text;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Security;

/// <summary>Lets nothing but GET /healthz by without a valid key.</summary>
/// <remarks>
/// A key comes as <c>Authorization: Bearer KEY</c>, or as the password of basic authentication (RFC 7617), which is how a
/// browser asks a person for it.
/// </remarks>
internal sealed class ApiKeyGate(ApiKeyFile keys)
{
    /// <summary>Where a request's holder is noted.</summary>
    public static readonly object Holder = new();

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var given = SecretOf(context.Request);
        if (given is not null && keys.HolderOf(given) is { } holder)
            context.Items[Holder] = holder;
        else if (context.Request.Path != "/healthz")
            return RefuseAsync(context, given is null ? "There is no API key" : "The API key is not one of this server's");
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, string found)
    {
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"likeness\", charset=\"UTF-8\"";
        return ProblemAnswer.WriteAsync(context, ProblemKind.NoKey, $"{found}. Send one as 'Authorization: Bearer KEY', or as the password when a browser asks; whoever runs this server makes them with 'likeness serve --new-key NAME'.");
    }

    private static string? SecretOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given) || given.Parameter is not { } parameter)
            return null;
        return given.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => parameter,
            "BASIC" => PasswordOf(parameter),
            _ => null,
        };
    }

    private static string? PasswordOf(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        return text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? text[(colon + 1)..] : null;
    }
}
