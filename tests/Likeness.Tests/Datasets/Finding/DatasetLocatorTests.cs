using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Invented;

namespace Likeness.Tests.Datasets.Finding;

public class DatasetLocatorTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i))];

    /// <summary>A published set of one gzipped file.</summary>
    private sealed class Small : KnownDataset
    {
        public override string Name => "small";
        public override string Summary => "one file";
        public override string Licence => "none";
        public override Uri Home => new("https://example.org/small");
        public override IReadOnlyList<DatasetFile> Files => [new("small.gz", new Uri("https://example.org/small.gz"), Convert.ToHexStringLower(SHA256.HashData(Content)))];
        public override DatasetSplits Open(string folder) => throw new NotSupportedException();
    }

    /// <summary>Answers every request with the same bytes, or with an error.</summary>
    private sealed class Server(byte[]? content) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return content is null
                ? throw new HttpRequestException("Name or service not known")
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }

    /// <summary>Tells at once, on the thread that reports.</summary>
    private sealed class Told(Action<DownloadProgress> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value);
    }

    private static byte[] Gzip(byte[] content)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(content);
        return stream.ToArray();
    }

    [Fact]
    public void Places_are_searched_in_their_order()
    {
        using var folder = new TemporaryFolder();
        var places = new DatasetPlaces { Option = folder["option"], DataFolder = folder["data"], Shared = folder["shared"], Cache = folder["cache"], SystemFolders = false };
        var locator = new DatasetLocator(places);
        Assert.Null(locator.Find(new Small()));

        foreach (var (place, where) in new[] { ("cache", "the cache"), ("shared", "../shared/datasets"), ("data", "LIKENESS_DATA"), ("option", "the folder given") })
        {
            folder.Write($"{place}/small/small.gz", Content);
            Assert.Equal(new FoundDataset(folder[$"{place}/small"], where), locator.Find(new Small()));
        }
        folder.Write("option/small.gz", Content);
        Assert.Equal(folder["option"], locator.Find(new Small())!.Folder);
    }

    [Fact]
    public void What_is_generated_is_found_everywhere() =>
        Assert.Equal("generated", new DatasetLocator(new DatasetPlaces()).Find(new Glyphs())!.Where);

    [Fact]
    public void A_set_that_is_nowhere_is_downloaded_once_into_the_cache()
    {
        using var folder = new TemporaryFolder();
        using var server = new Server(Gzip(Content));
        using var client = new HttpClient(server);
        var locator = new DatasetLocator(new DatasetPlaces { Cache = folder.Path, SystemFolders = false }, new DatasetDownload(client));
        DownloadProgress? last = null;

        var found = locator.FindOrDownload(new Small(), new Told(progress => last = progress));
        locator.FindOrDownload(new Small());

        Assert.Equal(new FoundDataset(folder["small"], "the cache"), found);
        Assert.Equal(1, server.Requests);
        Assert.Equal(Gzip(Content), File.ReadAllBytes(folder["small/small.gz"]));
        Assert.Equal(new DownloadProgress("small.gz", Gzip(Content).Length, Gzip(Content).Length), last);
        Assert.Equal([folder["small/small.gz"]], Directory.GetFiles(folder["small"]));
    }

    [Fact]
    public void Content_that_is_not_the_published_one_is_refused_and_not_kept()
    {
        using var folder = new TemporaryFolder();
        using var client = new HttpClient(new Server("<html>log in first</html>"u8.ToArray()));
        var locator = new DatasetLocator(new DatasetPlaces { Cache = folder.Path, SystemFolders = false }, new DatasetDownload(client));

        var error = Assert.Throws<DatasetException>(() => locator.FindOrDownload(new Small()));

        Assert.Contains("is not the published file: SHA-256 of its content is", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Offline_the_error_says_how_to_get_the_set()
    {
        using var folder = new TemporaryFolder();
        using var client = new HttpClient(new Server(null));
        var locator = new DatasetLocator(new DatasetPlaces { Cache = folder.Path, SystemFolders = false }, new DatasetDownload(client));

        var error = Assert.Throws<DatasetException>(() => locator.FindOrDownload(new Small()));

        Assert.Contains("could not be downloaded: https://example.org/small.gz did not answer as it should (Name or service not known).", error.Message, StringComparison.Ordinal);
        Assert.Contains("Put small.gz from https://example.org/small into a folder named small and set LIKENESS_DATA to the folder above it.", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["small"]));
    }

    [Fact]
    public void A_cancelled_download_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var client = new HttpClient(new Server(Gzip(Content)));
        using var cancel = new CancellationTokenSource();
        var download = new DatasetDownload(client);

        Assert.ThrowsAny<OperationCanceledException>(() => download.Fetch(new Small().Files[0], folder.Path, new Told(_ => cancel.Cancel()), cancel.Token));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
