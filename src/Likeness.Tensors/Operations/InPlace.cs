using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Changes a tensor where it lies: for weights and running statistics, outside autograd.</summary>
public static class InPlace
{
    extension(Tensor tensor)
    {
        /// <summary>Takes over another tensor's values; its own layout stays.</summary>
        public void CopyFrom(Tensor source) => CopyInPlace.Run(tensor, source);
        /// <summary>Takes over another tensor's memory, layout and device; history and gradient flag stay.</summary>
        public void SetData(Tensor source) => OperatorTable.SetData.Run(tensor, source);
        /// <summary>All 0.</summary>
        public void Clear() => ZeroInPlace.Run(tensor);
        /// <summary>All one value.</summary>
        public void Fill(double value) => FillInPlaceNumber.Run(tensor, value);
        /// <summary>x + scale * other.</summary>
        public void AddFrom(Tensor other, double scale = 1) => AddInPlace.Run(tensor, other, scale);
        /// <summary>x + share * (other - x); itself where the two are equal.</summary>
        public void MoveTowards(Tensor other, double share) => LerpInPlaceNumber.Run(tensor, other, share);
        /// <summary>x * factor.</summary>
        public void Scale(double factor) => MulInPlaceNumber.Run(tensor, factor);
        /// <summary>Uniform in [low, high), from libtorch's generator.</summary>
        public void FillUniform(double low, double high) => UniformInPlace.Run(tensor, low, high);
        /// <summary>Normal, from libtorch's generator.</summary>
        public void FillNormal(double mean, double deviation) => NormalInPlace.Run(tensor, mean, deviation);
    }
}
