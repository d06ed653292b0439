namespace Likeness.Galleries.Search;

/// <summary>Embeddings in memory that can be searched; rows are numbered as they come.</summary>
internal abstract class VectorRows : IDisposable
{
    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    /// <summary>Adds a row; it is found after <see cref="Link"/>.</summary>
    public abstract void Add(float[] embedding);

    /// <summary>Makes what was added ready to be found.</summary>
    public virtual void Link()
    {
    }

    /// <summary>The rows nearest a query, nearest first; of equally near ones the earlier.</summary>
    /// <param name="query">[D].</param>
    /// <param name="count">How many.</param>
    /// <param name="isThere">Whether a row still counts.</param>
    public abstract IReadOnlyList<NearRow> Nearest(float[] query, int count, Func<int, bool> isThere);

    /// <summary>Frees what lies outside the managed memory.</summary>
    public void Dispose() => Free();

    /// <inheritdoc cref="Dispose"/>
    protected virtual void Free()
    {
    }

    /// <summary>Ranks candidates by their exact distances.</summary>
    protected static IReadOnlyList<NearRow> Rank(IEnumerable<NearRow> candidates, int count) =>
        [.. candidates.OrderBy(row => row.Distance).ThenBy(row => row.Row).Take(count)];
}
