namespace Likeness.Experiments;

/// <summary>A picture of an experiment's results.</summary>
/// <param name="FileName">Without folder: "losses-mnist-2-d.gif".</param>
/// <param name="Data">Name of the data set that it shows.</param>
/// <param name="Variant">The variant that it shows.</param>
/// <param name="Description">What one would say of it to somebody who cannot see it.</param>
/// <param name="Bytes">The file.</param>
public sealed record ExperimentPicture(string FileName, string Data, string Variant, string Description, byte[] Bytes);
