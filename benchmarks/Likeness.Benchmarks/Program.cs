using Likeness.Benchmarks;

return args switch
{
    ["throughput", var folder, var seconds] => Throughput.Run(folder, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["digits-map", var folder, var target] => DigitsMap.Run(folder, double.Parse(target, System.Globalization.CultureInfo.InvariantCulture)),
    ["steady", var folder, var steps] => Steady.Run(folder, int.Parse(steps, System.Globalization.CultureInfo.InvariantCulture)),
    ["backbones", var seconds] => Backbones.Run(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["floor"] => Floor.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Likeness.Benchmarks throughput FOLDER SECONDS | digits-map FOLDER TARGET | steady FOLDER STEPS | backbones SECONDS | floor");
    return 2;
}
