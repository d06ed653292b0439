using Microsoft.AspNetCore.Http;

namespace Likeness.Studio.Problems;

/// <summary>Every way in which the server says no: the type, title and status of a problem of RFC 9457, https://www.rfc-editor.org/rfc/rfc9457.</summary>
/// <param name="Name">The end of the problem's type, urn:likeness:NAME, which programs can rely on.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for every problem of the kind.</param>
internal sealed record ProblemKind(string Name, int Status, string Title)
{
    public static readonly ProblemKind BadRequest = new("bad-request", StatusCodes.Status400BadRequest, "The request cannot be understood.");
    public static readonly ProblemKind BadImage = new("bad-image", StatusCodes.Status422UnprocessableEntity, "An image cannot be read.");
    public static readonly ProblemKind BadValue = new("bad-value", StatusCodes.Status422UnprocessableEntity, "A value is out of its range.");
    public static readonly ProblemKind Unsupported = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "The body is of a type that is not read here.");
    public static readonly ProblemKind TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The request is too large.");
    public static readonly ProblemKind NoKey = new("no-key", StatusCodes.Status401Unauthorized, "An API key is needed.");
    public static readonly ProblemKind Foreign = new("foreign", StatusCodes.Status403Forbidden, "The request belongs to another site.");
    public static readonly ProblemKind NotAllowed = new("not-allowed", StatusCodes.Status403Forbidden, "This server does not do that.");
    public static readonly ProblemKind TooOften = new("too-often", StatusCodes.Status429TooManyRequests, "There are too many requests.");
    public static readonly ProblemKind TooSlow = new("too-slow", StatusCodes.Status408RequestTimeout, "The request took too long.");
    public static readonly ProblemKind NotFound = new("not-found", StatusCodes.Status404NotFound, "There is nothing here.");
    public static readonly ProblemKind Conflict = new("conflict", StatusCodes.Status409Conflict, "The state of what was asked for does not allow that.");
    public static readonly ProblemKind Overloaded = new("overloaded", StatusCodes.Status503ServiceUnavailable, "The server has more to do than it can.");
    public static readonly ProblemKind Broken = new("broken", StatusCodes.Status500InternalServerError, "The server is at fault.");

    /// <summary>Type of the problem, as a program reads it.</summary>
    public string Type => $"urn:likeness:{Name}";
}
