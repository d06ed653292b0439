namespace Likeness.Testing;

/// <summary>A test that fills a disk; only root may mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TinyDiskFactAttribute : FactAttribute
{
    public TinyDiskFactAttribute() => Skip = TinyDisk.MayMount ? null : "skipped: this process may not mount a disk to fill";
}
