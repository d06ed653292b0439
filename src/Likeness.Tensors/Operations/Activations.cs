namespace Likeness.Tensors;

/// <summary>The non-linear functions of networks and losses.</summary>
public static class Activations
{
    extension(Tensor tensor)
    {
        /// <summary>max(x, 0).</summary>
        public Tensor Relu() => OperatorTable.Relu.Call(tensor);
        /// <summary>1 / (1 + e^-x).</summary>
        public Tensor Sigmoid() => OperatorTable.Sigmoid.Call(tensor);
        /// <summary>min(max(x + 3, 0), 6) / 6: a sigmoid of three straight lines.</summary>
        public Tensor HardSigmoid() => OperatorTable.Hardsigmoid.Call(tensor);
        /// <summary>x times its hard sigmoid.</summary>
        public Tensor HardSwish() => OperatorTable.Hardswish.Call(tensor);
        /// <summary>log(1 + e^x), without overflow.</summary>
        public Tensor Softplus() => OperatorTable.Softplus.Call(tensor);
        /// <summary>log(1 / (1 + e^-x)), without overflow.</summary>
        public Tensor LogSigmoid() => OperatorTable.LogSigmoid.Call(tensor);
        /// <summary>Hyperbolic tangent.</summary>
        public Tensor Tanh() => OperatorTable.Tanh.Call(tensor);
        /// <summary>e^x over their sum along a dimension.</summary>
        public Tensor Softmax(int dimension = -1) => OperatorTable.Softmax.Call(tensor, dimension);
        /// <summary>Logarithm of the softmax along a dimension.</summary>
        public Tensor LogSoftmax(int dimension = -1) => OperatorTable.LogSoftmax.Call(tensor, dimension);
        /// <summary>Zeroes elements with a probability and scales the rest up by 1 / (1 - p); itself when not training.</summary>
        public Tensor Dropout(double probability, bool training) => OperatorTable.Dropout.Call(tensor, probability, training);
    }
}
