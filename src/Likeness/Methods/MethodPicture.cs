using Likeness.Tensors;

namespace Likeness.Methods;

/// <summary>Images that show what a method has learned.</summary>
/// <param name="Title">Two or three words.</param>
/// <param name="Caption">What is seen in it, a sentence.</param>
/// <param name="Images">[N, C, H, W], 0 to 1, row by row.</param>
/// <param name="Columns">Images in a row; N is a multiple of it.</param>
public sealed record MethodPicture(string Title, string Caption, Tensor Images, int Columns);
