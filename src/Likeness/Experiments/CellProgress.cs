using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>Where an experiment stands.</summary>
/// <param name="Cell">The training that is under way or was just finished.</param>
/// <param name="Finished">How many trainings are finished.</param>
/// <param name="Count">How many there are.</param>
public sealed record CellProgress(Cell Cell, int Finished, int Count)
{
    /// <summary>A step of the training.</summary>
    public TrainingProgress? Training { get; init; }

    /// <summary>What came out, once it is finished.</summary>
    public CellResult? Result { get; init; }
}
