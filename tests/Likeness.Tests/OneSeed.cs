namespace Likeness.Tests;

/// <summary>Tests that seed libtorch's generator, of which the process has one, run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneSeed
{
    public const string Name = "libtorch's generator";
}
