using System.Text.Json.Serialization;

namespace Likeness.Studio.Trainings;

/// <summary>What a training does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrainingState>))]
internal enum TrainingState
{
    /// <summary>There is none.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>Data is opened and images are decoded.</summary>
    [JsonStringEnumMemberName("preparing")] Preparing,

    /// <summary>The network learns.</summary>
    [JsonStringEnumMemberName("training")] Training,

    /// <summary>The model is calibrated and measured, and the report is drawn.</summary>
    [JsonStringEnumMemberName("measuring")] Measuring,

    /// <summary>It was told to stop, and writes down what it has.</summary>
    [JsonStringEnumMemberName("stopping")] Stopping,

    /// <summary>It was stopped.</summary>
    [JsonStringEnumMemberName("stopped")] Stopped,

    /// <summary>The model is there.</summary>
    [JsonStringEnumMemberName("finished")] Finished,

    /// <summary>It ended by itself, without a model; the log says why.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
