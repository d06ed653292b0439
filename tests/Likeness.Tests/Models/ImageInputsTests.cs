using Likeness.Models;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Models;

public sealed class ImageInputsTests : IDisposable
{
    private readonly Model _model = TinyModel.Calibrated();
    private readonly byte[][] _images = TinyModel.Images(2);
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        _model.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public void A_path_a_stream_and_memory_give_the_same_embedding()
    {
        File.WriteAllBytes(_file, _images[0]);
        var expected = _model.Embed(_images[0].AsSpan());
        using var stream = new MemoryStream(_images[0]);

        Assert.Equal(expected, _model.Embed(_file));
        Assert.Equal(expected, _model.Embed(stream));
        Assert.Equal(expected, _model.Embed((ReadOnlyMemory<byte>)_images[0]));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Streams_memory_and_embeddings_give_the_same_answer()
    {
        var expected = _model.Verify(_images[0].AsSpan(), _images[1].AsSpan(), 0.1);
        using MemoryStream a = new(_images[0]), b = new(_images[1]);

        Assert.Equal(expected, _model.Verify(a, b, 0.1));
        Assert.Equal(expected, _model.Verify((ReadOnlyMemory<byte>)_images[0], _images[1], 0.1));
        Assert.Equal(expected, _model.Verify(_model.Embed(_images[0].AsSpan()), _model.Embed(_images[1].AsSpan()), 0.1));
    }

    [Fact]
    public void Many_images_at_once_are_embedded_as_one_by_one()
    {
        Bitmap[] images = [.. TinyModel.Images(70).Select(image => ImageFile.Decode(image, _model.ImageOptions))];
        var together = _model.Embed(images);
        Assert.Equal(70, together.Length);
        for (var i = 0; i < images.Length; i++)
            Assert.All(_model.Embed(images[i]).Zip(together[i]), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var expected = _images.Select(image => _model.Embed(image.AsSpan())).ToArray();
        Parallel.For(0, 40, i => Assert.Equal(expected[i % 2], _model.Embed(_images[i % 2].AsSpan())));
    }

    [Fact]
    public void A_file_that_is_no_image_is_named()
    {
        File.WriteAllText(_file, "no image");
        Assert.Contains(_file, Assert.Throws<ImageException>(() => _model.Embed(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedding_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => _model.Distance([1f, 2f], [1f, 2f]));
        Assert.Contains("2 numbers; those of this model have 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_stream_is_refused() =>
        Assert.Contains("256 MiB", Assert.Throws<ImageException>(() => _model.Embed(new Endless())).Message, StringComparison.Ordinal);

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
