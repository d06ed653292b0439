using Likeness.Models;

namespace Likeness.Cli.Exports;

/// <summary>An exported file that another runtime is to run.</summary>
/// <param name="Model">What it was exported from.</param>
/// <param name="File">The file.</param>
internal sealed record ForeignJob(Model Model, string File);
