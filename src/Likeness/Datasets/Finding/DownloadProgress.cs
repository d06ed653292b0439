namespace Likeness.Datasets.Finding;

/// <summary>How far a download is.</summary>
/// <param name="File">The file that is arriving.</param>
/// <param name="Received">Bytes so far.</param>
/// <param name="Total">Bytes expected; null where the server does not say.</param>
public sealed record DownloadProgress(string File, long Received, long? Total);
