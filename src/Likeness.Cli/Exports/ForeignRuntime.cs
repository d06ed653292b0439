using System.ComponentModel;
using System.Diagnostics;

namespace Likeness.Cli.Exports;

/// <summary>A program that is not ours and runs what we export.</summary>
internal abstract class ForeignRuntime
{
    private const int TimeoutSeconds = 600;

    /// <summary>As people call it.</summary>
    public abstract string Name { get; }

    /// <summary>Why it cannot be used here, and what to do about it; null where it can.</summary>
    public abstract string? WhyAbsent();

    /// <summary>Makes it ready; may install it.</summary>
    /// <returns>The program, and its arguments before the jobs.</returns>
    /// <exception cref="IOException">It is absent and cannot be installed.</exception>
    protected abstract IReadOnlyList<string> Command(string script);

    /// <summary>The name of the script among our resources.</summary>
    protected abstract string Script { get; }

    /// <summary>Runs the script with arguments of its own.</summary>
    /// <param name="arguments">Files, shapes.</param>
    /// <param name="folder">Where the script may be put.</param>
    /// <exception cref="IOException">It failed; says what it wrote.</exception>
    public void Run(IReadOnlyList<string> arguments, string folder)
    {
        var script = Path.Combine(folder, Script);
        using (var resource = typeof(ForeignRuntime).Assembly.GetManifestResourceStream($"Likeness.Cli.{Script}")!)
        using (var file = File.Create(script))
            resource.CopyTo(file);
        Start([.. Command(script), .. arguments]);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="IOException">It is not there, failed, or took too long.</exception>
    protected void Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in command.Skip(1))
            start.ArgumentList.Add(word);
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(TimeSpan.FromSeconds(TimeoutSeconds)))
            {
                process.Kill(entireProcessTree: true);
                throw new IOException($"{Name} did not end within {TimeoutSeconds} s.");
            }
            if (process.ExitCode != 0)
                throw new IOException($"{Name} failed: {(error.Result + output.Result).Trim()}");
        }
        catch (Win32Exception error)
        {
            throw new IOException($"{command[0]} cannot be started: {error.Message}", error);
        }
    }

    /// <summary>The full path of a program; null where there is none on the PATH.</summary>
    protected static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
