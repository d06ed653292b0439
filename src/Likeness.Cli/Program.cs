using Likeness.Cli;
using Likeness.Cli.Output;

return CliProgram.Run(args, Terminal.OfProcess());
