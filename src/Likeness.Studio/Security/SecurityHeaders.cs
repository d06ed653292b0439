using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Security;

/// <summary>What browsers are told on every answer, so that a mistake in a page cannot become more than that.</summary>
internal static class SecurityHeaders
{
    // Nothing from elsewhere; pictures may be made in the page, and drawn from the camera or the clipboard.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), usb=(), payment=()";
        // Answers name people's labels; only the pages' own files, which name nobody, may be kept.
        if (context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        return next(context);
    }
}
