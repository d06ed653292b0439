using Likeness.Galleries.Stores;

namespace Likeness.Studio.Endpoints;

/// <summary>The galleries there are.</summary>
internal sealed record GalleryList(IReadOnlyList<GallerySize> Galleries);

/// <summary>A gallery, and how much is in it.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Entries">Images enrolled.</param>
internal sealed record GallerySize(string Name, long Entries);

/// <summary>A gallery with its labels.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Entries">Images enrolled.</param>
/// <param name="Labels">What they are enrolled under, in order.</param>
internal sealed record GalleryAnswer(string Name, long Entries, IReadOnlyList<LabelCount> Labels);

/// <summary>Entries, in the order of their numbers.</summary>
/// <param name="Entries">A page of them.</param>
/// <param name="Next">What to give as 'after' for the next page; null at the end.</param>
internal sealed record EntryList(IReadOnlyList<EntryAnswer> Entries, long? Next);

/// <summary>An image that was enrolled.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Label">Who or what it shows.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Digest">SHA-256 of the image file.</param>
/// <param name="Time">When it was enrolled.</param>
internal sealed record EntryAnswer(long Id, string Label, string Source, string Digest, DateTimeOffset Time)
{
    public static EntryAnswer Of(GalleryEntry entry) => new(entry.Id, entry.Label, entry.Source, entry.Digest, entry.Time);
}

/// <summary>What became of an enrolment: all of it is on the disk.</summary>
internal sealed record EnrolAnswer(IReadOnlyList<Enrolled> Entries);

/// <summary>How many entries something was done to.</summary>
internal sealed record CountAnswer(int Entries);

/// <summary>The entries that look most alike, nearest first.</summary>
internal sealed record SearchAnswer(IReadOnlyList<SearchHit> Results);

/// <summary>An entry that looks like the image asked about.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Label">Who or what it shows.</param>
/// <param name="Path">Where it came from.</param>
/// <param name="Distance">Smaller is nearer.</param>
internal sealed record SearchHit(long Id, string Label, string Path, double Distance);
