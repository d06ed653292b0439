using Likeness.Tensors.Images;

namespace Likeness.Studio.Inference;

/// <summary>The images of one request on their way through the network.</summary>
/// <param name="images">Decoded to the model's size.</param>
/// <param name="compares">Whether the distance of the first two is wanted, in place of embeddings.</param>
/// <param name="cancellation">Set when nobody waits for the answer any more.</param>
internal sealed class InferenceJob(IReadOnlyList<Bitmap> images, bool compares, CancellationToken cancellation)
{
    // The inference thread must not run what a request does with its answer.
    private readonly TaskCompletionSource<InferenceResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Bitmap> Images { get; } = images;

    public bool Compares { get; } = compares;

    public bool IsCancelled => cancellation.IsCancellationRequested;

    public Task<InferenceResult> Result => _result.Task;

    public void Finish(InferenceResult result) => _result.TrySetResult(result);

    public void Fail(Exception error) => _result.TrySetException(error);

    public void Cancel() => _result.TrySetCanceled(cancellation);
}
