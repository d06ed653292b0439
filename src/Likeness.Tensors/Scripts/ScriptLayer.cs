using Likeness.Tensors.Modules;
using Likeness.Tensors.Native;

namespace Likeness.Tensors.Scripts;

/// <summary>A TorchScript program as a layer: a network that somebody else wrote, with its weights, run by libtorch.</summary>
/// <remarks>
/// What torch.jit.trace or torch.jit.script wrote with save. It is a program: it cannot call the system as Python can, but it runs, and libtorch's reader is
/// not made for hostile files. Load only what you trust. Its parameters are trained with the rest, or stand still.
/// </remarks>
public sealed unsafe class ScriptLayer : Layer
{
    private readonly ScriptHandle _script;

    /// <param name="program">The whole file.</param>
    /// <exception cref="InvalidDataException">libtorch cannot read it as TorchScript.</exception>
    public ScriptLayer(ReadOnlySpan<byte> program)
    {
        _script = Open(program);
        for (var index = 0; ; index++)
        {
            NativeStatus.Check(NativeMethods.ScriptTensor(_script, index, out var name, out var trained, out var tensor));
            if (tensor == 0)
                break;
            Adopt(NativeStatus.Text(name), new Tensor(tensor), trained != 0);
        }
    }

    /// <summary>What the program makes of its input.</summary>
    /// <exception cref="InvalidDataException">The program fails on it, or gives something else than a tensor.</exception>
    public override Tensor Forward(Tensor input)
    {
        try
        {
            NativeStatus.Check(NativeMethods.ScriptRun(_script, input.Handle, IsTraining ? 1 : 0, out var output));
            return new Tensor(output);
        }
        catch (TensorException error)
        {
            // The program's own traceback comes first, and the reason last.
            throw new InvalidDataException($"The TorchScript program fails on input [{string.Join(", ", input.Shape)}]: {error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]}", error);
        }
    }

    private static ScriptHandle Open(ReadOnlySpan<byte> program)
    {
        try
        {
            fixed (byte* first = program)
            {
                NativeStatus.Check(NativeMethods.ScriptLoad(first, program.Length, out var script));
                return new(script);
            }
        }
        catch (TensorException error)
        {
            throw new InvalidDataException($"libtorch cannot read the file as TorchScript: {error.Message.Split('\n')[0]} Save it with torch.jit.trace(model, image).save(FILE) or torch.jit.script(model).save(FILE).", error);
        }
    }
}
