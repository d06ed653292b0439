using System.Runtime.InteropServices;
using Likeness.Tensors.Modules;
using Likeness.Tensors.Native;

namespace Likeness.Tensors.Tracing;

/// <summary>A network as TorchScript, which PyTorch runs without our code: <c>torch.jit.load(file)(images)</c>.</summary>
/// <remarks>
/// libtorch watches one forward pass and writes down each operator. What depends on the values of the example, or on the
/// number of its images, would be written down as it was for the example: a forward pass to be traced does not look at them.
/// </remarks>
public static class TorchScriptFile
{
    /// <summary>Writes the file to a stream.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="module">Its weights stay weights of the written network, under their names.</param>
    /// <param name="forward">One tensor to one tensor, by the module's weights.</param>
    /// <param name="example">An input that forward takes.</param>
    /// <param name="extraFiles">Texts beside the network by name; Python reads them with <c>_extra_files</c>.</param>
    /// <exception cref="TensorException">libtorch cannot write the network down; the message says why.</exception>
    public static unsafe void Write(
        Stream stream, Module module, Func<Tensor, Tensor> forward, Tensor example, IReadOnlyDictionary<string, string> extraFiles)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        using var names = new NativeNames();
        foreach (var (name, weight) in module.NamedParameters())
            names.AddWeight(name, weight, trained: true);
        foreach (var (name, weight) in module.NamedBuffers())
            names.AddWeight(name, weight, trained: false);
        var weightCount = names.Count;
        foreach (var (name, text) in extraFiles)
            names.AddText(name, text);

        var trace = new Trace(forward, stream);
        var context = GCHandle.Alloc(trace);
        try
        {
            fixed (NativeNamed* first = names.Values)
                trace.Check(NativeMethods.Trace(
                    example.Handle, &Forward, GCHandle.ToIntPtr(context), first, weightCount, first + weightCount, names.Count - weightCount, &Save, GCHandle.ToIntPtr(context)));
        }
        finally
        {
            context.Free();
        }
    }

    [UnmanagedCallersOnly]
    private static unsafe int Forward(nint context, nint input, nint* output)
    {
        var trace = (Trace)GCHandle.FromIntPtr(context).Target!;
        return trace.Try(() => *output = trace.Forward(new Tensor(input)));
    }

    [UnmanagedCallersOnly]
    private static unsafe int Save(nint context, byte* bytes, long length)
    {
        var trace = (Trace)GCHandle.FromIntPtr(context).Target!;
        return trace.Try(() =>
        {
            using var memory = new UnmanagedMemoryStream(bytes, length);
            memory.CopyTo(trace.Stream);
        });
    }

    // An exception must not pass through native code: it waits here until the native call has ended.
    private sealed class Trace(Func<Tensor, Tensor> forward, Stream stream)
    {
        private Exception? _error;
        private Tensor? _output;

        public Stream Stream { get; } = stream;

        public nint Forward(Tensor input) => (_output = forward(input)).Handle.DangerousGetHandle();

        public int Try(Action action)
        {
            try
            {
                action();
                return 0;
            }
            catch (Exception error)
            {
                _error = error;
                return -1;
            }
        }

        public void Check(int status)
        {
            if (_error is { } error)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
            NativeStatus.Check(status);
            GC.KeepAlive(_output);
        }
    }
}
