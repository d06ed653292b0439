using System.Globalization;
using System.Text;

namespace Likeness.Tensors.Tests.Checkpoints;

/// <summary>Pickles made by hand, written as text: {80} is the byte 0x80, everything else stands for itself.</summary>
internal static class HostilePickles
{
    private const string Weight = "{80}{02}}X{01}{00}{00}{00}w";
    private const string Rebuild = "ctorch._utils\n_rebuild_tensor_v2\n";
    private const string Hooks = "{89}ccollections\nOrderedDict\n)RtR";

    /// <summary>{"w": a tensor of shape [2, 2] over storage 0}.</summary>
    public static readonly string Sound = Tensor(Storage("0", "K{04}"), "K{00}", "K{02}K{02}{86}", "K{02}K{01}{86}");

    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "a program to run", "{80}{02}cos\nsystem\nX{02}{00}{00}{00}ls{85}R.", "the Python object 'os.system'" },
        { "eval", "{80}{02}cbuiltins\neval\nX{01}{00}{00}{00}1{85}R.", "the Python object 'builtins.eval'" },
        { "a loader of more pickles", "{80}{02}ctorch.serialization\nload\n)R.", "the Python object 'torch.serialization.load'" },
        { "a name with control characters", "{80}{02}cos{1b}[2J\nsystem\n)R.", "the Python object 'os?[2J.system'" },
        { "an instance", "{80}{02}(i__main__\nA\n.", "the pickle opcode 0x69" },
        { "a new object", "{80}{02}ccollections\nOrderedDict\n){81}.", "the pickle opcode 0x81" },
        { "a name from the stack", "{80}{02}X{02}{00}{00}{00}osX{06}{00}{00}{00}system{93}.", "the pickle opcode 0x93" },
        { "protocol 4", "{80}{04}N.", "not of protocol 2" },
        { "a dictionary that is called", "{80}{02}}){52}.", "neither a dictionary nor a tensor" },
        { "attributes of a tensor", Weight + Rebuild + "b.", "an object with attributes" },
        { "a path for a storage", Tensor(Storage("../../etc/passwd", "K{04}"), "K{00}", "K{04}{85}", "K{01}{85}"), "it names a storage '../../etc/passwd', and a number was expected" },
        { "a storage that is not there", Tensor(Storage("7", "K{04}"), "K{00}", "K{04}{85}", "K{01}{85}"), "storage 7 is not in its archive" },
        { "a storage longer than its bytes", Tensor(Storage("0", "J{ff}{ff}{ff}{7f}"), "K{00}", "K{04}{85}", "K{01}{85}"), "storage 0 has 16 bytes, and 2147483647 elements of type Float were announced" },
        { "a storage of negative length", Tensor(Storage("0", "J{ff}{ff}{ff}{ff}"), "K{00}", ")", ")"), "storage 0 is said to have -1 elements" },
        { "a storage too long to count", Tensor(Storage("0", "{8a}{08}{ff}{ff}{ff}{ff}{ff}{ff}{ff}{7f}"), "K{00}", "K{04}{85}", "K{01}{85}"), "storage 0 has 16 bytes" },
        { "a tensor past the end", Tensor(Storage("0", "K{04}"), "K{01}", "K{04}{85}", "K{01}{85}"), "offset 1 over a storage of 4 elements" },
        { "a tensor before the start", Tensor(Storage("0", "K{04}"), "J{ff}{ff}{ff}{ff}", "K{04}{85}", "K{01}{85}"), "offset -1, which cannot be" },
        { "a stride that leaves", Tensor(Storage("0", "K{04}"), "K{00}", "K{02}{85}", "K{04}{85}"), "strides [4] and offset 0 over a storage of 4 elements" },
        { "a negative stride", Tensor(Storage("0", "K{04}"), "K{03}", "K{02}{85}", "J{ff}{ff}{ff}{ff}{85}"), "strides [-1] and offset 3, which cannot be" },
        { "a tensor of any size from one number", Tensor(Storage("0", "K{04}"), "K{00}", "J{ff}{ff}{ff}{7f}{85}", "K{00}{85}"), "shape [2147483647], strides [0] and offset 0 over a storage of 4" },
        { "a shape that overflows", Tensor(Storage("0", "K{04}"), "K{00}", "{8a}{08}{ff}{ff}{ff}{ff}{ff}{ff}{ff}{7f}K{04}{86}", "K{04}K{01}{86}"), "which cannot be" },
        { "more lengths than strides", Tensor(Storage("0", "K{04}"), "K{00}", "K{02}K{02}{86}", "K{01}{85}"), "which cannot be" },
        { "a length that is text", Tensor(Storage("0", "K{04}"), "K{00}", "X{01}{00}{00}{00}a{85}", "K{01}{85}"), "lengths that are no whole numbers" },
        { "a name given twice", Sound[..^2] + "s" + Sound[Sound.IndexOf('X', StringComparison.Ordinal)..], "it names the tensor 'w' twice" },
        { "text longer than the file", "{80}{02}X{ff}{ff}{ff}{ff}a.", "its pickle holds text of 4294967295 bytes" },
        { "text that is not UTF-8", "{80}{02}X{01}{00}{00}{00}{ff}.", "text that is not UTF-8" },
        { "a stack taken from below", "{80}{02}{86}.", "takes more values than it made" },
        { "a mark taken from below", "{80}{02}K{01}(s.", "takes more values than it made" },
        { "a key without a value", "{80}{02}}(K{01}u.", "a key without a value" },
        { "something never put away", "{80}{02}h{05}.", "recalls 5, which it never put away" },
        { "no end", "{80}{02}}", "its pickle ends too soon" },
        { "too much left", "{80}{02}}}.", "leaves 2 values" },
        { "nothing in it", "{80}{02}}.", "no tensor at all" },
        { "a huge whole number", "{80}{02}{8a}{ff}{00}.", "its pickle ends too soon" },
    };

    public static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        for (var index = 0; index < text.Length; index++)
            if (text[index] == '{' && index + 3 < text.Length && text[index + 3] == '}')
            {
                bytes.Add(byte.Parse(text.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 3;
            }
            else
                bytes.Add((byte)text[index]);
        return [.. bytes];
    }

    private static string Storage(string key, string length) =>
        $"(X{{07}}{{00}}{{00}}{{00}}storagectorch\nFloatStorage\nX{{{Encoding.ASCII.GetByteCount(key):x2}}}{{00}}{{00}}{{00}}{key}X{{03}}{{00}}{{00}}{{00}}cpu{length}tQ";

    private static string Tensor(string storage, string offset, string shape, string strides) => Weight + Rebuild + "(" + storage + offset + shape + strides + Hooks + "s.";
}
