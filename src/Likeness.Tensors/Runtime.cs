using Likeness.Tensors.Native;

namespace Likeness.Tensors;

/// <summary>What holds for the whole process: threads, the seed of libtorch's generators, devices and version.</summary>
public static unsafe class Runtime
{
    /// <summary>Threads that libtorch uses inside an operator; at least 1.</summary>
    public static int Threads
    {
        get
        {
            NativeStatus.Check(NativeMethods.Threads(0, out var now));
            return now;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            NativeStatus.Check(NativeMethods.Threads(value, out _));
        }
    }

    /// <summary>CUDA devices that this libtorch can use; 0 for one built without CUDA.</summary>
    public static int CudaDeviceCount
    {
        get
        {
            NativeStatus.Check(NativeMethods.CudaCount(out var devices));
            return devices;
        }
    }

    /// <summary>libtorch's version, e.g. "1.13.1".</summary>
    public static string Version => Description().Split('\n')[0];

    /// <summary>What libtorch was built with, a line each.</summary>
    public static string BuildSettings => Description()[(Version.Length + 1)..].Trim();

    /// <summary>Starts loading libtorch, which takes a third of a second, while the caller does something else.</summary>
    public static void LoadInBackground() => new Thread(Load) { IsBackground = true }.Start();

    /// <summary>Seeds libtorch's generators: initial weights, dropout, random transforms, random miners.</summary>
    public static void Seed(ulong seed) => NativeStatus.Check(NativeMethods.Seed(seed));

    /// <summary>Asks libtorch for deterministic kernels where it has a choice.</summary>
    public static void UseDeterministicAlgorithms(bool on) => NativeStatus.Check(NativeMethods.Deterministic(on ? 1 : 0));

    private static void Load()
    {
        try
        {
            NativeMethods.Threads(0, out _);
        }
        catch (DllNotFoundException)
        {
            // The first tensor will say so, on a thread that can report it.
        }
    }

    private static string Description()
    {
        NativeStatus.Check(NativeMethods.Version(out var text));
        return NativeStatus.Text(text);
    }
}
