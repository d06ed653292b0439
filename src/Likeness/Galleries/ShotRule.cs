namespace Likeness.Galleries;

/// <summary>How far an image is from a label under which several are enrolled.</summary>
public enum ShotRule
{
    /// <summary>As far as from the nearest of them.</summary>
    Nearest,

    /// <summary>The mean of its distances from all of them.</summary>
    Mean,

    /// <summary>As far as from their mean embedding, brought back to length 1 where the model's embeddings have it: Snell et al. 2017, https://arxiv.org/abs/1703.05175.</summary>
    Prototype,
}
