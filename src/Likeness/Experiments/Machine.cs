using System.Runtime.InteropServices;
using Likeness.Tensors;

namespace Likeness.Experiments;

/// <summary>The machine that figures were made on.</summary>
public static class Machine
{
    /// <summary>The processor's name.</summary>
    public static string Processor
    {
        get
        {
            const string Description = "/proc/cpuinfo";
            var line = File.Exists(Description) ? File.ReadLines(Description).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
            return line is null ? "unknown processor" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
    }

    /// <summary>"AMD EPYC, 2 cores, Debian GNU/Linux 12 (bookworm), libtorch 1.13.1".</summary>
    public static string Describe() =>
        $"{Processor}, {Environment.ProcessorCount} core{(Environment.ProcessorCount == 1 ? "" : "s")}, {RuntimeInformation.OSDescription}, libtorch {Runtime.Version}";
}
