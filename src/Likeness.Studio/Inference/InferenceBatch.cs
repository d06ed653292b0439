using Likeness.Comparisons;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Studio.Inference;

/// <summary>Answers several jobs with one pass through the network.</summary>
internal static class InferenceBatch
{
    /// <summary>Embeds the images of all jobs together, then compares where that is asked for.</summary>
    /// <param name="model">Embeds and compares.</param>
    /// <param name="jobs">With N images in all.</param>
    /// <returns>A result a job.</returns>
    public static InferenceResult[] Run(Model model, IReadOnlyList<InferenceJob> jobs)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var embeddings = model.Embed(Pixels(jobs));                         // [N, D]
        var distances = Distances(model.Network.Comparison, embeddings, jobs); // [P], one a comparing job
        var rows = jobs.All(job => job.Compares) ? [] : embeddings.ToArray<float>();
        var dimensions = (int)embeddings.Shape[1];
        var results = new InferenceResult[jobs.Count];
        for (int job = 0, row = 0, pair = 0; job < jobs.Count; row += jobs[job].Images.Count, job++)
            results[job] = jobs[job].Compares
                ? new([], distances[pair++])
                : new([.. Enumerable.Range(row, jobs[job].Images.Count).Select(image => rows[(image * dimensions)..((image + 1) * dimensions)])], 0);
        return results;
    }

    // Decoded images have their channels last, which is how convolutions are fastest: only the shape is said anew.
    private static Tensor Pixels(IReadOnlyList<InferenceJob> jobs)
    {
        var first = jobs[0].Images[0];
        var count = jobs.Sum(job => job.Images.Count);
        var pixels = new byte[count * first.Pixels.Length];
        var end = 0;
        foreach (var job in jobs)
            foreach (var image in job.Images)
            {
                image.Pixels.CopyTo(pixels, end);
                end += image.Pixels.Length;
            }
        return Tensor.From(pixels, count, first.Height, first.Width, first.Channels).Permute(0, 3, 1, 2); // [N, C, H, W]
    }

    private static float[] Distances(IComparison comparison, Tensor embeddings, IReadOnlyList<InferenceJob> jobs)
    {
        List<long> first = [], second = [];
        long row = 0;
        foreach (var job in jobs)
        {
            if (job.Compares)
            {
                first.Add(row);
                second.Add(row + 1);
            }
            row += job.Images.Count;
        }
        return first.Count == 0
            ? []
            : comparison.Distance(embeddings.Rows(Tensor.From(first.ToArray())), embeddings.Rows(Tensor.From(second.ToArray()))).ToArray<float>();
    }
}
