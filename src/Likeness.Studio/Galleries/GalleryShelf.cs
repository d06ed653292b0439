using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Galleries;

/// <summary>The galleries of the server by name, each opened when it is first asked for.</summary>
/// <remarks>Any number of requests may use galleries at once; making, opening and deleting one waits for them and keeps others waiting.</remarks>
internal sealed class GalleryShelf : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, Gallery> _open = [];
    private readonly GalleryFolder _folder;
    private readonly Model _model;

    /// <param name="folder">Where clients' galleries lie.</param>
    /// <param name="named">Galleries that were named at the start: name to location.</param>
    /// <param name="model">Whose embeddings they keep.</param>
    /// <exception cref="GalleryException">A named gallery cannot be opened.</exception>
    public GalleryShelf(GalleryFolder folder, IReadOnlyDictionary<string, string> named, Model model)
    {
        (_folder, _model) = (folder, model);
        foreach (var (name, location) in named)
            _open[name] = Gallery.Open(location, model);
        Named = [.. named.Keys];
    }

    /// <summary>Names that were given at the start; they stay.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>All names, in order.</summary>
    public IReadOnlyList<string> Names => [.. _folder.Names.Concat(Named).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names of those that are open.</summary>
    public IReadOnlyList<string> Opened
    {
        get
        {
            _lock.EnterReadLock();
            try
            {
                return [.. _open.Keys];
            }
            finally
            {
                _lock.ExitReadLock();
            }
        }
    }

    /// <summary>Builds a gallery's index where that has fallen behind. Others make and delete galleries meanwhile; deleting this one breaks it off.</summary>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public bool Prepare(string name, CancellationToken cancellation)
    {
        // Building takes minutes, so it is not done under the lock that keeps the gallery open.
        var behind = Use(name, gallery => gallery.IsIndexBehind() ? gallery : null);
        behind?.Prepare(cancellation);
        return behind is not null;
    }

    /// <summary>Makes an empty gallery.</summary>
    /// <exception cref="RequestException">There is one of that name.</exception>
    public void Create(string name) => Changing(name, () =>
    {
        if (_folder.Has(name) || Named.Contains(name))
            throw new RequestException(ProblemKind.Conflict, $"There is a gallery '{name}' already. Use it, delete it first, or choose another name.");
        _folder.Prepare(name);
        _open[name] = Gallery.Create(_folder.FileOf(name), _model);
    });

    /// <summary>Removes a gallery and all that was enrolled in it.</summary>
    /// <exception cref="RequestException">There is none, or it was named when the server was started.</exception>
    public void Delete(string name) => Changing(name, () =>
    {
        if (Named.Contains(name))
            throw new RequestException(ProblemKind.Conflict, $"The gallery '{name}' was named when the server was started, and is not its to delete. Remove its entries, or end the server and delete its file.");
        Require(name);
        if (_open.Remove(name, out var gallery))
            gallery.Dispose();
        _folder.Delete(name);
    });

    /// <summary>Does something with a gallery, which stays open meanwhile.</summary>
    /// <exception cref="RequestException">There is none, or it cannot be used as asked.</exception>
    public T Use<T>(string name, Func<Gallery, T> use)
    {
        GalleryName.Require(name);
        while (true)
        {
            _lock.EnterReadLock();
            try
            {
                if (_open.TryGetValue(name, out var gallery))
                    return use(gallery);
            }
            catch (GalleryException error)
            {
                throw Conflict(name, error);
            }
            finally
            {
                _lock.ExitReadLock();
            }
            Changing(name, () => Open(name));
        }
    }

    /// <summary>Closes all.</summary>
    public void Dispose()
    {
        foreach (var gallery in _open.Values)
            gallery.Dispose();
        _lock.Dispose();
    }

    private void Open(string name)
    {
        Require(name);
        if (!_open.ContainsKey(name))
            _open[name] = Gallery.Open(_folder.FileOf(name), _model);
    }

    private void Require(string name)
    {
        if (!_folder.Has(name))
            throw new RequestException(ProblemKind.NotFound, $"There is no gallery '{name}'. Make it with POST /v1/galleries; GET /v1/galleries lists those there are.");
    }

    private void Changing(string name, Action change)
    {
        GalleryName.Require(name);
        _lock.EnterWriteLock();
        try
        {
            change();
        }
        catch (GalleryException error)
        {
            throw Conflict(name, error);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    // Where a gallery lies is nobody's business but that of who started the server.
    private RequestException Conflict(string name, GalleryException error) =>
        new(ProblemKind.Conflict, error.Message.Replace(_folder.FileOf(name), $"the gallery '{name}'", StringComparison.Ordinal));
}
