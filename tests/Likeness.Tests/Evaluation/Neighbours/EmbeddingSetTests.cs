using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation.Neighbours;

public sealed class EmbeddingSetTests
{
    [Fact]
    public void Some_of_the_images_keep_their_rows_labels_and_groups()
    {
        var set = Embeddings.Line([0, 1, 2, 3], [5, 6, 5, 7], [1, 1, 2, 2]).Subset([3, 0]);
        Assert.Equal([3, 0], set.Values.ToArray<double>());
        Assert.Equal([7, 5], set.Labels.ToArray());
        Assert.Equal([2, 1], set.Groups.ToArray());
        Assert.Equal((2, 2), (set.Count, set.ClassCount));
        Assert.True(set.Writers.IsEmpty);
        Assert.Equal([1, 0], Embeddings.Alphabets(1, 2, 2, (_, _) => 0).Subset([3, 0]).Writers.ToArray());
    }

    [Fact]
    public void Every_image_needs_an_embedding_a_label_and_where_there_are_groups_a_group()
    {
        var values = Tensor.Zeros([3, 2]);
        Assert.Contains("3 embeddings and 2 labels", Assert.Throws<ArgumentException>(() => new EmbeddingSet(values, [1, 2])).Message);
        Assert.Contains("3 embeddings and 1 groups", Assert.Throws<ArgumentException>(() => new EmbeddingSet(values, [1, 2, 3], [1])).Message);
        Assert.Contains("3 embeddings and 2 writers", Assert.Throws<ArgumentException>(() => new EmbeddingSet(values, [1, 2, 3], null, [1, 2])).Message);
    }

    [Fact]
    public void What_is_no_table_of_numbers_is_refused()
    {
        Assert.Contains("shape [3]", Assert.Throws<ArgumentException>(() => new EmbeddingSet(Tensor.Zeros([3]), [1, 2, 3])).Message);
        Assert.Contains("shape [0, 4]", Assert.Throws<ArgumentException>(() => new EmbeddingSet(Tensor.Zeros([0, 4]), [])).Message);
        Assert.Contains("Int64", Assert.Throws<ArgumentException>(() => new EmbeddingSet(Tensor.Zeros([3, 2], ElementType.Int64), [1, 2, 3])).Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Numbers_that_are_none_are_counted(float wrong)
    {
        var error = Assert.Throws<ArgumentException>(() => new EmbeddingSet(Tensor.From(new[] { 1, wrong, wrong, 2 }, 2, 2), [0, 1]));
        Assert.Contains("2 of 4 numbers", error.Message);
    }
}
