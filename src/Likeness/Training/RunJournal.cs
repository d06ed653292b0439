using Likeness.Models;
using Likeness.TensorBoard;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Training;

/// <summary>Everything a run writes down while it trains: metrics, TensorBoard events, the latent space.</summary>
internal sealed class RunJournal : IDisposable
{
    private const int StepsBetweenEvents = 20;
    private const int ShownImages = 64;
    private const int ShownSide = 64;

    private readonly TrainingData _data;
    private readonly MetricsLog _metrics;
    private readonly LatentRecorder _latent;
    private readonly EventWriter _events;

    /// <param name="run">Where the files go.</param>
    /// <param name="latent">Records the latent space.</param>
    /// <param name="data">What is trained on.</param>
    /// <param name="step">Steps done; what was written about later ones is superseded.</param>
    public RunJournal(RunFolder run, LatentRecorder latent, TrainingData data, long step)
    {
        (_data, _latent) = (data, latent);
        _metrics = new(run.Metrics);
        _metrics.KeepUntil(step);
        _events = new(run.TensorBoard, step == 0 ? 0 : step + 1);
    }

    public void Start(SiameseNetwork network, long step)
    {
        _latent.Record(network, step);
        if (step == 0)
            _events.Image("training images", Sheet(), 0);
    }

    public void Step(SiameseNetwork network, long step, StepResult result, double learningRate)
    {
        _latent.Record(network, step);
        if (step % StepsBetweenEvents != 0)
            return;
        _events.Scalar("step/loss", result.Loss, step);
        _events.Scalar("step/active share", result.ActiveShare, step);
        _events.Scalar("step/learning rate", learningRate, step);
    }

    public void Epoch(EpochMetrics metrics)
    {
        _metrics.Add(metrics);
        _events.Scalar("epoch/loss", metrics.Loss, metrics.Step);
        if (_data.Plan.IsMeasured)
        {
            _events.Scalar("validation/knn@5", metrics.Knn, metrics.Step);
            _events.Scalar("validation/auc", metrics.Auc, metrics.Step);
        }
        if (metrics.EpisodeAccuracy is { } accuracy)
            _events.Scalar("validation/episode accuracy", accuracy, metrics.Step);
        _events.Scalar("validation/spread", metrics.Spread, metrics.Step);
        _events.Scalar("speed/images per second", metrics.ImagesPerSecond, metrics.Step);
    }

    public void Dispose() => _events.Dispose();

    private Bitmap Sheet()
    {
        var train = _data.Plan.Train;
        var shown = Enumerable.Range(0, Math.Min(ShownImages, train.Length)).Select(i => train[(int)((long)i * train.Length / ShownImages % train.Length)]);
        var options = ImageOptions.Square(Math.Min(ShownSide, _data.Images.Options.Width), _data.Images.Options.Channels);
        return SpriteAtlas.Of([.. shown.Select(image => _data.Seen.Read(image, options))], options.Width).Image;
    }
}
