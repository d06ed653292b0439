using System.Runtime.InteropServices;
using Likeness.Tensors.Native;

namespace Likeness.Tensors.Tracing;

/// <summary>Weights and texts with their names, as native code takes them; valid until disposal.</summary>
internal sealed class NativeNames : IDisposable
{
    private readonly List<NativeNamed> _values = [];
    private readonly List<nint> _texts = [];
    private readonly List<Tensor> _borrowed = [];

    public int Count => _values.Count;

    // One more than there are, so that the address of the first is never that of nothing.
    public NativeNamed[] Values => [.. _values, default];

    public void AddWeight(string name, Tensor weight, bool trained)
    {
        var added = false;
        weight.Handle.DangerousAddRef(ref added);
        _borrowed.Add(weight);
        _values.Add(new() { Name = Utf8(name), Value = weight.Handle.DangerousGetHandle(), Trained = trained ? 1 : 0 });
    }

    public void AddText(string name, string text) => _values.Add(new() { Name = Utf8(name), Value = Utf8(text) });

    public void Dispose()
    {
        foreach (var weight in _borrowed)
            weight.Handle.DangerousRelease();
        foreach (var text in _texts)
            Marshal.FreeCoTaskMem(text);
    }

    private nint Utf8(string text)
    {
        var memory = Marshal.StringToCoTaskMemUTF8(text);
        _texts.Add(memory);
        return memory;
    }
}
