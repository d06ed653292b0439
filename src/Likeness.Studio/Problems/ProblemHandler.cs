using Likeness.Models;
using Likeness.Tensors.Images;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Likeness.Studio.Problems;

/// <summary>The only place where an exception becomes an answer.</summary>
internal sealed partial class ProblemHandler(ILogger<ProblemHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody is there to read an answer.
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var (kind, detail) = Describe(exception);
        if (kind == ProblemKind.Broken)
            LogBroken(log, exception, httpContext.Request.Method, httpContext.Request.Path);
        await ProblemAnswer.WriteAsync(httpContext, kind, detail);
        return true;
    }

    private static (ProblemKind Kind, string Detail) Describe(Exception error) => error switch
    {
        RequestException refused => (refused.Kind, refused.Message),
        ImageException => (ProblemKind.BadImage, error.Message),
        ModelException => (ProblemKind.BadValue, error.Message),
        ArgumentOutOfRangeException => (ProblemKind.BadValue, WithoutParameter(error.Message)),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (ProblemKind.TooLarge, "The body is larger than this server reads. Send a smaller image, or fewer."),
        BadHttpRequestException => (ProblemKind.BadRequest, error.Message),
        _ => (ProblemKind.Broken, "This should not have happened; the server's log says more. Report it with that."),
    };

    /// <summary>A message without the name of a parameter, and its value on a line of its own, which .NET adds and which mean nothing over HTTP.</summary>
    public static string WithoutParameter(string message) =>
        message.IndexOf(" (Parameter '", StringComparison.Ordinal) is >= 0 and var end ? message[..end] : message;

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void LogBroken(ILogger logger, Exception error, string method, string path);
}
