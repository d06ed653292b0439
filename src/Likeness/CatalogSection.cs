using System.Collections;
using Likeness.Recipes;

namespace Likeness;

/// <summary>Everything of one kind that can be asked for by name.</summary>
/// <param name="kind">The kind, as messages call it: "encoder".</param>
/// <param name="entries">Its members, with different names.</param>
public sealed class CatalogSection<TFactory>(string kind, params CatalogEntry<TFactory>[] entries) : IEnumerable<CatalogEntry<TFactory>>
{
    /// <summary>The kind, as messages call it.</summary>
    public string Kind { get; } = kind;

    /// <summary>The factory of a name.</summary>
    /// <exception cref="OptionException">There is none; the message lists those that exist.</exception>
    public TFactory this[string name] =>
        Array.Find(entries, entry => entry.Name == name) is { } found
            ? found.Make
            : throw new OptionException($"There is no {Kind} '{name}'. Choose one of: {string.Join(", ", entries.Select(entry => entry.Name))}.");

    /// <inheritdoc/>
    public IEnumerator<CatalogEntry<TFactory>> GetEnumerator() => ((IEnumerable<CatalogEntry<TFactory>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
