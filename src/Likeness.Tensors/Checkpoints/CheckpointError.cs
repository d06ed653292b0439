using System.Text;

namespace Likeness.Tensors.Checkpoints;

/// <summary>What is wrong with a PyTorch file, in words that are safe to print.</summary>
internal static class CheckpointError
{
    private const int LongestName = 80;

    internal static InvalidDataException Wrong(string reason, Exception? inner = null) =>
        new($"Not a sound PyTorch checkpoint: {reason}. It is damaged, or was not written by torch.save; get it again.", inner);

    internal static InvalidDataException Refused(string what) =>
        new($"The checkpoint holds {what}, and Likeness reads tensors by name and nothing else, because anything else may run a program. Save the weights alone: torch.save(model.state_dict(), FILE).");

    // A name may be long and hold anything, and it goes to a terminal or a log.
    internal static string Quoted(string name) =>
        $"'{string.Concat(name.EnumerateRunes().Take(LongestName).Select(rune => Rune.IsControl(rune) ? new Rune('?') : rune))}'";
}
