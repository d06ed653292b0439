using Likeness.Galleries.Stores;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Galleries;

/// <summary>What a request says of an entry, refused in the server's words where it cannot be kept.</summary>
internal static class EntryTexts
{
    /// <summary>A label.</summary>
    /// <exception cref="RequestException">It is missing, or none.</exception>
    public static string Label(string? label) => label is null
        ? throw new RequestException(ProblemKind.BadRequest, "The field 'label' is missing: who or what the images show.")
        : Asked(() => GalleryLabel.Require(label));

    /// <summary>A label and where images came from.</summary>
    /// <exception cref="RequestException">One of them cannot be kept.</exception>
    public static bool Require(string label, string source) => Label(label) is not null && source.Length <= Enrolment.MostSourceLetters
        ? true
        : throw new RequestException(ProblemKind.BadValue, $"A source of {source.Length} letters was given; expected at most {Enrolment.MostSourceLetters}.");

    private static string Asked(Func<string> require)
    {
        try
        {
            return require();
        }
        catch (ArgumentException error)
        {
            throw new RequestException(ProblemKind.BadValue, ProblemHandler.WithoutParameter(error.Message));
        }
    }
}
