using Likeness.Benchmarks;

return args switch
{
    ["throughput", var folder, var seconds] => Throughput.Run(folder, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["digits-map", var folder, var target] => DigitsMap.Run(folder, double.Parse(target, System.Globalization.CultureInfo.InvariantCulture)),
    ["steady", var folder, var steps] => Steady.Run(folder, int.Parse(steps, System.Globalization.CultureInfo.InvariantCulture)),
    ["prepare-embed", var encoder, var size, var file] => EmbedFolder.Prepare(encoder, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), file),
    ["embed-folder", var file, var folder] => EmbedFolder.Run(file, folder),
    ["decoding", var archive] => Decoding.Run(archive),
    ["backbones", var seconds] => Backbones.Run(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["floor"] => Floor.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Likeness.Benchmarks throughput FOLDER SECONDS | digits-map FOLDER TARGET | steady FOLDER STEPS | backbones SECONDS | "
        + "prepare-embed ENCODER SIZE FILE | embed-folder FILE FOLDER | decoding ARCHIVE | floor");
    return 2;
}
