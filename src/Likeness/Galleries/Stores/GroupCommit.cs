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
    private readonly Lock _turn = new();
    private readonly Queue<Waiting> _queue = [];

    /// <summary>Commits a request, perhaps together with others.</summary>
    public TResult Submit(TRequest request)
    {
        var mine = new Waiting(request);
        lock (_queue)
            _queue.Enqueue(mine);
        lock (_turn)
            while (!mine.IsDone)
                CommitGathered();
        return mine.Result();
    }

    private void CommitGathered()
    {
        List<Waiting> gathered = [];
        lock (_queue)
            while (gathered.Count < MostRequests && _queue.TryDequeue(out var next))
                gathered.Add(next);
        try
        {
            var results = commit([.. gathered.Select(waiting => waiting.Request)]);
            foreach (var (waiting, result) in gathered.Zip(results))
                waiting.Succeed(result);
        }
        catch (Exception error)
        {
            foreach (var waiting in gathered)
                waiting.Fail(error);
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
