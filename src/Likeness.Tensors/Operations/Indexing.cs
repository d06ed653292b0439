using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Choosing, sorting and masking elements.</summary>
public static class Indexing
{
    extension(Tensor tensor)
    {
        /// <summary>Rows by their indices (Int64), copied.</summary>
        public Tensor Rows(Tensor indices) => OperatorTable.IndexSelect.Call(tensor, 0, indices);
        /// <summary>Positions of a dimension by their indices (Int64), copied.</summary>
        public Tensor IndexSelect(int dimension, Tensor indices) => OperatorTable.IndexSelect.Call(tensor, dimension, indices);
        /// <summary>For each position of the indices, the element at that index along a dimension.</summary>
        public Tensor Gather(int dimension, Tensor indices) => OperatorTable.Gather.Call(tensor, dimension, indices);
        /// <summary>A copy to which each element of the source is added at its index along a dimension.</summary>
        public Tensor ScatterAdd(int dimension, Tensor indices, Tensor source) => OperatorTable.ScatterAdd.Call(tensor, dimension, indices, source);
        /// <summary>A value wherever the mask is true.</summary>
        public Tensor MaskedFill(Tensor mask, double value) => MaskedFillNumber.Call(tensor, mask, value);
        /// <summary>The elements where the mask is true, in one dimension.</summary>
        public Tensor MaskedSelect(Tensor mask) => OperatorTable.MaskedSelect.Call(tensor, mask);
        /// <summary>Indices of the true or non-zero elements: [n, rank], Int64.</summary>
        public Tensor NonZero() => Nonzero.Call(tensor);
        /// <summary>The k largest (or smallest) along a dimension, in order, and their indices.</summary>
        public (Tensor Values, Tensor Indices) TopK(int count, int dimension = -1, bool largest = true) =>
            Topk.CallMany(tensor, count, dimension, largest, true) is [var values, var indices] ? (values, indices) : throw new InvalidOperationException();
        /// <summary>Sorted along a dimension, and the indices that sort it. Not stable.</summary>
        public (Tensor Values, Tensor Indices) Sort(int dimension = -1, bool descending = false) =>
            OperatorTable.Sort.CallMany(tensor, dimension, descending) is [var values, var indices] ? (values, indices) : throw new InvalidOperationException();
        /// <summary>The indices that sort along a dimension.</summary>
        public Tensor ArgSort(int dimension = -1, bool descending = false) => Argsort.Call(tensor, dimension, descending);

        /// <summary>From <paramref name="yes"/> where the condition is true, else from <paramref name="no"/>.</summary>
        public static Tensor Where(Tensor condition, Tensor yes, Tensor no) => OperatorTable.Where.Call(condition, yes, no);
    }
}
