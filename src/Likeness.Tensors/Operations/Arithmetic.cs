using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Element by element, with broadcasting.</summary>
public static class Arithmetic
{
    extension(Tensor tensor)
    {
        /// <summary>a + b.</summary>
        public static Tensor operator +(Tensor a, Tensor b) => Add.Call(a, b);
        /// <summary>a + b.</summary>
        public static Tensor operator +(Tensor a, double b) => AddNumber.Call(a, b);
        /// <summary>a + b.</summary>
        public static Tensor operator +(double a, Tensor b) => AddNumber.Call(b, a);
        /// <summary>a - b.</summary>
        public static Tensor operator -(Tensor a, Tensor b) => Sub.Call(a, b);
        /// <summary>a - b.</summary>
        public static Tensor operator -(Tensor a, double b) => SubNumber.Call(a, b);
        /// <summary>a - b.</summary>
        public static Tensor operator -(double a, Tensor b) => RsubNumber.Call(b, a);
        /// <summary>a b.</summary>
        public static Tensor operator *(Tensor a, Tensor b) => Mul.Call(a, b);
        /// <summary>a b.</summary>
        public static Tensor operator *(Tensor a, double b) => MulNumber.Call(a, b);
        /// <summary>a b.</summary>
        public static Tensor operator *(double a, Tensor b) => MulNumber.Call(b, a);
        /// <summary>a / b.</summary>
        public static Tensor operator /(Tensor a, Tensor b) => Div.Call(a, b);
        /// <summary>a / b.</summary>
        public static Tensor operator /(Tensor a, double b) => DivNumber.Call(a, b);
        /// <summary>a + b; whole numbers stay whole.</summary>
        public static Tensor operator +(Tensor a, long b) => AddNumber.Call(a, b);
        /// <summary>a + b; whole numbers stay whole.</summary>
        public static Tensor operator +(long a, Tensor b) => AddNumber.Call(b, a);
        /// <summary>a - b; whole numbers stay whole.</summary>
        public static Tensor operator -(Tensor a, long b) => SubNumber.Call(a, b);
        /// <summary>a - b; whole numbers stay whole.</summary>
        public static Tensor operator -(long a, Tensor b) => RsubNumber.Call(b, a);
        /// <summary>a b; whole numbers stay whole.</summary>
        public static Tensor operator *(Tensor a, long b) => MulNumber.Call(a, b);
        /// <summary>a b; whole numbers stay whole.</summary>
        public static Tensor operator *(long a, Tensor b) => MulNumber.Call(b, a);
        /// <summary>-a.</summary>
        public static Tensor operator -(Tensor a) => Neg.Call(a);

        /// <summary>To a power.</summary>
        public Tensor Pow(double exponent) => OperatorTable.Pow.Call(tensor, exponent);
        /// <summary>e to this power.</summary>
        public Tensor Exp() => OperatorTable.Exp.Call(tensor);
        /// <summary>Natural logarithm.</summary>
        public Tensor Log() => OperatorTable.Log.Call(tensor);
        /// <summary>Natural logarithm of 1 + x, exact for small x.</summary>
        public Tensor Log1p() => OperatorTable.Log1p.Call(tensor);
        /// <summary>Square root.</summary>
        public Tensor Sqrt() => OperatorTable.Sqrt.Call(tensor);
        /// <summary>Square.</summary>
        public Tensor Square() => OperatorTable.Square.Call(tensor);
        /// <summary>Absolute value.</summary>
        public Tensor Abs() => OperatorTable.Abs.Call(tensor);
        /// <summary>The largest whole number that is not above.</summary>
        public Tensor Floor() => OperatorTable.Floor.Call(tensor);
        /// <summary>Sine of radians.</summary>
        public Tensor Sin() => OperatorTable.Sin.Call(tensor);
        /// <summary>Cosine of radians.</summary>
        public Tensor Cos() => OperatorTable.Cos.Call(tensor);
        /// <summary>1 / x.</summary>
        public Tensor Reciprocal() => OperatorTable.Reciprocal.Call(tensor);
        /// <summary>Limited to [low, high].</summary>
        public Tensor Clamp(double low, double high) => OperatorTable.Clamp.Call(tensor, low, high);
        /// <summary>At least low.</summary>
        public Tensor ClampMin(double low) => OperatorTable.Clamp.Call(tensor, low, Argument.None);
        /// <summary>At most high.</summary>
        public Tensor ClampMax(double high) => OperatorTable.Clamp.Call(tensor, Argument.None, high);
        /// <summary>The larger of each pair.</summary>
        public Tensor Maximum(Tensor other) => OperatorTable.Maximum.Call(tensor, other);
        /// <summary>The smaller of each pair.</summary>
        public Tensor Minimum(Tensor other) => OperatorTable.Minimum.Call(tensor, other);
    }
}
