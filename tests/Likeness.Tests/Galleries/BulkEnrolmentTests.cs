using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Datasets.Invented;
using Likeness.Galleries;
using Likeness.Models;
using Likeness.Tests.Models;

namespace Likeness.Tests.Galleries;

public sealed class BulkEnrolmentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-bulk-").FullName;
    private readonly Model _model = TinyModel.Calibrated();

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Broken_off_after_any_commit_it_goes_on_and_nothing_is_there_twice()
    {
        var data = Glyphs.Generate(new() { Classes = 5, ImagesPerClass = 40, Size = 20 });
        using var gallery = Gallery.Create(Path.Combine(_folder, "a.gallery"), _model);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => gallery.EnrollAll(data, new Once(stop), stop.Token));
        Assert.Equal(64, gallery.Store.Count());
        var done = gallery.EnrollAll(data);
        Assert.Equal((200, 136, 64, 200), (done.Done, done.Added, done.Held, gallery.Store.Count()));
        Assert.All(gallery.Store.Labels(), label => Assert.Equal(40, label.Entries));
        // Batches and single images are embedded alike.
        Assert.InRange(gallery.Search(data.Bytes(150), 1)[0].Distance, 0, 1e-5);
    }

    [Fact]
    public void Images_without_labels_are_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.png"), TinyModel.Images(1)[0]);
        using var gallery = Gallery.Create(Path.Combine(_folder, "a.gallery"), _model);
        Assert.Contains("without labels", Assert.Throws<DatasetException>(() => gallery.EnrollAll(ImageDataset.OfFiles("pile", [_folder]))).Message);
    }

    private sealed class Once(CancellationTokenSource stop) : IProgress<BulkEnrolled>
    {
        public void Report(BulkEnrolled value) => stop.Cancel();
    }
}
