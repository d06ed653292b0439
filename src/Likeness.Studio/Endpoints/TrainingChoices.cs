namespace Likeness.Studio.Endpoints;

/// <summary>What a training can be started with.</summary>
/// <param name="IsOpen">Whether this server trains at all.</param>
/// <param name="Data">The data sets that can be named.</param>
/// <param name="Recipes">The recipes that can be named.</param>
internal sealed record TrainingChoices(bool IsOpen, IReadOnlyList<DataChoice> Data, IReadOnlyList<string> Recipes);

/// <summary>A data set that can be named.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it holds.</param>
/// <param name="IsHere">Whether it is on the server's machine; else a training would have to download it.</param>
internal sealed record DataChoice(string Name, string Summary, bool IsHere);
