using System.Text.RegularExpressions;
using Likeness.Cli.Output;
using Likeness.Tensors;
using Likeness.Tensors.Pictures;

namespace Likeness.Cli.Diagnosis;

/// <summary>The native libraries: libtorch and what it was built with, BLAS, libvips.</summary>
internal static partial class LibraryFindings
{
    private const string Mapped = "/proc/self/maps";

    /// <summary>Why nothing that computes can run; null when it can.</summary>
    public static Finding? Unusable()
    {
        try
        {
            Runtime.Threads = Environment.ProcessorCount;
            return null;
        }
        catch (DllNotFoundException error)
        {
            return new("libtorch", error.Message.Split('\n')[0], "The native library cannot be loaded: start likeness by its launcher, which builds it, and see that LIKENESS_LIBTORCH, if set, names a libtorch.");
        }
    }

    public static IEnumerable<Finding> Look()
    {
        var built = Runtime.BuildSettings;
        yield return new("libtorch", Runtime.Version);
        yield return Built(built, "onednn", OneDnn(), "Convolutions will be slow: install a libtorch that is built with oneDNN.");
        yield return Built(built, "openmp", OpenMp(), "Only one core is used: install a libtorch that is built with OpenMP.");
        yield return Blas();
        yield return new("threads", $"{Plain.Count(Runtime.Threads)} in libtorch");
        yield return new("cuda", Runtime.CudaDeviceCount == 0 ? "no device; everything runs on the processor" : Plain.Count(Runtime.CudaDeviceCount, "device", "devices"));
        yield return new("image formats", "JPEG, PNG, GIF, BMP, TIFF, WebP, PBM, PGM, PPM");
        yield return Pictures();
    }

    private static Finding Built(string settings, string topic, Regex line, string advice) =>
        line.Match(settings) is { Success: true } found ? new(topic, found.Groups[1].Value.Trim()) : new(topic, "missing", advice);

    // libtorch asks for "libblas.so.3", and the system decides which library answers to that name.
    private static Finding Blas()
    {
        if (!File.Exists(Mapped))
            return new("blas", "unknown");
        string[] loaded = [.. File.ReadLines(Mapped).Select(line => line[(line.LastIndexOf(' ') + 1)..]).Where(path => path.Contains("blas", StringComparison.OrdinalIgnoreCase) || path.Contains("mkl_", StringComparison.Ordinal)).Distinct()];
        return loaded switch
        {
            [] => new("blas", "inside libtorch"),
            _ when loaded.Any(IsFast) => new("blas", loaded.First(IsFast)),
            _ => new("blas", loaded[0], "This is the slow reference BLAS: run 'apt-get install libopenblas0-openmp'."),
        };
    }

    private static bool IsFast(string path) => FastBlas().IsMatch(path);

    private static Finding Pictures()
    {
        try
        {
            SvgPicture.ToPng("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>");
            return new("libvips", "draws reports");
        }
        catch (Exception error) when (error is DllNotFoundException or InvalidDataException or EntryPointNotFoundException)
        {
            return new("libvips", "missing", "Reports cannot be drawn: run 'apt-get install libvips-dev' and start likeness again.");
        }
    }

    [GeneratedRegex(@"(?:Intel\(R\) MKL-DNN|oneDNN) (.*)")]
    private static partial Regex OneDnn();

    [GeneratedRegex(@"OpenMP (\S+)")]
    private static partial Regex OpenMp();

    [GeneratedRegex("openblas|mkl|blis|atlas", RegexOptions.IgnoreCase)]
    private static partial Regex FastBlas();
}
