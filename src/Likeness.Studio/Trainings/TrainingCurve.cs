namespace Likeness.Studio.Trainings;

/// <summary>What a training measured along its way, in a number of points that stays small however long it takes.</summary>
internal sealed class TrainingCurve
{
    private const int MostPoints = 240;

    private readonly List<CurvePoint> _points = [];
    private double _spacing;

    /// <summary>The points in order.</summary>
    public IReadOnlyList<CurvePoint> Points => [.. _points];

    /// <summary>Adds a point, unless one is near already. The end of an epoch is always added.</summary>
    public void Add(CurvePoint point, bool isEpochEnd)
    {
        if (!isEpochEnd && _points.Count > 0 && point.Epoch - _points[^1].Epoch < _spacing)
            return;
        _points.Add(point);
        if (_points.Count <= MostPoints)
            return;
        _spacing = Math.Max(2 * _spacing, 2 * (_points[^1].Epoch - _points[0].Epoch) / MostPoints);
        for (var index = _points.Count - 2; index > 0; index -= 2)
            _points.RemoveAt(index);
    }
}

/// <summary>A moment of a training.</summary>
/// <param name="Epoch">Epochs done, with the share of the one under way.</param>
/// <param name="Loss">Mean loss of that epoch so far.</param>
/// <param name="ActiveShare">Mean share of pairs or triplets that gave a gradient.</param>
internal sealed record CurvePoint(double Epoch, double? Loss, double? ActiveShare);
