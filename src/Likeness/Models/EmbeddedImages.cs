using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Models;

/// <summary>The images of a data set that can be read, embedded.</summary>
/// <param name="Data">Those images.</param>
/// <param name="Embeddings">One row an image, in their order.</param>
/// <param name="Skipped">The images that cannot be read, with reasons.</param>
public sealed record EmbeddedImages(ImageDataset Data, EmbeddingSet Embeddings, IReadOnlyList<SkippedImage> Skipped);
