using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Element by element comparisons and logic; the results are of type Bool.</summary>
public static class Comparing
{
    extension(Tensor tensor)
    {
        /// <summary>a &gt; b.</summary>
        public static Tensor operator >(Tensor a, Tensor b) => Gt.Call(a, b);
        /// <summary>a &gt; b.</summary>
        public static Tensor operator >(Tensor a, double b) => GtNumber.Call(a, b);
        /// <summary>a &lt; b.</summary>
        public static Tensor operator <(Tensor a, Tensor b) => Lt.Call(a, b);
        /// <summary>a &lt; b.</summary>
        public static Tensor operator <(Tensor a, double b) => LtNumber.Call(a, b);
        /// <summary>a &gt;= b.</summary>
        public static Tensor operator >=(Tensor a, Tensor b) => Ge.Call(a, b);
        /// <summary>a &gt;= b.</summary>
        public static Tensor operator >=(Tensor a, double b) => GeNumber.Call(a, b);
        /// <summary>a &lt;= b.</summary>
        public static Tensor operator <=(Tensor a, Tensor b) => Le.Call(a, b);
        /// <summary>a &lt;= b.</summary>
        public static Tensor operator <=(Tensor a, double b) => LeNumber.Call(a, b);
        /// <summary>Both.</summary>
        public static Tensor operator &(Tensor a, Tensor b) => LogicalAnd.Call(a, b);
        /// <summary>Either.</summary>
        public static Tensor operator |(Tensor a, Tensor b) => LogicalOr.Call(a, b);
        /// <summary>Not.</summary>
        public static Tensor operator !(Tensor a) => LogicalNot.Call(a);

        /// <summary>Where two tensors agree.</summary>
        public Tensor EqualTo(Tensor other) => Eq.Call(tensor, other);
        /// <summary>Where the value is this one.</summary>
        public Tensor EqualTo(double other) => EqNumber.Call(tensor, other);
        /// <summary>Where two tensors differ.</summary>
        public Tensor NotEqualTo(Tensor other) => Ne.Call(tensor, other);
        /// <summary>Where the value is another.</summary>
        public Tensor NotEqualTo(double other) => NeNumber.Call(tensor, other);
        /// <summary>Where the value is neither infinite nor NaN.</summary>
        public Tensor IsFinite() => Isfinite.Call(tensor);
    }
}
