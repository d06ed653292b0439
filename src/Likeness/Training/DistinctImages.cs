using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>The images of a batch, each once, and which of them stands in each row: an image in several pairs is embedded once.</summary>
/// <param name="Images">Different images, in the order of their first row.</param>
/// <param name="Rows">For each row of the batch, a position in <paramref name="Images"/>.</param>
internal sealed record DistinctImages(int[] Images, long[] Rows)
{
    public static DistinctImages Of(int[] batch)
    {
        var places = new Dictionary<int, long>(batch.Length);
        var rows = new long[batch.Length];
        for (var row = 0; row < rows.Length; row++)
            if (!places.TryGetValue(batch[row], out rows[row]))
                places.Add(batch[row], rows[row] = places.Count);
        return new([.. places.OrderBy(place => place.Value).Select(place => place.Key)], rows);
    }

    /// <summary>The rows as a tensor on a device; null where every image stands in one row only.</summary>
    public Tensor? RowsOn(string device) => Images.Length < Rows.Length ? Tensor.From(Rows).To(device) : null;
}
