using Likeness.Cli;
using Likeness.Cli.Output;

return ProcessEnd.With(CliProgram.Run(args, Terminal.OfProcess()));
