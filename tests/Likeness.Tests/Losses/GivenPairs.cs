using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

/// <summary>A miner that returns the pairs [i, j, y] it was given; y = 1 same.</summary>
internal sealed class GivenPairs(int[][] pairs) : IPairMiner
{
    public PairIndices Mine(Tensor embeddings, Tensor labels) => new(Column(0, 1), Column(1, 1), Column(0, 0), Column(1, 0));

    private Tensor Column(int column, int same) => Tensor.From(pairs.Where(pair => pair[2] == same).Select(pair => (long)pair[column]).ToArray());
}
