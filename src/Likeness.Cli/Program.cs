using Likeness.Cli;
using Likeness.Cli.Output;
using Likeness.Tensors;

// These need libtorch whatever else they find, so it loads while the arguments are read.
if (args is ["verify" or "embed" or "eval" or "train" or "resume" or "quickstart" or "report" or "experiments" or "serve", not ("-h" or "--help"), ..])
    Runtime.LoadInBackground();
return ProcessEnd.With(CliProgram.Run(args, Terminal.OfProcess()));
