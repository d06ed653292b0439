namespace Likeness.Testing;

/// <summary>A test of several cases against modules of Python that need not be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute(params string[] modules) => Skip = Python.WhyAbsent(modules);
}
