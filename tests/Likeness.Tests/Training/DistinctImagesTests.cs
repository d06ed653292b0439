using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class DistinctImagesTests
{
    [Fact]
    public void An_image_in_several_rows_is_there_once()
    {
        using var scope = new TensorScope();
        var distinct = DistinctImages.Of([7, 3, 7, 9, 3, 7]);
        Assert.Equal([7, 3, 9], distinct.Images);
        Assert.Equal([0L, 1, 0, 2, 1, 0], distinct.RowsOn("cpu")!.ToArray<long>());
    }

    [Fact]
    public void Images_that_are_all_different_stay_as_they_are()
    {
        var distinct = DistinctImages.Of([4, 2, 8]);
        Assert.Equal([4, 2, 8], distinct.Images);
        Assert.Null(distinct.RowsOn("cpu"));
    }
}
