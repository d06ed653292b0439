using Likeness.Tensors.Neighbours;

namespace Likeness.Tensors.Tests.Neighbours;

public sealed class NeighbourGraphTests
{
    private const int Dimensions = 4;
    private static readonly float[] s_vectors = Draw(400);

    [Fact]
    public void It_finds_the_nearest()
    {
        using var graph = new NeighbourGraph(Dimensions);
        graph.Add(s_vectors.AsSpan(0, 200 * Dimensions));
        graph.Add(s_vectors.AsSpan(200 * Dimensions));
        Assert.Equal(400, graph.Count);
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(Exact(Query(i), 5), Nearest(graph, Query(i), 5)));
        var vector = new float[Dimensions];
        graph.Vector(399, vector);
        Assert.Equal(s_vectors[^Dimensions..], vector);
    }

    [Fact]
    public void An_empty_one_finds_nothing_and_a_small_one_all_there_is()
    {
        using var graph = new NeighbourGraph(Dimensions);
        Assert.Empty(Nearest(graph, Query(0), 3));
        graph.Add(s_vectors.AsSpan(0, 2 * Dimensions));
        Assert.Equal(2, Nearest(graph, Query(0), 3).Length);
    }

    [Fact]
    public void Its_links_restore_it()
    {
        using var graph = new NeighbourGraph(Dimensions);
        graph.Add(s_vectors);
        using var restored = new NeighbourGraph(Dimensions, 400);
        restored.Keep(s_vectors);
        Assert.Equal(0, restored.Count);
        restored.Restore(graph.Links());
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(Nearest(graph, Query(i), 5), Nearest(restored, Query(i), 5)));
        restored.Add(Query(1));
        Assert.Equal(400, Nearest(restored, Query(1), 1)[0]);
    }

    [Fact]
    public void Links_that_lead_out_of_it_are_refused()
    {
        using var graph = new NeighbourGraph(Dimensions);
        graph.Add(s_vectors);
        var links = graph.Links();
        var upper = Array.FindIndex(links.Levels, level => level > 1);
        foreach (var (wrong, says) in (ReadOnlySpan<(NeighbourLinks, string)>)[
            (links with { Links = [400, .. links.Links[1..]] }, "linked to 400"),
            (links with { Links = [-2, .. links.Links[1..]] }, "linked to -2"),
            (links with { Links = links.Links[1..] }, "links; the levels ask for"),
            (links with { Levels = links.Levels[1..] }, "399 vectors"),
            (links with { Levels = [0, .. links.Levels[1..]] }, "on 0 levels"),
            (links with { Entry = 400 }, "entered at 400"),
            (links with { Entry = Array.IndexOf(links.Levels, 1) }, "not on its highest level")])
        {
            using var restored = new NeighbourGraph(Dimensions);
            restored.Keep(s_vectors);
            Assert.Contains(says, Assert.Throws<InvalidDataException>(() => restored.Restore(wrong)).Message);
            Assert.Empty(Nearest(restored, Query(0), 1));
        }
        Assert.True(upper >= 0);
    }

    [Fact]
    public void Many_threads_search_at_once()
    {
        using var graph = new NeighbourGraph(Dimensions);
        graph.Add(s_vectors);
        var alone = Enumerable.Range(0, 64).Select(i => Nearest(graph, Query(i), 5)).ToArray();
        Parallel.For(0, 64, i => Assert.Equal(alone[i], Nearest(graph, Query(i), 5)));
    }

    [Fact]
    public void Vectors_of_another_length_are_refused()
    {
        using var graph = new NeighbourGraph(Dimensions);
        Assert.Throws<ArgumentException>(() => graph.Add([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => graph.Search([1, 2, 3], new long[1], 10));
        Assert.Throws<ArgumentException>(() => graph.Vector(0, new float[3]));
        Assert.Throws<InvalidDataException>(() => graph.Vector(0, new float[4]));
        Assert.Throws<InvalidDataException>(() => new NeighbourGraph(0));
    }

    private static float[] Draw(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count * Dimensions).Select(_ => random.NextSingle())];
    }

    private static float[] Query(int number) => [0.1f * (number % 10), 0.05f * (number % 20), 0.5f, 0.015f * number];

    private static long[] Nearest(NeighbourGraph graph, float[] query, int count)
    {
        var numbers = new long[count];
        return numbers[..graph.Search(query, numbers, 64)];
    }

    private static long[] Exact(float[] query, int count) =>
        [.. Enumerable.Range(0, 400).OrderBy(i => Enumerable.Range(0, Dimensions).Sum(d => Math.Pow(s_vectors[i * Dimensions + d] - query[d], 2))).Take(count).Select(i => (long)i)];
}
