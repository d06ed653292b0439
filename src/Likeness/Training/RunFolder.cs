namespace Likeness.Training;

/// <summary>The files of one training: what was asked, what happened, what came out.</summary>
/// <param name="path">The folder; it is made when something is written.</param>
public sealed class RunFolder(string path)
{
    /// <summary>The folder itself.</summary>
    public string Path { get; } = path;

    /// <summary>Options, data and splits: written before the first step, enough to start again.</summary>
    public string Description => In("run.json");

    /// <summary>The images that could not be read, a line each: where it lies, a tab, what is wrong. Absent where there is none.</summary>
    public string Skipped => In("skipped.txt");

    /// <summary>One JSON object an epoch.</summary>
    public string Metrics => In("metrics.jsonl");

    /// <summary>Everything that the next step depends on.</summary>
    public string Checkpoint => In("checkpoints", "last.safetensors");

    /// <summary>The network of the best epoch so far.</summary>
    public string Best => In("checkpoints", "best.safetensors");

    /// <summary>Held by the process that trains here; see <see cref="RunLock"/>.</summary>
    public string Lock => In("checkpoints", "lock");

    /// <summary>The finished, calibrated model.</summary>
    public string Model => In("model.safetensors");

    /// <summary>What whoever gets the model must know of it.</summary>
    public string Card => In("MODEL.md");

    /// <summary>Event files and the embedding projector.</summary>
    public string TensorBoard => In("tensorboard");

    /// <summary>Embeddings of the same images at many moments of the training.</summary>
    public string Latent => In("latent");

    /// <summary>Figures of the finished model on its test data.</summary>
    public string Evaluation => In("evaluation.json");

    /// <summary>Copies of the report's pictures.</summary>
    public string Pictures => In("pictures");

    /// <summary>The report.</summary>
    public string Report => In("report.html");

    private string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
}
