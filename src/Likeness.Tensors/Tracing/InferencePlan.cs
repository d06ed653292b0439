namespace Likeness.Tensors.Tracing;

/// <summary>Chooses the steps of an <see cref="InferenceGraph"/>.</summary>
internal static class InferencePlan
{
    private static readonly Dictionary<Operator, Operator> s_inPlace = new()
    {
        [OperatorTable.Relu] = OperatorTable.ReluInPlace,
        [OperatorTable.Hardswish] = OperatorTable.HardswishInPlace,
        [OperatorTable.Add] = OperatorTable.AddInPlace,
    };

    // Operators whose result is memory of its own, never a view of an argument.
    private static readonly HashSet<Operator> s_fresh = [OperatorTable.Conv2d, OperatorTable.BatchNorm, OperatorTable.Linear, OperatorTable.Add, OperatorTable.MaxPool2d];

    /// <summary>The steps, each after those whose results it needs.</summary>
    public static IReadOnlyList<InferenceStep> Of(TracedGraph graph)
    {
        var uses = graph.Nodes.SelectMany(node => node.Inputs).Append(graph.Output).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());
        var makers = graph.Nodes.SelectMany(node => node.Results.Select(value => (value, node))).ToDictionary(pair => pair.value, pair => pair.node);
        List<InferenceStep> steps = [];
        foreach (var node in graph.Nodes)
        {
            var maker = node.Tensor(0) is { } input && uses[input] == 1 ? makers.GetValueOrDefault(input) : null;
            if (maker is not null && steps[^1].Results.Contains(node.Tensor(0)!) && BatchNormFolding.Fits(maker, node))
                steps[^1] = new(maker.Operator, maker, node.Results) { Folded = BatchNormFolding.Fold(maker, node) };
            else if (maker is not null && s_fresh.Contains(maker.Operator) && FitsInPlace(node) && s_inPlace.TryGetValue(node.Operator, out var inPlace))
                steps.Add(new(inPlace, node, node.Results));
            else
                steps.Add(new(node.Operator, node, node.Results));
        }
        FindLastUses(steps, graph.Output);
        return steps;
    }

    private static bool FitsInPlace(TracedNode node) =>
        node.Tensor(0)!.ElementType == node.Result.ElementType && node.Tensor(0)!.Shape.SequenceEqual(node.Result.Shape);

    private static void FindLastUses(List<InferenceStep> steps, TracedValue output)
    {
        HashSet<TracedValue> needed = [output];
        for (var i = steps.Count - 1; i >= 0; i--)
            steps[i].Last = [.. steps[i].Inputs.Concat(steps[i].Results).Where(needed.Add)];
    }
}
