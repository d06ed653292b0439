using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Sums, means and extremes, over everything or along one dimension.</summary>
public static class Reductions
{
    extension(Tensor tensor)
    {
        /// <summary>Sum of all elements.</summary>
        public Tensor Sum() => OperatorTable.Sum.Call(tensor);
        /// <summary>Sum along a dimension.</summary>
        public Tensor Sum(int dimension, bool keep = false) => SumAlong.Call(tensor, new long[] { dimension }, keep);
        /// <summary>Mean of all elements.</summary>
        public Tensor Mean() => OperatorTable.Mean.Call(tensor);
        /// <summary>Mean along dimensions.</summary>
        public Tensor Mean(long[] dimensions, bool keep = false) => MeanAlong.Call(tensor, dimensions, keep);
        /// <summary>Mean along a dimension.</summary>
        public Tensor Mean(int dimension, bool keep = false) => MeanAlong.Call(tensor, new long[] { dimension }, keep);
        /// <summary>Largest of all elements.</summary>
        public Tensor Max() => OperatorTable.Max.Call(tensor);
        /// <summary>Largest along a dimension.</summary>
        public Tensor Max(int dimension, bool keep = false) => Amax.Call(tensor, new long[] { dimension }, keep);
        /// <summary>Smallest of all elements.</summary>
        public Tensor Min() => OperatorTable.Min.Call(tensor);
        /// <summary>Smallest along a dimension.</summary>
        public Tensor Min(int dimension, bool keep = false) => Amin.Call(tensor, new long[] { dimension }, keep);
        /// <summary>Position of the largest along a dimension.</summary>
        public Tensor ArgMax(int dimension, bool keep = false) => Argmax.Call(tensor, dimension, keep);
        /// <summary>Position of the smallest along a dimension.</summary>
        public Tensor ArgMin(int dimension, bool keep = false) => Argmin.Call(tensor, dimension, keep);
        /// <summary>Whether any element is true.</summary>
        public Tensor Any() => OperatorTable.Any.Call(tensor);
        /// <summary>Whether any element along a dimension is true.</summary>
        public Tensor Any(int dimension, bool keep = false) => AnyAlong.Call(tensor, dimension, keep);
        /// <summary>Whether all elements are true.</summary>
        public Tensor All() => OperatorTable.All.Call(tensor);
        /// <summary>Whether all elements along a dimension are true.</summary>
        public Tensor All(int dimension, bool keep = false) => AllAlong.Call(tensor, dimension, keep);
        /// <summary>Variance along a dimension, divided by n - correction.</summary>
        public Tensor Variance(int dimension, int correction = 1, bool keep = false) => Var.Call(tensor, new long[] { dimension }, correction, keep);
        /// <summary>log of the sum of e^x along a dimension, without overflow.</summary>
        public Tensor LogSumExp(int dimension, bool keep = false) => Logsumexp.Call(tensor, new long[] { dimension }, keep);
        /// <summary>Running sum along a dimension.</summary>
        public Tensor CumulativeSum(int dimension) => Cumsum.Call(tensor, dimension);
    }
}
