namespace Likeness.Reports.Charts;

/// <summary>Words that must fit a place.</summary>
internal static class Caption
{
    extension(string text)
    {
        /// <summary>At most so many letters, the last an ellipsis where some were left out.</summary>
        public string Shorten(int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
    }
}
