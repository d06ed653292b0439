using System.Globalization;
using Likeness.Tests.Caching;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>Trains in a process of its own, so that a test can kill it: <c>dotnet Likeness.Tests.dll FOLDER</c>.</summary>
internal static class TrainingProcess
{
    /// <summary>72 steps, of many random kinds.</summary>
    internal static TinyTraining Training() =>
        // Time flies: a checkpoint falls due every few steps.
        new(TinyTraining.Given("loss=triplet miner=random sampler=balanced transforms=affine,erase epochs=24")) { Clock = new FrozenClock(secondsALook: 1) };

    private static int Main(string[] arguments)
    {
        if (arguments is ["cache", var folder, var images])
            return CacheProcess.Run(folder, int.Parse(images, CultureInfo.InvariantCulture));
        using var training = Training();
        var run = training.Train(new(arguments[0]), progress => Console.WriteLine($"{progress.Epoch} {progress.EpochShare}"));
        ModelFinish.Finish(run, training.Data).Dispose();
        return 0;
    }
}
