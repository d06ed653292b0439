namespace Likeness.Datasets.Known;

/// <summary>One run of the official one-shot test: 20 test images, each to be matched to one of 20 training images of one alphabet.</summary>
/// <param name="Training">One image a class, labels 0 to 19.</param>
/// <param name="Test">One image a class, in the order of the official list; a label is the right training image.</param>
public sealed record OmniglotRun(ImageDataset Training, ImageDataset Test);
