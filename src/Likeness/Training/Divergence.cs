using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Stops a training whose numbers are no longer finite, before a checkpoint can keep them.</summary>
internal static class Divergence
{
    /// <exception cref="TrainingException">A weight is NaN or infinite.</exception>
    public static void Refuse(TrainingState state, TrainingOptions options)
    {
        using var scope = new TensorScope();
        foreach (var (name, weight) in state.Parameters())
            if (!IsFinite(weight.Detach()))
                throw Of($"The weight {name} is no longer finite", state.Step, options);
    }

    /// <exception cref="TrainingException">An embedding is NaN or infinite.</exception>
    public static void Refuse(Tensor embeddings, long step, TrainingOptions options)
    {
        if (!IsFinite(embeddings))
            throw Of("Embeddings of validation images are no longer finite", step, options);
    }

    /// <exception cref="TrainingException">The loss is NaN or infinite.</exception>
    public static void Refuse(double loss, long step, TrainingOptions options)
    {
        if (!double.IsFinite(loss))
            throw Of($"The loss became {loss}", step, options);
    }

    private static bool IsFinite(Tensor values) => values.IsFinite().All().ToInt64() == 1;

    private static TrainingException Of(string what, long step, TrainingOptions options) =>
        new($"{what} at step {step}. Lower learning-rate (now {options.LearningRate}) or raise warm-up (now {options.WarmUp}); the last checkpoint is from before.");
}
