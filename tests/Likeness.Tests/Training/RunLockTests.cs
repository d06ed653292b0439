using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class RunLockTests : IDisposable
{
    private readonly TinyTraining _training = new(TinyTraining.Given());

    [Fact]
    public void A_run_is_held_by_one_at_a_time()
    {
        var run = _training.NewRun();
        Assert.False(RunLock.IsHeld(run));
        using (RunLock.Take(run))
        {
            Assert.True(RunLock.IsHeld(run));
            Assert.Null(RunLock.TryTake(run));
        }
        Assert.False(RunLock.IsHeld(run));
        using var again = RunLock.TryTake(run);
        Assert.NotNull(again);
    }

    [Fact]
    public void A_run_that_is_held_is_neither_begun_nor_resumed()
    {
        var run = _training.NewRun();
        using (RunLock.Take(run))
        {
            Refuse(() => TrainingRun.Start(new("glyphs", _training.Options), _training.Splits, run));
            Assert.False(File.Exists(run.Description));
        }
        TrainingRun.Start(new("glyphs", _training.Options), _training.Splits, run).Dispose();
        using (RunLock.Take(run))
            Refuse(() => TrainingRun.Resume(run, _training.Splits));
        TrainingRun.Resume(run, _training.Splits).Dispose();

        static void Refuse(Func<IDisposable> begin) =>
            Assert.Contains("is at work in another process", Assert.Throws<InvalidDataException>(begin).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _training.Dispose();
}
