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
    ["galleries", var folder, var entries] => GallerySpeed.Run(folder, int.Parse(entries, System.Globalization.CultureInfo.InvariantCulture)),
    ["gallery-enrol", var folder, var seconds] => GallerySpeed.Enrol(folder, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)),
    ["gallery-forever", var path, var first] => GalleryKill.Enrol(path, int.Parse(first, System.Globalization.CultureInfo.InvariantCulture)),
    ["gallery-check", var path, var acknowledged] => GalleryKill.Check(path, acknowledged),
    ["floor"] => Floor.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Likeness.Benchmarks throughput FOLDER SECONDS | digits-map FOLDER TARGET | steady FOLDER STEPS | backbones SECONDS | "
        + "prepare-embed ENCODER SIZE FILE | embed-folder FILE FOLDER | decoding ARCHIVE | galleries FOLDER ENTRIES | gallery-enrol FOLDER SECONDS | "
        + "gallery-forever FILE FIRST | gallery-check FILE LIST | floor");
    return 2;
}
