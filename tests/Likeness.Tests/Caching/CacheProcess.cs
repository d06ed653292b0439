using System.Security.Cryptography;
using Likeness.Caching;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Caching;

/// <summary>Fills a cache in a process of its own, so that a test can kill it: <c>dotnet Likeness.Tests.dll cache FOLDER IMAGES</c>.</summary>
internal static class CacheProcess
{
    /// <summary>Says "ready", waits for a line, then decodes; says "half" half-way and waits again where the line was "stop".</summary>
    public static int Run(string folder, int images)
    {
        Console.WriteLine("ready");
        var stops = Console.ReadLine() == "stop";
        using var loaded = Cache(folder, TimeProvider.System).Load(Data(images, stops ? images / 2 : -1), Options);
        Console.WriteLine(Sum(loaded));
        return 0;
    }

    public static ImageOptions Options { get; } = ImageOptions.Square(64, 3);

    public static PixelCache Cache(string folder, TimeProvider clock) => new(new CacheFolder(folder, 1L << 30, clock)) { LeastBytes = 0 };

    public static string Sum(LoadedImages images) => Convert.ToHexString(SHA256.HashData(images.Pixels.ToArray<byte>()));

    /// <summary>Images of one shade each, large enough together that they are decoded in several blocks.</summary>
    public static ImageDataset Data(int images, int stop = -1) =>
        new("shades", new Shades(images, stop), new ImageAnnotations { Labels = [.. new int[images]], ClassNames = ["shade"] });

    private sealed class Shades(int images, int stop) : ImageSource
    {
        public override int Count => images;

        public override string Name(int index) => $"{index}";

        public override long Length(int index) => Bytes(index).Length;

        public override byte[] Bytes(int index) => new Bitmap(1, 1, 3, [(byte)index, (byte)(index >> 8), 7]).ToPnm();

        public override void Read(int index, ImageOptions options, Span<byte> pixels)
        {
            if (index == stop)
            {
                Console.WriteLine("half");
                Console.ReadLine();
            }
            base.Read(index, options, pixels);
        }
    }
}
