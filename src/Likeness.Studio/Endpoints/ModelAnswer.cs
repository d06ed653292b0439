using Likeness.Evaluation.Calibrations;
using Likeness.Evaluation.Curves;
using Likeness.Studio.Inference;

namespace Likeness.Studio.Endpoints;

/// <summary>What a client may know of a model. Nothing here says where its file lies.</summary>
/// <param name="Name">The name it is served under.</param>
/// <param name="Encoder">Its network.</param>
/// <param name="Dimensions">Numbers in an embedding.</param>
/// <param name="ImageSize">Side of the square that images are brought to.</param>
/// <param name="Channels">1 grey, 3 colour.</param>
/// <param name="TrainedOn">Name of the data.</param>
/// <param name="TrainedImages">Images trained on.</param>
/// <param name="TrainedClasses">Classes trained on.</param>
/// <param name="UsualFar">False-accept rate that answers keep to when none is asked for; null before calibration.</param>
/// <param name="Thresholds">Distance that still counts as the same, by false-accept rate.</param>
/// <param name="Histogram">The distances of the pairs that it was calibrated on; null before calibration, and in models of a Likeness that did not keep them.</param>
/// <param name="Version">Version of Likeness that wrote it.</param>
internal sealed record ModelAnswer(
    string Name, string Encoder, int Dimensions, int ImageSize, int Channels, string TrainedOn, int TrainedImages, int TrainedClasses,
    double? UsualFar, IReadOnlyList<FarThreshold> Thresholds, DistanceHistogram? Histogram, string Version)
{
    public static ModelAnswer Of(ServedModel model)
    {
        var (options, data, calibration, version) = model.Description;
        return new(model.Name, options.Encoder, options.Embedding, options.ImageSize, options.Channels,
            data.Name, data.ImageCount, data.Classes.Count, calibration?.UsualFar, calibration?.Thresholds ?? [], calibration?.Histogram, version);
    }
}
