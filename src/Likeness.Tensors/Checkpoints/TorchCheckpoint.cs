using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>Reads the weights that PyTorch's torch.save wrote (.pth, .pt, .bin), executing nothing.</summary>
/// <remarks>
/// Such a file is a Python pickle, and Python runs whatever program a pickle asks for. Here only a dictionary of tensors is understood, and
/// every other name and opcode is refused. The dictionary may lie in another, under "state_dict", "model_state_dict" or "model".
/// </remarks>
public static class TorchCheckpoint
{
    private static ReadOnlySpan<byte> ZipStart => "PK\x03\x04"u8;

    /// <summary>Whether a file begins as a zip archive does, as all that torch.save has written since PyTorch 1.6.</summary>
    /// <param name="start">At least its first four bytes.</param>
    public static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith(ZipStart);

    /// <summary>Reads all tensors, on the CPU.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Tensors by name; several may share their memory.</returns>
    /// <exception cref="InvalidDataException">Damaged, of the old format, hostile, or with more in it than tensors; says what.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return Read(stream);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    private static Dictionary<string, Tensor> Read(FileStream stream)
    {
        var start = new byte[ZipStart.Length];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !IsArchive(start))
            throw new InvalidDataException("It is no archive of torch.save, or one in the format from before PyTorch 1.6. Bring it up to date in Python: torch.save(torch.load(FILE, map_location='cpu'), NEW).");
        stream.Position = 0;
        using var archive = new TorchArchive(stream);
        var all = PickleMachine.Read(archive.ReadPickle()) as PickleDictionary ?? throw Refused("something else than a dictionary of tensors");
        var weights = all.Under("state_dict", "model_state_dict", "model") ?? all;
        var storages = new Dictionary<string, Tensor>();
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (key, value) in weights.Items)
        {
            // A checkpoint may count its epochs beside its weights.
            if (value is null or long or double or bool or string)
                continue;
            if (key is not string name || value is not TorchTensor tensor)
                throw Refused($"{(key is string text ? Quoted(text) : "an item without a name")}, which is no tensor");
            if (!tensors.TryAdd(name, View(tensor, archive, storages)))
                throw Wrong($"it names the tensor {Quoted(name)} twice");
        }
        return tensors.Count > 0 ? tensors : throw Refused("no tensor at all");
    }

    private static Tensor View(TorchTensor tensor, TorchArchive archive, Dictionary<string, Tensor> storages)
    {
        if (!storages.TryGetValue(tensor.Storage.Key, out var numbers))
            storages.Add(tensor.Storage.Key, numbers = archive.Load(tensor.Storage));
        if (numbers.ElementType != tensor.Storage.Type || numbers.Shape[0] != tensor.Storage.Length)
            throw Wrong($"storage {tensor.Storage.Key} is described in two ways");
        return OperatorTable.AsStrided.Call(numbers, tensor.Shape, tensor.Strides, tensor.Offset);
    }
}
