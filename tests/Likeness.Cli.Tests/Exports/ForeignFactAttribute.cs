using Likeness.Cli.Exports;

namespace Likeness.Cli.Tests.Exports;

/// <summary>A test that runs an exported file in ONNX Runtime; skipped, and saying so, where Node.js is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnnxRuntimeFactAttribute : FactAttribute
{
    public OnnxRuntimeFactAttribute() => Skip = new OnnxRuntime().WhyAbsent() is { } reason ? $"skipped: {reason}" : null;
}

/// <summary>A test that runs an exported file in PyTorch; skipped, and saying so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PyTorchFactAttribute : FactAttribute
{
    public PyTorchFactAttribute() => Skip = new PyTorch().WhyAbsent() is { } reason ? $"skipped: {reason}" : null;
}
