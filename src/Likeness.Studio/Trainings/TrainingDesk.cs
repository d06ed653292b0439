using System.Runtime.CompilerServices;
using Likeness.Studio.Problems;
using Likeness.Studio.Runs;
using Likeness.Training;
using Microsoft.Extensions.Hosting;

namespace Likeness.Studio.Trainings;

/// <summary>Starts trainings, one at a time, and tells how they go.</summary>
/// <param name="program">What trains; null where this server does not.</param>
/// <param name="runs">Where the runs lie.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="host">Says when the server ends.</param>
internal sealed class TrainingDesk(TrainingProgram? program, RunShelf runs, TimeProvider clock, IHostApplicationLifetime host) : IHostedService, IDisposable
{
    private const int MostWatchers = 16;
    private static readonly TimeSpan s_betweenAnswers = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private TrainingProcess? _process;
    private int _watchers;

    /// <summary>Whether this server trains at all.</summary>
    public bool IsOpen => program is not null;

    /// <summary>The training as it is now.</summary>
    public TrainingAnswer Now() => _process?.Now() ?? TrainingAnswer.None;

    /// <summary>Starts a training.</summary>
    /// <exception cref="RequestException">One is at work already, or this server does not train.</exception>
    public TrainingAnswer Start(TrainingRequest request)
    {
        var (name, run) = runs.New($"{request.Name}-{clock.GetLocalNow():yyyyMMdd-HHmmss}");
        return Begin(request.Command(run.Path), name, run);
    }

    /// <summary>Goes on with a training that was stopped, by whomever.</summary>
    /// <exception cref="RequestException">There is no such run, it is at its end or at work elsewhere, one is at work already, or this server does not train.</exception>
    public TrainingAnswer Resume(string name)
    {
        var run = runs.Find(name);
        if (RunFile.IsOwn(run.Model))
            throw new RequestException(ProblemKind.Conflict, $"The training '{name}' is at its end; there is nothing to go on with.");
        if (RunFile.IsOwn(run.Lock) && RunLock.IsHeld(run))
            throw new RequestException(ProblemKind.Conflict, $"The training '{name}' is at work in another process. Wait for its end, or stop it there.");
        return Begin(["resume", run.Path], name, run);
    }

    /// <summary>Asks the training to write down what it has and to end.</summary>
    /// <exception cref="RequestException">There is none at work.</exception>
    public TrainingAnswer Stop()
    {
        if (_process is not { Ended.IsCompleted: false } process)
            throw new RequestException(ProblemKind.Conflict, "No training is at work, so that there is nothing to stop.");
        process.Stop();
        return process.Now();
    }

    /// <summary>The training now, whenever it changes, and every few seconds so that a lost connection is noticed; until nobody listens or the server ends.</summary>
    /// <exception cref="RequestException">Too many watch already.</exception>
    public IAsyncEnumerable<TrainingAnswer> WatchAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _watchers) <= MostWatchers)
            return FollowAsync(cancellation);
        Interlocked.Decrement(ref _watchers);
        throw new RequestException(ProblemKind.Overloaded, $"{MostWatchers} watch the training already. Close another page, or ask GET /v1/training from time to time.");
    }

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends the training with the server, so that it can be resumed. One that takes longer ends by itself: it has been told.</summary>
    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        if (_process is not { Ended.IsCompleted: false } process)
            return;
        process.Stop();
        await Task.WhenAny(process.Ended, Task.Delay(s_patience, clock, cancellationToken));
    }

    /// <summary>Lets go of the last training.</summary>
    public void Dispose() => _process?.Dispose();

    private TrainingAnswer Begin(IReadOnlyList<string> command, string name, RunFolder run)
    {
        if (program is null)
            throw new RequestException(ProblemKind.NotAllowed, "This server shows trainings and starts none: it was started so. Use 'likeness train' on its machine.");
        lock (_lock)
        {
            if (_process is { Ended.IsCompleted: false } other)
                throw new RequestException(ProblemKind.Conflict, $"A training is at work already, {other.Now().Run}. Wait for its end, or stop it.");
            _process?.Dispose();
            _process = new TrainingProcess(program, command, name, run);
            return _process.Now();
        }
    }

    private async IAsyncEnumerable<TrainingAnswer> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        const int MostSilence = 40;
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, host.ApplicationStopping);
            using var timer = new PeriodicTimer(s_betweenAnswers, clock);
            TrainingAnswer? told = null;
            for (var silence = 0; !ended.IsCancellationRequested; silence++)
            {
                var now = Now();
                if (told is null || silence >= MostSilence || IsNews(told, now))
                    (told, silence) = (now, 0);
                if (silence == 0)
                    yield return now;
                if (!await NextAsync(timer, ended.Token))
                    yield break;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
        }
    }

    private static bool IsNews(TrainingAnswer told, TrainingAnswer now) =>
        (told.State, told.Run, told.CanResume, told.Progress, told.Frames) != (now.State, now.Run, now.CanResume, now.Progress, now.Frames) || !told.Log.SequenceEqual(now.Log);

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
