namespace Likeness.Datasets.Finding;

/// <summary>Downloads files of data sets: checked by SHA-256, written beside their place and then renamed.</summary>
/// <param name="client">How to reach the network.</param>
public sealed class DatasetDownload(HttpClient client)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Fetches one file unless it is already there.</summary>
    /// <param name="file">What to fetch.</param>
    /// <param name="folder">Where to put it; created where it is missing.</param>
    /// <param name="progress">Told of every stretch of bytes that arrives.</param>
    /// <param name="cancellation">Ends the download.</param>
    /// <exception cref="DatasetException">The server cannot be reached or refuses, or the content is not the published one.</exception>
    public void Fetch(DatasetFile file, string folder, IProgress<DownloadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(folder, file.Name);
        if (File.Exists(path))
            return;
        var partial = path + ".part";
        try
        {
            Receive(file, partial, progress, cancellation);
            var found = ContentDigest.Of(partial);
            if (found != file.Sha256)
                throw new DatasetException($"{file.Address} is not the published file: SHA-256 of its content is {found}, expected {file.Sha256}.");
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
        }
    }

    private void Receive(DatasetFile file, string path, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            response.EnsureSuccessStatusCode();
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var from = response.Content.ReadAsStream(cancellation);
            using var to = File.Create(path);
            var buffer = new byte[BufferBytes];
            for (int count; (count = from.Read(buffer)) > 0;)
            {
                to.Write(buffer, 0, count);
                progress?.Report(new DownloadProgress(file.Name, to.Length, response.Content.Headers.ContentLength));
                cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException || e is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new DatasetException($"{file.Address} did not answer as it should ({e.Message}).", e);
        }
    }
}
