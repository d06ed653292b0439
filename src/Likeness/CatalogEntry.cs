namespace Likeness;

/// <summary>One thing that can be asked for by name.</summary>
/// <param name="Name">Its name in recipes, flags and model files.</param>
/// <param name="Summary">What it is, in a line.</param>
/// <param name="Make">Makes it.</param>
public sealed record CatalogEntry<TFactory>(string Name, string Summary, TFactory Make);
