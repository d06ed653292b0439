namespace Likeness.Testing;

/// <summary>A test against modules of Python that need not be there, e.g. <c>[PythonFact("torch")]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute(params string[] modules) => Skip = Python.WhyAbsent(modules);
}
