using System.Text.Json.Serialization;

namespace Likeness.Recipes;

/// <summary>Everything that decides a training: a recipe's JSON, the flags of the command line and the metadata of a model file.</summary>
/// <remarks>Every property checks its range, so an invalid experiment cannot exist. Names in JSON and on the command line are kebab-case.</remarks>
public sealed record TrainingOptions
{
    private const string Supervised = "supervised";
    private const string NoMetric = "none";

    /// <summary>Name of the encoder in the Catalog.</summary>
    public string Encoder { get; init => field = OptionRange.Name(value); } = "small-conv";

    /// <summary>File that the backbone's first weights come from, .safetensors or .pth, with torchvision's names; empty for random ones.</summary>
    public string Pretrained { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Stages of the backbone that do not learn, e.g. "stem,layer1", or "backbone" for all; their batch-norm statistics stand still too.</summary>
    public string Freeze { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Learning rate of the backbone over that of the head and the rest, 0 to 1,000.</summary>
    public double BackboneRate { get; init => field = OptionRange.Within(value, 0, 1_000); } = 1;

    /// <summary>Epochs at the start in which the backbone stands still and only the head learns, 0 to 100,000.</summary>
    public int HeadEpochs { get; init => field = OptionRange.Within(value, 0, 100_000); }

    /// <summary>Dimensions of the embedding, 1 to 16384.</summary>
    public int Embedding { get; init => field = OptionRange.Within(value, 1, 16_384); } = 64;

    /// <summary>Whether embeddings are scaled to length 1, so that distances lie in 0 to 2.</summary>
    public bool UnitLength { get; init; } = true;

    /// <summary>Side of the square that images are brought to, 16 to 512 pixels.</summary>
    public int ImageSize { get; init => field = OptionRange.Within(value, 16, 512); } = 28;

    /// <summary>1 for grey, 3 for colour.</summary>
    public int Channels { get; init => field = OptionRange.OneOf(value, [1, 3]); } = 1;

    /// <summary>How an image that is not square becomes one: "squash", "centre-crop" or "letterbox".</summary>
    public string Fit { get; init => field = OptionRange.OneOf(value, ["squash", "centre-crop", "letterbox"]); } = "squash";

    /// <summary>Whether images are brought to white strokes on black on reading, whatever they were drawn with; for drawings and handwriting.</summary>
    public bool Invert { get; init; }

    /// <summary>Name of the comparison in the Catalog: how two embeddings become a distance.</summary>
    public string Comparison { get; init => field = OptionRange.Name(value); } = "euclidean";

    /// <summary>Numbers of the hidden layer of comparisons with layers, 1 to 4,096; 0 for none.</summary>
    public int ComparisonWidth { get; init => field = OptionRange.Within(value, 0, 4_096); } = 64;

    /// <summary>Weight of the comparison's binary cross-entropy beside the loss over embeddings, 0 (not trained beside it) to 1,000.</summary>
    public double PairLossWeight { get; init => field = OptionRange.Within(value, 0, 1_000); }

    /// <summary>Name of the training method in the Catalog; all but "supervised" learn without labels.</summary>
    public string Method { get; init => field = OptionRange.Name(value); } = Supervised;

    /// <summary>Whether the method learns from labels. The others use them for measuring only, where there are any.</summary>
    [JsonIgnore]
    public bool UsesLabels => Method == Supervised;

    /// <summary>Width of the heads that methods without labels put on the embedding while training, 1 to 65,536.</summary>
    public int Projection { get; init => field = OptionRange.Within(value, 1, 65_536); } = 256;

    /// <summary>Name of the loss in the Catalog; used by the method "supervised".</summary>
    public string Loss { get; init => field = OptionRange.Name(value); } = "triplet";

    /// <summary>Margin of losses that have one, over 0 to 100: in units of distance; of the cosine for circle, cosface, soft-triple and proxy-anchor; in degrees for arcface.</summary>
    public double Margin { get; init => field = OptionRange.Within(value, 1e-6, 100); } = 0.2;

    /// <summary>Temperature of losses over similarities, 0.001 to 10: the lower, the more the hardest pairs count.</summary>
    public double Temperature { get; init => field = OptionRange.Within(value, 0.001, 10); } = 0.1;

    /// <summary>Whether triplet losses compare squared distances, as FaceNet does.</summary>
    public bool Squared { get; init; }

    /// <summary>Whether triplet losses count the negative's distance to the positive where it is the smaller.</summary>
    public bool Swap { get; init; }

    /// <summary>Share of each softmax target spread over all classes, 0 to 0.9.</summary>
    public double LabelSmoothing { get; init => field = OptionRange.Within(value, 0, 0.9); }

    /// <summary>Centres that the soft-triple loss gives each class, 1 to 1,000.</summary>
    public int CentresPerClass { get; init => field = OptionRange.Within(value, 1, 1_000); } = 3;

    /// <summary>Weight of the centre loss beside softmax, over 0 to 1,000.</summary>
    public double CentreWeight { get; init => field = OptionRange.Within(value, 1e-9, 1_000); } = 0.003;

    /// <summary>Name of the miner in the Catalog; used by losses over chosen pairs or triplets.</summary>
    public string Miner { get; init => field = OptionRange.Name(value); } = "batch-hard";

    /// <summary>Embeddings of past batches that losses over pairs also pair a batch with, 1 to 1,000,000; 0 for none.</summary>
    public int Memory { get; init => field = OptionRange.Within(value, 0, 1_000_000); }

    /// <summary>Steps before the memory is used, as an encoder changes fast at first, 0 to 1,000,000.</summary>
    public int MemoryWarmUp { get; init => field = OptionRange.Within(value, 0, 1_000_000); } = 1_000;

    /// <summary>Name of the sampler in the Catalog.</summary>
    public string Sampler { get; init => field = OptionRange.Name(value); } = "balanced";

    /// <summary>Images in a batch, 2 to 65,536; a batch of pairs holds half as many pairs.</summary>
    public int BatchSize { get; init => field = OptionRange.Within(value, 2, 65_536); } = 128;

    /// <summary>Images of each class in a balanced batch, 2 to 1,000.</summary>
    public int ImagesPerClass { get; init => field = OptionRange.Within(value, 2, 1_000); } = 8;

    /// <summary>Pairs of a fixed set, an even number of 2 to 10,000,000; an epoch goes through all of them.</summary>
    public int PairCount { get; init => field = OptionRange.Within(value, 2, 10_000_000); } = 30_000;

    /// <summary>How often pairs and triplets draw each class: "uniform", "proportional", or weights as "cat=2,dog=0.5" (1 where not named).</summary>
    public string ClassWeights { get; init => field = OptionRange.Name(value); } = "uniform";

    /// <summary>
    /// Classes that a balanced batch takes from one group, such as an alphabet, before it turns to another, 2 to 10,000; 0 where groups do not matter.
    /// </summary>
    public int ClassesPerGroup { get; init => field = value == 0 ? 0 : OptionRange.Within(value, 2, 10_000); }

    /// <summary>
    /// Whether a balanced batch draws the images of a class evenly from its groups, such as photos and pictures of a catalogue, and images whose group
    /// has fewer than four of a class are all trained on. Without groups it changes nothing.
    /// </summary>
    public bool EvenGroups { get; init; }

    /// <summary>Whether each class turned by 90, 180 and 270 degrees is trained as a class of its own.</summary>
    public bool TurnedClasses { get; init; }

    /// <summary>Whether the mirror image of each class is trained as a class of its own.</summary>
    public bool MirroredClasses { get; init; }

    /// <summary>Random changes to training images, e.g. "flip,shift:2"; empty for none.</summary>
    public string Transforms { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Passes over the training images, 1 to 100,000.</summary>
    public int Epochs { get; init => field = OptionRange.Within(value, 1, 100_000); } = 10;

    /// <summary>Name of the optimiser in the Catalog.</summary>
    public string Optimiser { get; init => field = OptionRange.Name(value); } = "adamw";

    /// <summary>Highest learning rate, over 0 to 100.</summary>
    public double LearningRate { get; init => field = OptionRange.Within(value, 1e-12, 100); } = 2e-3;

    /// <summary>Weight decay, 0 to 10.</summary>
    public double WeightDecay { get; init => field = OptionRange.Within(value, 0, 10); } = 1e-4;

    /// <summary>Momentum of SGD, 0 to below 1.</summary>
    public double Momentum { get; init => field = OptionRange.Within(value, 0, 0.9999); } = 0.9;

    /// <summary>Share of the epochs over which momentum rises from 0.5 to its final value, 0 (from the start) to 1.</summary>
    public double MomentumRamp { get; init => field = OptionRange.Within(value, 0, 1); }

    /// <summary>Learning rates of layers over the learning rate, e.g. "conv1=0.5,dense=2"; the last that names a weight holds, 1 where none does.</summary>
    public string LayerRates { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Weight decay of layers over the weight decay, written as layer-rates.</summary>
    public string LayerDecays { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Final momentum of layers, 0 to below 1, written as layer-rates; the momentum itself where a layer is not named.</summary>
    public string LayerMomenta { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>Decay a step of the moving average of the weights, which is then what is measured and kept, to 0.99999; 0 keeps the weights themselves.</summary>
    public double AverageDecay { get; init => field = OptionRange.Within(value, 0, 0.99999); }

    /// <summary>Name of the learning-rate schedule in the Catalog.</summary>
    public string Schedule { get; init => field = OptionRange.Name(value); } = "cosine";

    /// <summary>Share of all steps over which the learning rate rises from 0, 0 to 0.9.</summary>
    public double WarmUp { get; init => field = OptionRange.Within(value, 0, 0.9); } = 0.05;

    /// <summary>Epochs without a better validation metric after which training stops; 0 never stops early, to 100,000. Of no use where the last epoch is kept.</summary>
    public int Patience { get; init => field = OptionRange.Within(value, 0, 100_000); }

    /// <summary>
    /// Validation metric that chooses the best epoch: "knn@5", "auc", or where groups are held back "episode_accuracy", of one shot within a group; "none" keeps the
    /// last epoch, as a method without labels always does.
    /// </summary>
    public string Metric { get; init => field = OptionRange.OneOf(value, ["knn@5", "auc", "episode_accuracy", NoMetric]); } = "knn@5";

    /// <summary>The metric that chooses the best epoch; null where the last one is kept. Labels that are not learned from are not chosen by either.</summary>
    [JsonIgnore]
    public string? ChoosingMetric => UsesLabels && Metric != NoMetric ? Metric : null;

    /// <summary>Classes never trained on: a number, or names separated by commas; empty for none.</summary>
    public string HoldOutClasses { get; init => field = OptionRange.Text(value); } = "";

    /// <summary>
    /// Groups, such as alphabets, held back whole: the first half chooses the best epoch, the rest calibrates, 2 to 1,000; 0 holds back images of every class.
    /// Data that brings a validation part of other classes, such as omniglot-koch, holds back the groups of that part instead.
    /// </summary>
    public int HoldBackGroups { get; init => field = value == 0 ? 0 : OptionRange.Within(value, 2, 1_000); }

    /// <summary>Seed of every random choice, 0 to 2^53.</summary>
    public long Seed { get; init => field = OptionRange.Within(value, 0, 1L << 53); }

    /// <summary>Device of training: "cpu", "cuda", "cuda:1", ...</summary>
    public string Device { get; init => field = OptionRange.Name(value); } = "cpu";

    /// <summary>What convolutions compute in while training: "float", or "bfloat16", twice as fast where the processor has it.</summary>
    public string Precision { get; init => field = OptionRange.OneOf(value, ["float", "bfloat16"]); } = "float";

    /// <summary>Threads of libtorch, 1 to 1,024; 0 for one a core.</summary>
    public int Threads { get; init => field = OptionRange.Within(value, 0, 1_024); }
}
