using System.CommandLine;

namespace Likeness.Cli.Arguments;

/// <summary>--far RATE of an identification.</summary>
internal sealed class FarOption : Option<double?>
{
    public FarOption() : base("--far")
    {
        HelpName = "RATE";
        Description = "false-accept rate: the share of images of nobody enrolled that may be taken for somebody, in a gallery of this size; if left out 0.01, or the smallest rate that the model can keep to";
    }
}
