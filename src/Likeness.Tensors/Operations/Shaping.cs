using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Other views of the same elements, and joining tensors.</summary>
public static class Shaping
{
    extension(Tensor tensor)
    {
        /// <summary>Another shape with as many elements; -1 stands for the rest.</summary>
        public Tensor Reshape(params long[] shape) => OperatorTable.Reshape.Call(tensor, shape);
        /// <summary>Two dimensions exchanged.</summary>
        public Tensor Transpose(int first = 0, int second = 1) => OperatorTable.Transpose.Call(tensor, first, second);
        /// <summary>Dimensions in another order.</summary>
        public Tensor Permute(params long[] order) => OperatorTable.Permute.Call(tensor, order);
        /// <summary>A dimension of length 1 put in.</summary>
        public Tensor Unsqueeze(int dimension) => OperatorTable.Unsqueeze.Call(tensor, dimension);
        /// <summary>A dimension of length 1 taken out.</summary>
        public Tensor Squeeze(int dimension) => SqueezeAlong.Call(tensor, dimension);
        /// <summary>All dimensions from start on made one.</summary>
        public Tensor Flatten(int start = 0) => OperatorTable.Flatten.Call(tensor, start);
        /// <summary>Dimensions of length 1 repeated without copying.</summary>
        public Tensor Expand(params long[] shape) => OperatorTable.Expand.Call(tensor, shape);
        /// <summary>Elements start .. end - 1 along a dimension.</summary>
        public Tensor Slice(int dimension, long start, long end, long step = 1) => OperatorTable.Slice.Call(tensor, dimension, start, end, step);
        /// <summary>One position of a dimension; the dimension goes.</summary>
        public Tensor Select(int dimension, long index) => OperatorTable.Select.Call(tensor, dimension, index);
        /// <summary>Reversed along dimensions.</summary>
        public Tensor Flip(params long[] dimensions) => OperatorTable.Flip.Call(tensor, dimensions);
        /// <summary>Elements on and above a diagonal; the rest 0.</summary>
        public Tensor UpperTriangle(int diagonal = 0) => Triu.Call(tensor, diagonal);
        /// <summary>Each element repeated along a dimension.</summary>
        public Tensor RepeatInterleave(int repeats, int dimension) => OperatorTable.RepeatInterleave.Call(tensor, repeats, dimension);
        /// <summary>Images [B, C, H, W] with a border of a value.</summary>
        public Tensor Pad(long left, long right, long top, long bottom, double value = 0) => ConstantPadNd.Call(tensor, new[] { left, right, top, bottom }, value);

        /// <summary>Joined along a dimension they share.</summary>
        public static Tensor Cat(Tensor[] tensors, int dimension = 0) => OperatorTable.Cat.Call(tensors, dimension);
        /// <summary>Joined along a new dimension.</summary>
        public static Tensor Stack(Tensor[] tensors, int dimension = 0) => OperatorTable.Stack.Call(tensors, dimension);
    }
}
