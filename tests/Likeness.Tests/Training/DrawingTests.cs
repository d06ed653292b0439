using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Training;

public sealed class DrawingTests
{
    [Fact]
    public void Images_are_laid_out_row_by_row()
    {
        using var scope = new TensorScope();
        // Four images of 1 x 2 pixels: 0 and 1, 2 and 3, ... of 255.
        var images = (Tensor.Arange(0, 8, ElementType.Float) / 255).Reshape(4, 1, 1, 2);
        var drawing = Likeness.Training.Drawing.Of(new MethodPicture("Title", "Caption.", images, 2));
        Assert.Equal((4, 2), (drawing.Image.Width, drawing.Image.Height));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], drawing.Image.Pixels);
    }
}
