namespace Likeness.Cli.Output;

/// <summary>Progress that is shown at once, on the thread that reports it.</summary>
internal sealed class Drawn<T>(Action<T> draw) : IProgress<T>
{
    public void Report(T value) => draw(value);
}
