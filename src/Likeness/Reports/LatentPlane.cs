using System.Globalization;
using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>A latent space in the plane: every frame under the projection, and in the window, of the last one.</summary>
internal sealed class LatentPlane
{
    public LatentPlane(LatentSpace space)
    {
        space.Validate();
        Space = space;
        // Fitted once, on the finished model: a plane of its own for each frame would make the animation jump.
        var projection = Projection.Fit(space.Frames[^1].Embeddings, space.Dimensions);
        Frames = [.. space.Frames.Select(frame => projection.Apply(frame.Embeddings))];
        View = PlaneView.Around(Frames[^1]);
        Note = space.Dimensions <= 2
            ? "The embeddings have two dimensions or fewer and are drawn as they are."
            : string.Create(CultureInfo.InvariantCulture,
                $"The {space.Dimensions} dimensions are drawn in the plane of their two largest principal components, which holds "
                + $"{100 * projection.ExplainedShare:0.#} % of the variance: classes that overlap here may still be apart.");
    }

    public LatentSpace Space { get; }

    /// <summary>[N, 2] a frame.</summary>
    public IReadOnlyList<float[]> Frames { get; }

    public PlaneView View { get; }

    public string Note { get; }

    public ScatterChart Last(string title)
    {
        var description = $"{Space.Labels.Count} embeddings of {Space.Labels.Distinct().Count()} classes after epoch {Space.Frames[^1].Epoch}.";
        return new ScatterChart(title, description, new ScatterData(Frames[^1], Space.Labels, Space.ClassNames), View);
    }
}
