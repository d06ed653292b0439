using System.Runtime.InteropServices;

namespace Likeness.Tensors.Native;

/// <summary>native/likeness.h, line for line. Every call returns a status for <see cref="NativeStatus.Check"/>.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "likeness";

    [LibraryImport(Library, EntryPoint = "lk_error")]
    internal static partial byte* Error();

    [LibraryImport(Library, EntryPoint = "lk_find", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Find(string name, string overload, out nint op);

    [LibraryImport(Library, EntryPoint = "lk_schema")]
    internal static partial int Schema(nint op, out byte* text);

    [LibraryImport(Library, EntryPoint = "lk_call")]
    internal static partial int Call(nint op, NativeValue* arguments, int count, NativeValue* results, ref int resultCount);

    [LibraryImport(Library, EntryPoint = "lk_tensor_new", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TensorNew(long* shape, int rank, int elementType, string device, out nint tensor);

    [LibraryImport(Library, EntryPoint = "lk_tensor_map", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int TensorMap(string path, long offset, long* shape, int rank, int elementType, out nint tensor);

    [LibraryImport(Library, EntryPoint = "lk_tensor_free")]
    internal static partial int TensorFree(nint tensor);

    [LibraryImport(Library, EntryPoint = "lk_tensor_alias")]
    internal static partial int TensorAlias(TensorHandle tensor, out nint alias);

    [LibraryImport(Library, EntryPoint = "lk_tensor_rank")]
    internal static partial int TensorRank(TensorHandle tensor, out int rank, out int elementType);

    [LibraryImport(Library, EntryPoint = "lk_tensor_shape")]
    internal static partial int TensorShape(TensorHandle tensor, long* shape);

    [LibraryImport(Library, EntryPoint = "lk_tensor_device")]
    internal static partial int TensorDevice(TensorHandle tensor, out byte* device);

    [LibraryImport(Library, EntryPoint = "lk_tensor_data")]
    internal static partial int TensorData(TensorHandle tensor, out byte* data, out long bytes);

    [LibraryImport(Library, EntryPoint = "lk_tensor_count")]
    internal static partial int TensorCount(out long live);

    [LibraryImport(Library, EntryPoint = "lk_script_load")]
    internal static partial int ScriptLoad(byte* bytes, long length, out nint script);

    [LibraryImport(Library, EntryPoint = "lk_script_free")]
    internal static partial int ScriptFree(nint script);

    [LibraryImport(Library, EntryPoint = "lk_script_tensor")]
    internal static partial int ScriptTensor(ScriptHandle script, int index, out byte* name, out int trained, out nint tensor);

    [LibraryImport(Library, EntryPoint = "lk_script_run")]
    internal static partial int ScriptRun(ScriptHandle script, TensorHandle input, int training, out nint output);

    [LibraryImport(Library, EntryPoint = "lk_backward")]
    internal static partial int Backward(TensorHandle loss);

    [LibraryImport(Library, EntryPoint = "lk_grad")]
    internal static partial int Gradient(TensorHandle tensor, out nint gradient);

    [LibraryImport(Library, EntryPoint = "lk_set_grad")]
    internal static partial int SetGradient(TensorHandle tensor, nint gradient);

    [LibraryImport(Library, EntryPoint = "lk_set_requires_grad")]
    internal static partial int SetRequiresGradient(TensorHandle tensor, int on);

    [LibraryImport(Library, EntryPoint = "lk_requires_grad")]
    internal static partial int RequiresGradient(TensorHandle tensor, out int on);

    [LibraryImport(Library, EntryPoint = "lk_grad_mode")]
    internal static partial int GradientMode(int on, out int before);

    [LibraryImport(Library, EntryPoint = "lk_seed")]
    internal static partial int Seed(ulong seed);

    [LibraryImport(Library, EntryPoint = "lk_threads")]
    internal static partial int Threads(int count, out int now);

    [LibraryImport(Library, EntryPoint = "lk_deterministic")]
    internal static partial int Deterministic(int on);

    [LibraryImport(Library, EntryPoint = "lk_version")]
    internal static partial int Version(out byte* text);

    [LibraryImport(Library, EntryPoint = "lk_cuda_count")]
    internal static partial int CudaCount(out int devices);

    [LibraryImport(Library, EntryPoint = "lk_trace")]
    internal static partial int Trace(
        TensorHandle example, delegate* unmanaged<nint, nint, nint*, int> forward, nint context, NativeNamed* weights, int weightCount,
        NativeNamed* extras, int extraCount, delegate* unmanaged<nint, byte*, long, int> write, nint stream);
}
