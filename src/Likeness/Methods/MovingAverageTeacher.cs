using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>A network and its head that are not trained: their weights are the moving average of those that are.</summary>
/// <remarks><code>w' ← m w' + (1 − m) w,   m = 0.99</code> Its weights are buffers, so a checkpoint keeps them.</remarks>
public sealed class MovingAverageTeacher : Module
{
    private const double Momentum = 0.99;

    private readonly Tensor[] _followers;

    /// <param name="network">Has the weights to start from; the teacher owns it.</param>
    /// <param name="head">The same.</param>
    public MovingAverageTeacher(Layer network, ProjectionHead head)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(head);
        (Network, Head) = (Child("network", network), Child("head", head));
        _followers = [.. NamedParameters().Select(parameter => parameter.Value)];
        Freeze();
    }

    /// <summary>The network.</summary>
    public Layer Network { get; }

    /// <summary>Its head.</summary>
    public ProjectionHead Head { get; }

    /// <summary>Goes a hundredth of the way towards the weights that are trained.</summary>
    /// <param name="network">Of the teacher's own architecture.</param>
    /// <param name="head">The same.</param>
    public void Follow(Layer network, ProjectionHead head)
    {
        using var off = Gradients.Off();
        foreach (var (follower, leader) in _followers.Zip(network.NamedParameters().Concat(head.NamedParameters())))
            follower.MoveTowards(leader.Value, 1 - Momentum);
    }

    /// <summary>What the teacher makes of images; no gradient flows.</summary>
    /// <param name="images">[B, C, H, W], 0 to 1.</param>
    /// <returns>[B, P].</returns>
    public Tensor Forward(Tensor images)
    {
        using var off = Gradients.Off();
        return Head.Forward(Network.Forward(images));
    }
}
