namespace Likeness.Evaluation.Episodes;

/// <summary>What a query of an episode is compared with.</summary>
public enum PrototypeRule
{
    /// <summary>The mean of each class's shots: Snell et al. 2017, Prototypical networks, https://arxiv.org/abs/1703.05175.</summary>
    ClassMean,

    /// <summary>Every shot by itself; the nearest decides: Koch et al. 2015, Siamese neural networks for one-shot image recognition.</summary>
    NearestShot,
}
