using System.Threading.RateLimiting;
using Likeness.Studio.Limits;
using Likeness.Studio.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Likeness.Studio.Security;

/// <summary>How often a client may ask, and how many requests are worked on at once.</summary>
internal static class RateLimits
{
    public static void Apply(RateLimiterOptions rates, StudioLimits limits)
    {
        rates.GlobalLimiter = PartitionedRateLimiter.CreateChained(ByClient(limits), AtOnce(limits));
        rates.OnRejected = (context, _) => new(context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? TooOftenAsync(context.HttpContext, wait, limits)
            : ProblemAnswer.WriteAsync(context.HttpContext, ProblemKind.Overloaded, $"{limits.Requests} requests are worked on and {limits.Waiting} wait already. Try again in a second."));
    }

    private static PartitionedRateLimiter<HttpContext> ByClient(StudioLimits limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        limits.RequestsASecond == 0 || IsForMachines(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => new()
            {
                TokenLimit = 2 * limits.RequestsASecond,
                TokensPerPeriod = limits.RequestsASecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));

    private static PartitionedRateLimiter<HttpContext> AtOnce(StudioLimits limits) => PartitionedRateLimiter.Create<HttpContext, bool>(context =>
        IsForMachines(context)
            ? RateLimitPartition.GetNoLimiter(false)
            : RateLimitPartition.GetConcurrencyLimiter(true, _ => new() { PermitLimit = limits.Requests, QueueLimit = limits.Waiting }));

    // What watches the server must be answered most of all when there is too much to do.
    private static bool IsForMachines(HttpContext context) => context.Request.Path.Value is "/healthz" or "/readyz" or "/metrics";

    private static string ClientOf(HttpContext context) =>
        context.Items[ApiKeyGate.Holder] is string holder ? $"key {holder}" : $"address {context.Connection.RemoteIpAddress}";

    private static Task TooOftenAsync(HttpContext context, TimeSpan wait, StudioLimits limits)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ProblemAnswer.WriteAsync(context, ProblemKind.TooOften, $"More than {limits.RequestsASecond} requests a second came from one client. Ask again more slowly.");
    }
}
