using Likeness.Cli.Output;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Cli;

/// <summary>Turns what went wrong into a line or two for a person: the only place where exceptions become exit codes.</summary>
internal static class Failure
{
    /// <summary>Says what went wrong, with the stack trace where it was asked for.</summary>
    /// <returns>An exit code.</returns>
    public static int Report(Exception error, Terminal terminal, bool verbose)
    {
        if (error is OperationCanceledException)
        {
            terminal.Note("Interrupted.");
            return ExitCode.Interrupted;
        }
        terminal.Error.WriteLine($"likeness: {Describe(error)}");
        if (verbose)
            terminal.Error.WriteLine(error);
        return ExitCode.BadUse;
    }

    private static string Describe(Exception error) => error switch
    {
        AggregateException { InnerException: { } inner } => Describe(inner),
        OptionException => error.Message,
        ArgumentException => WithoutParameter(error.Message),
        UnauthorizedAccessException => $"{error.Message} Check the permissions.",
        IOException or InvalidDataException or TrainingException => error.Message,
        OutOfMemoryException => "The memory of this machine is not enough. Lower image-size or batch-size, or use fewer images.",
        DllNotFoundException => $"The native library cannot be loaded: {error.Message.Split('\n')[0]} Start likeness by its launcher, which builds it.",
        TensorException => $"libtorch refused: {error.Message.Split('\n')[0]}",
        _ => $"This should not have happened: {error.GetType().Name}: {error.Message} Run again with --verbose and report what it prints.",
    };

    // .NET adds the name of a parameter, and its value on a line of its own, which mean nothing on the command line.
    private static string WithoutParameter(string message) =>
        message.IndexOf(" (Parameter '", StringComparison.Ordinal) is >= 0 and var end ? message[..end] : message;
}
