using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors.Optimisers;

/// <summary>Stochastic gradient descent with momentum, Nesterov's look ahead and weight decay.</summary>
/// <remarks>
/// <code>
/// g ← g + λ θ
/// b ← μ b + (1 - τ) g      (the first step: b = g)
/// θ ← θ - η b              (Nesterov: θ ← θ - η (g + μ b))
/// </code>
/// Sutskever et al. 2013, https://proceedings.mlr.press/v28/sutskever13.html, with η outside of b, as in PyTorch. μ may rise over the
/// training, μ = start + (final - start) · progress, and its final value may be a group's own: Koch et al. 2015, section 3.2.
/// </remarks>
public sealed class Sgd : Optimiser
{
    private readonly SgdOptions _options;
    private readonly bool _hasMomentum;

    /// <param name="groups">The parameters, by learning rate.</param>
    /// <param name="options">The numbers; null for 0.01 without momentum and decay.</param>
    /// <exception cref="ArgumentException">Nesterov without momentum or with dampening.</exception>
    public Sgd(IReadOnlyList<ParameterGroup> groups, SgdOptions? options = null)
        : base(groups, (options ?? new()).LearningRate, HasMomentum(groups, options) ? ["momentum"] : [])
    {
        (_options, _hasMomentum) = (options ?? new(), HasMomentum(groups, options));
        if (_options.Nesterov && (_options.Momentum == 0 || _options.Dampening > 0))
            throw new ArgumentException($"Nesterov needs momentum above 0 and dampening 0; momentum is {_options.Momentum}, dampening {_options.Dampening}.", nameof(options));
    }

    /// <summary>How far momentum has come from its start to its final value, 0 to 1. A training that lets it rise sets this before each step.</summary>
    public double MomentumProgress { get; set => field = OptimiserRange.UpToOne(value); } = 1;

    private protected override void Update(ParameterUpdate update)
    {
        var (rate, decay, momentum) = (update.LearningRate, _options.WeightDecay * update.Group.WeightDecayMultiplier, Momentum(update.Group));
        if (!_hasMomentum)
        {
            Descend(update, rate, decay);
            return;
        }
        var velocity = update.Slot(0);
        var share = StepCount == 1 ? 1 : 1 - _options.Dampening;
        ForeachMulInPlaceNumber.Run(velocity, momentum);
        ForeachAddInPlaceList.Run(velocity, update.Gradients, share);
        if (decay > 0)
            ForeachAddInPlaceList.Run(velocity, update.Parameters, share * decay);
        if (_options.Nesterov)
            Descend(update, rate, decay);
        ForeachAddInPlaceList.Run(update.Parameters, velocity, -rate * (_options.Nesterov ? momentum : 1));
    }

    private static bool HasMomentum(IReadOnlyList<ParameterGroup> groups, SgdOptions? options) =>
        options?.Momentum > 0 || options?.StartMomentum > 0 || groups.Any(group => group.Momentum > 0);

    private double Momentum(ParameterGroup group)
    {
        var final = group.Momentum ?? _options.Momentum;
        var start = _options.StartMomentum ?? final;
        return start + (final - start) * MomentumProgress;
    }

    // θ ← θ - η (g + λ θ), without a copy of the gradient.
    private static void Descend(ParameterUpdate update, double rate, double decay)
    {
        if (decay > 0)
            ForeachMulInPlaceNumber.Run(update.Parameters, 1 - rate * decay);
        ForeachAddInPlaceList.Run(update.Parameters, update.Gradients, -rate);
    }
}
