using Likeness.Models;

namespace Likeness.Cli.Output;

/// <summary>The answer to "are these two the same?", in words and as JSON.</summary>
internal static class VerificationOutput
{
    /// <summary>The answer, then what it rests on.</summary>
    public static string Sentence(Verification answer) =>
        $"{(answer.Same ? "same" : "different")}: distance {Plain.Number(answer.Distance)} is {(answer.Same ? "within" : "beyond")} the threshold {Plain.Number(answer.Threshold)} "
        + $"for a false-accept rate of {Plain.Percent(answer.Far)}; probability of being the same {Plain.Percent(answer.Probability)}";

    /// <summary>{same, distance, probability, threshold, far}.</summary>
    public static void WriteJson(TextWriter output, Verification answer) => JsonOutput.Write(output, json =>
    {
        json.WriteBoolean("same", answer.Same);
        json.WriteNumber("distance", answer.Distance);
        json.WriteNumber("probability", answer.Probability);
        json.WriteNumber("threshold", answer.Threshold);
        json.WriteNumber("far", answer.Far);
    });
}
