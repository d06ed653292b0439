using System.Diagnostics;
using System.Text.Json;
using Likeness.Datasets.Loading;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Benchmarks;

/// <summary>Seconds of training until the 2-D contrastive map of MNIST has a given knn@5 on the test images.</summary>
/// <remarks>It measures after each epoch and leaves that time out, as PyTorch's side does.</remarks>
internal static class DigitsMap
{
    public static int Run(string folder, double target)
    {
        var options = RecipeBook.Open("digits-map");
        using var work = new Workload(folder, options);
        var trained = 0.0;
        List<double[]> history = [];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < work.Step.Sampler.StepsPerEpoch; i++)
                work.TrainStep();
            trained += Stopwatch.GetElapsedTime(start).TotalSeconds;
            history.Add([trained, Knn(work)]);
            Console.Error.WriteLine($"{trained:F1} s  knn@5 {history[^1][1]:F4}");
            if (history[^1][1] >= target)
                break;
        }
        Console.WriteLine(JsonSerializer.Serialize(new { seconds = trained, reached = history[^1][1] >= target, history }));
        return 0;
    }

    private static double Knn(Workload work)
    {
        using var scope = new TensorScope();
        var test = work.Splits.Test!;
        using var images = test.Load(ModelImages.Options(RecipeBook.Open("digits-map")));
        var queries = new EmbeddingSet(work.State.Network.Embed(images.Pixels), test.Labels.AsSpan());
        var references = new EmbeddingSet(work.State.Network.Embed(work.Data.Images.Pixels), work.Data.Labels);
        return new KnnProtocol().Evaluate(queries, references).Metrics["knn@5"].Value;
    }
}
