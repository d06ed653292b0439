namespace Likeness.Conventions;

/// <summary>Finds what uses itself in a roundabout way: strongly connected components of two or more, after Tarjan 1972.</summary>
internal sealed class Circles
{
    private readonly ILookup<string, string> _next;
    private readonly Dictionary<string, int> _order = [];
    private readonly Dictionary<string, int> _lowest = [];
    private readonly Stack<string> _open = [];
    private readonly List<string[]> _found = [];

    private Circles(ILookup<string, string> next) => _next = next;

    internal static IReadOnlyList<string[]> In(IEnumerable<string> nodes, ILookup<string, string> next)
    {
        var circles = new Circles(next);
        foreach (var node in nodes)
            if (!circles._order.ContainsKey(node))
                circles.Visit(node);
        return circles._found;
    }

    private void Visit(string node)
    {
        _order[node] = _lowest[node] = _order.Count;
        _open.Push(node);
        foreach (var other in _next[node])
            if (!_order.TryGetValue(other, out var seen))
            {
                Visit(other);
                _lowest[node] = Math.Min(_lowest[node], _lowest[other]);
            }
            else if (_open.Contains(other))
                _lowest[node] = Math.Min(_lowest[node], seen);
        if (_lowest[node] == _order[node])
            Close(node);
    }

    private void Close(string node)
    {
        var circle = new List<string>();
        do
            circle.Add(_open.Pop());
        while (circle[^1] != node);
        if (circle.Count > 1)
            _found.Add([.. circle]);
    }
}
