using System.Net;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Security;

/// <summary>Keeps pages of other sites, open in a browser of somebody who can reach the server, from using it.</summary>
/// <remarks>
/// A page may send forms anywhere (cross-site request forgery), but its browser then names the page's site in Origin. And a
/// site may have its name point to this machine (DNS rebinding), but then the name in Host is that site's.
/// </remarks>
/// <param name="requiresThisHost">Whether Host must be a name of this machine: where there are no keys. A key is only sent to the name it was typed in for.</param>
internal sealed class BrowserGate(bool requiresThisHost)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (requiresThisHost && !IsThisMachine(request.Host.Host))
            return ProblemAnswer.WriteAsync(context, ProblemKind.Foreign, $"The request is for the host '{request.Host}'; without API keys this server answers for localhost and 127.0.0.1 only. Use one of those names, or serve with --keys.");
        if (request.Headers.Origin is [{ } origin, ..] && !IsOwn(origin, request.Host))
            return ProblemAnswer.WriteAsync(context, ProblemKind.Foreign, $"The request comes from a page of '{origin}'; only pages of this server, '{request.Host}', may use it from a browser.");
        return next(context);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
