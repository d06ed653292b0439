using Likeness.Cli.Output;
using Likeness.Experiments;

namespace Likeness.Cli.Experiments;

/// <summary>The experiments there are.</summary>
internal static class ExperimentList
{
    /// <summary>A line for each, or {experiments: [{name, title, trainings}]}.</summary>
    public static void Write(Terminal terminal, bool json)
    {
        (string Name, string Title, int Trainings)[] all = [.. ExperimentBook.Names.Select(name => (name, ExperimentBook.Open(name))).Select(one => (one.name, one.Item2.Title, one.Item2.Cells().Count(cell => cell.IsTraining)))];
        if (!json)
        {
            TableOutput.Write(terminal, ["name", "trainings", "what is asked"], all.Select(one => (string[])[one.Name, Plain.Count(one.Trainings), one.Title]));
            return;
        }
        JsonOutput.Write(terminal.Out, output =>
        {
            output.WriteStartArray("experiments");
            foreach (var (name, title, trainings) in all)
            {
                output.WriteStartObject();
                output.WriteString("name", name);
                output.WriteString("title", title);
                output.WriteNumber("trainings", trainings);
                output.WriteEndObject();
            }
            output.WriteEndArray();
        });
    }
}
