namespace Likeness.Galleries.Stores;

/// <summary>Commits what several threads want to write at the same time in one go, as each commit waits for the disk.</summary>
/// <remarks>
/// Whoever comes first commits for itself. Those who come while it waits for the disk gather, and the first of them commits for all.
/// Every caller returns after the commit that holds its own request, never before.
/// </remarks>
/// <param name="commit">Writes several requests in one transaction; gives one result each.</param>
internal sealed class GroupCommit<TRequest, TResult>(Func<IReadOnlyList<TRequest>, IReadOnlyList<TResult>> commit)
{
    private const int MostRequests = 1_000;
    private readonly object _gate = new();
    private readonly Queue<Waiting> _queue = [];
    private bool _committing;

    /// <summary>Commits a request, perhaps together with others.</summary>
    public TResult Submit(TRequest request)
    {
        var mine = new Waiting(request);
        lock (_gate)
            _queue.Enqueue(mine);
        while (Gathered(mine) is { } requests)
            CommitAll(requests);
        return mine.Result();
    }

    /// <summary>All that wait, for the caller to commit, as soon as nobody else commits; null once the caller's own request is done.</summary>
    private List<Waiting>? Gathered(Waiting mine)
    {
        lock (_gate)
        {
            // Those whose requests are done leave here at once, and do not queue up before whoever commits next.
            while (_committing && !mine.IsDone)
                Monitor.Wait(_gate);
            if (mine.IsDone)
                return null;
            _committing = true;
            List<Waiting> gathered = [];
            while (gathered.Count < MostRequests && _queue.TryDequeue(out var next))
                gathered.Add(next);
            return gathered;
        }
    }

    private void CommitAll(List<Waiting> gathered)
    {
        IReadOnlyList<TResult>? results = null;
        Exception? failure = null;
        try
        {
            results = commit([.. gathered.Select(waiting => waiting.Request)]);
        }
        catch (Exception error)
        {
            failure = error;
        }
        lock (_gate)
        {
            for (var i = 0; i < gathered.Count; i++)
                if (results is not null)
                    gathered[i].Succeed(results[i]);
                else
                    gathered[i].Fail(failure!);
            _committing = false;
            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Waiting(TRequest request)
    {
        private TResult? _result;
        private Exception? _error;

        public TRequest Request => request;

        public bool IsDone { get; private set; }

        public void Succeed(TResult result) => (_result, IsDone) = (result, true);

        public void Fail(Exception error) => (_error, IsDone) = (error, true);

        // Each caller gets an exception of its own: one shared by several threads would mix their stack traces.
        public TResult Result() => _error is null ? _result! : throw new GalleryException(_error.Message, _error);
    }
}
