using Likeness.Models;
using Likeness.Randomness;
using Likeness.Recipes;
using Likeness.Samplers;
using Likeness.Tensors;
using Likeness.Tensors.Optimisers;
using Likeness.Tensors.Schedules;
using Likeness.Transforms;

namespace Likeness.Training;

/// <summary>One step: draw a batch, let the method say what it costs, and follow the gradient.</summary>
internal sealed class TrainingStep : IDisposable
{
    private readonly TrainingOptions _options;
    private readonly TrainingImages _images;
    private readonly BatchPrefetch _prefetch;
    private readonly TransformPipeline _transforms;
    private readonly ISchedule _schedule;
    private readonly MomentumRamp _momentum;

    public TrainingStep(TrainingOptions options, TrainingData data)
    {
        (_options, _images) = (options, new(data, options));
        Sampler = Catalog.Samplers[options.Sampler](new(options, _images.Labels, _images.Groups, _images.ClassNames));
        _prefetch = new(Sampler, _images);
        _schedule = Catalog.Schedules[options.Schedule](options);
        _momentum = new(options, Sampler.StepsPerEpoch);
        _transforms = TransformPipeline.Parse(options.Transforms);
    }

    public ISampler Sampler { get; }

    public long TotalSteps => (long)Sampler.StepsPerEpoch * _options.Epochs;

    public double LearningRate(long step) => _options.LearningRate * _schedule.Factor(step, TotalSteps);

    /// <summary>The batch of a step, most likely gathered already; the next one is gathered while this one is trained on.</summary>
    public PreparedBatch Take(long step) => _prefetch.Take(step, TotalSteps - 1);

    /// <summary>As the other overload, for a batch that is gathered only now.</summary>
    public StepResult Run(TrainingState state, int[] batch) => Run(state, PreparedBatch.Of(batch, _images));

    /// <exception cref="TrainingException">The loss is not a number; the state is as it was before the step.</exception>
    public StepResult Run(TrainingState state, PreparedBatch batch)
    {
        using var gathered = batch.Pixels;
        using var scope = new TensorScope();
        // Dropout, transforms and miners draw from here, so a step is the same whether or not the training was interrupted.
        Runtime.Seed(SeedOf(state.Step));
        state.LearnHead(only: state.Step < (long)Sampler.StepsPerEpoch * _options.HeadEpochs);
        var (pixels, labels) = _images.Finish(gathered, batch.Distinct.Images);         // [B, C, H, W], [B]
        var rows = batch.Distinct.RowsOn(_options.Device);                              // [R], where an image stands in several
        var targets = labels.To(_options.Device);
        var images = Embedder.ToUnitRange(pixels, _options.Device);
        var loss = state.Method.Forward(state.Network, new(images, rows is null ? targets : targets.Rows(rows), _transforms) { Rows = rows });
        var result = new StepResult(loss.Total.ToDouble(), loss.ActiveShare.ToDouble());
        Divergence.Refuse(result.Loss, state.Step + 1, _options);
        if (loss.Total.RequiresGradient)
        {
            state.Optimiser.ClearGradients();
            loss.Total.Backward();
            state.Optimiser.LearningRate = LearningRate(state.Step);
            if (state.Optimiser is Sgd descent)
                descent.MomentumProgress = _momentum.Progress(state.Step);
            state.Optimiser.Step();
        }
        state.Advance();
        return result;
    }

    public void Dispose() => _prefetch.Dispose();

    private ulong SeedOf(long step) => new SeededRandom((ulong)_options.Seed, 0x53544550, step).Next();
}
