using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>The mean of what pairs, triplets or rows cost, none of which is below 0. Without any it is 0, and not 0/0.</summary>
internal static class LossMean
{
    /// <summary>Over all, those that cost nothing counting as 0.</summary>
    /// <param name="losses">[N].</param>
    internal static LossValue OverAll(Tensor losses)
    {
        var count = (double)Math.Max(1, losses.Count);
        return new(losses.Sum() / count, Active(losses) / count);
    }

    /// <summary>Over those that cost something.</summary>
    /// <param name="losses">[N].</param>
    internal static LossValue OverActive(Tensor losses)
    {
        var active = Active(losses);
        return new(losses.Sum() / active.ClampMin(1), active / (double)Math.Max(1, losses.Count));
    }

    private static Tensor Active(Tensor losses) => (losses.Detach() > 0).Sum();
}
