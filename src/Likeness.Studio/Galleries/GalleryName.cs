using System.Text.RegularExpressions;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Galleries;

/// <summary>A gallery's name in an address: nothing in it can lead out of the folder that galleries lie in.</summary>
internal static partial class GalleryName
{
    /// <summary>The name itself.</summary>
    /// <exception cref="RequestException">It is none.</exception>
    public static string Require(string? name) => IsOne(name)
        ? name!
        : throw new RequestException(ProblemKind.BadValue, $"A gallery's name was given as a text of {name?.Length ?? 0} letters; expected 1 to 64 of a to z, 0 to 9, - and _, with a letter or a digit first.");

    /// <summary>Whether it is a name.</summary>
    public static bool IsOne(string? name) => name is not null && Name().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]{0,63}\z")]
    private static partial Regex Name();
}
