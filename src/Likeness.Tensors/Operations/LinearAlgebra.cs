using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Products, norms and distances.</summary>
public static class LinearAlgebra
{
    private const long WithoutProduct = 2; // aten::cdist's compute_mode.

    extension(Tensor tensor)
    {
        /// <summary>Matrix product.</summary>
        public Tensor MatMul(Tensor other) => Matmul.Call(tensor, other);

        /// <summary>Euclidean distances between all rows: [N, D] and [M, D] give [N, M]. Equal rows have gradient 0.</summary>
        /// <param name="other">[M, D].</param>
        /// <param name="exact">Subtracts before it squares. Else, past 25 rows, one matrix product does most of the work, which
        /// is faster and in 32 bits leaves distances below about 0.001 of a row's length to chance.</param>
        public Tensor PairwiseDistance(Tensor other, bool exact = false) => Cdist.Call(tensor, other, 2.0, exact ? WithoutProduct : Argument.None);

        /// <summary>Squared Euclidean distance, row by row: [P, D] and [P, D] give [P].</summary>
        public Tensor SquaredDistanceTo(Tensor other) => (tensor - other).Square().Sum(-1);

        /// <summary>Euclidean distance, row by row: [P, D] and [P, D] give [P]. Equal rows have gradient 0.</summary>
        public Tensor DistanceTo(Tensor other) => Norm.Call(tensor - other, 2.0, new long[] { -1 }, false);

        /// <summary>Euclidean norm along a dimension.</summary>
        public Tensor Norm2(int dimension = -1, bool keep = false) => Norm.Call(tensor, 2.0, new long[] { dimension }, keep);

        /// <summary>Rows scaled to unit length; a row shorter than 1e-12 stays near 0.</summary>
        public Tensor Normalize() => tensor / tensor.Norm2(-1, keep: true).ClampMin(1e-12);

        /// <summary>Eigenvalues, rising, and eigenvectors (columns) of a symmetric matrix.</summary>
        public (Tensor Values, Tensor Vectors) SymmetricEigen() =>
            LinalgEigh.CallMany(tensor) is [var values, var vectors] ? (values, vectors) : throw new InvalidOperationException();
    }
}
