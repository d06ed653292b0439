using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Losses;
using Likeness.Methods;
using Likeness.Miners;
using Likeness.Recipes;
using Likeness.Samplers;
using Likeness.Tensors.Optimisers;
using Likeness.Tensors.Schedules;
using Likeness.Tensors.Scripts;

namespace Likeness;

/// <summary>Every part of a training that can be named: in a recipe, on the command line, in a model file.</summary>
public static class Catalog
{
    // Koch 2015, section 3.2: where momentum starts when it rises.
    private const double FirstMomentum = 0.5;

    /// <summary>Networks that turn an image into an embedding.</summary>
    public static CatalogSection<Func<TrainingOptions, Encoder>> Encoders { get; } = new("encoder",
        new("small-conv", "two 5x5 convolutions, two dense layers; for small grey images", o => new SmallConvEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("hadsell", "five convolutions with pooling, after Hadsell, Chopra and LeCun 2006", o => new HadsellEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("residual", "four residual stages, flattened; for drawn characters and small photos; He 2016", o => new ResidualEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("residual-fine", "a stem that keeps the size and four narrower stages, flattened; for small pictures of few pixels; He 2016", o => new FineResidualEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("residual-pooled", "a pooled stem and the same stages, averaged; for photos", o => new PooledResidualEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("residual-quartered", "three of the stages, averaged in each quarter; for learning without labels", o => new QuarteredResidualEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("residual-colour", "the same beside a count of colours; for photos of things whose colour tells", o => new ColourResidualEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("resnet18", "ResNet-18 as in torchvision, for photos; takes pretrained weights; He 2016", o => new ResNetEncoder(o.Channels, o.ImageSize, o.Embedding, ResNetDepth.Eighteen)),
        new("resnet34", "ResNet-34, twice as deep", o => new ResNetEncoder(o.Channels, o.ImageSize, o.Embedding, ResNetDepth.ThirtyFour)),
        new("resnet50", "ResNet-50, with bottleneck blocks", o => new ResNetEncoder(o.Channels, o.ImageSize, o.Embedding, ResNetDepth.Fifty)),
        new("mobilenet-v3-small", "MobileNetV3-Small as in torchvision, for small processors; Howard 2019", o => new MobileNetV3SmallEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("torchscript", "any TorchScript file as a backbone, with a head; the file is pretrained", o => new ScriptEncoder(o.Channels, o.ImageSize, o.Embedding, Program(o))),
        new("koch-2015", "four convolutions and a dense sigmoid layer for images of 105 pixels; Koch 2015", o => new KochEncoder(o.Channels, o.ImageSize, o.Embedding, KochKernels.Paper)),
        new("koch-2015-small", "the same shape for images of 35 pixels", o => new KochEncoder(o.Channels, o.ImageSize, o.Embedding, KochKernels.Small)),
        new("colour-histogram", "how much of each colour there is; nothing to learn, a baseline", o => new ColourHistogramEncoder(o.Channels, o.ImageSize, o.Embedding)),
        new("pixels", "the pixels themselves; nothing to learn, a baseline", o => new PixelsEncoder(o.Channels, o.ImageSize, o.Embedding)));

    /// <summary>How two embeddings become a distance.</summary>
    public static CatalogSection<Func<TrainingOptions, IComparison>> Comparisons { get; } = new("comparison",
        new("euclidean", "straight-line distance", _ => new EuclideanComparison()),
        new("cosine", "1 - cosine of the angle", _ => new CosineComparison()),
        new("weighted-l1", "learned weights on absolute differences, after Koch 2015", o => new WeightedL1Comparison(o.Embedding)),
        new("absolute-difference", "learned layers on absolute differences", o => new AbsoluteDifferenceComparison(o.Embedding, o.ComparisonWidth)),
        new("squared-difference", "learned layers on squared differences", o => new SquaredDifferenceComparison(o.Embedding, o.ComparisonWidth)),
        new("product", "learned layers on products", o => new ProductComparison(o.Embedding, o.ComparisonWidth)),
        new("concatenation", "learned layers on both embeddings side by side, in both orders", o => new ConcatenationComparison(o.Embedding, o.ComparisonWidth)),
        new("learned-cosine", "learned layers on the cosine", o => new LearnedCosineComparison(o.ComparisonWidth)),
        new("learned-euclidean", "learned layers on the straight-line distance", o => new LearnedEuclideanComparison(o.ComparisonWidth)));

    /// <summary>Choose the pairs of a batch, for contrastive and binary cross-entropy losses.</summary>
    public static CatalogSection<Func<TrainingOptions, IPairMiner>> PairMiners { get; } = new("miner of pairs",
        new("all", "every pair of the batch", _ => new AllPairsMiner()),
        new("sampled", "the pairs that the sampler laid side by side", _ => new SampledPairsMiner()),
        new("random", "as many random different pairs as same ones", _ => new RandomPairsMiner()),
        new("hardest", "all same pairs and as many of the nearest different ones", _ => new HardestPairsMiner()),
        new("pair-margin", "same pairs over 0.2 apart and different ones within the margin", o => new MarginPairsMiner(o.Margin)),
        new("multi-similarity", "for each image, pairs no better than the worst of the other kind; Wang 2019", _ => new MultiSimilarityPairsMiner()));

    /// <summary>Choose the triplets of a batch, for triplet losses.</summary>
    public static CatalogSection<Func<TrainingOptions, ITripletMiner>> TripletMiners { get; } = new("miner of triplets",
        new("all", "every triplet of the batch", _ => new AllTripletsMiner()),
        new("sampled", "the triplets that the sampler laid side by side", _ => new SampledTripletsMiner()),
        new("random", "one random negative for each same pair", _ => new RandomTripletsMiner()),
        new("hardest", "the nearest negative for each same pair", o => new HardestTripletsMiner(o.Margin, o.Squared)),
        new("semi-hard", "a negative farther than the positive, within the margin; FaceNet 2015", o => new SemiHardTripletsMiner(o.Margin, o.Squared)),
        new("batch-hard", "each image with its farthest positive and nearest negative; Hermans 2017", _ => new BatchHardTripletsMiner()),
        new("batch-easy-hard", "each image with its nearest positive and the nearest farther negative; Xuan 2020", _ => new BatchEasyHardTripletsMiner()),
        new("triplet-margin", "every triplet that violates the margin", o => new MarginTripletsMiner(o.Margin)),
        new("distance-weighted", "negatives of all distances equally often; Wu 2017", _ => new DistanceWeightedTripletsMiner()));

    /// <summary>What training makes small.</summary>
    public static CatalogSection<Func<LossIngredients, ILoss>> Losses { get; } = new("loss",
        new("contrastive", "same pairs together, different ones apart by a margin; Hadsell 2006", i => new ContrastiveLoss(i.Options.Margin, PairMiners[i.Options.Miner](i.Options))),
        new("triplet", "the positive nearer than the negative by a margin; FaceNet 2015", i => new TripletMarginLoss(i.Options.Margin, TripletMiners[i.Options.Miner](i.Options), squared: i.Options.Squared, swap: i.Options.Swap)),
        new("triplet-soft-margin", "the positive nearer than the negative, the more the better; Hermans 2017", i => new SoftMarginTripletLoss(TripletMiners[i.Options.Miner](i.Options), i.Options.Squared, i.Options.Swap)),
        new("margin", "positives within a learned boundary, negatives beyond it; Wu 2017", i => new MarginLoss(i.Options.Margin, TripletMiners[i.Options.Miner](i.Options))),
        new("margin-per-class", "the margin loss with a boundary for each class", i => new MarginLoss(i.Options.Margin, TripletMiners[i.Options.Miner](i.Options), i.ClassCount)),
        new("contrastive-hinge", "contrastive with distances in place of their squares", i => new HingeContrastiveLoss(i.Options.Margin, PairMiners[i.Options.Miner](i.Options))),
        new("signal-to-noise", "little noise between images of a class, on the anchor's signal; Yuan 2019", i => new SignalToNoiseLoss(i.Options.Margin, PairMiners[i.Options.Miner](i.Options))),
        new("n-pairs", "each anchor finds its positive among one of every class; Sohn 2016", i => new NPairsLoss(i.Options.Temperature)),
        new("lifted-structure", "each positive pair against all negatives of both; Oh Song 2016", i => new LiftedStructureLoss(i.Options.Margin)),
        new("lifted-structure-generalised", "all positives of an image against all its negatives; Hermans 2017", i => new GeneralisedLiftedStructureLoss(i.Options.Margin)),
        new("angular", "positives within an angle, seen from each negative; Wang 2017", _ => new AngularLoss()),
        new("multi-similarity", "pairs count by how alike they and their rivals are; Wang 2019", _ => new MultiSimilarityLoss()),
        new("circle", "pairs count by how far they are from where they should be; Sun 2020", i => new CircleLoss(i.Options.Margin)),
        new("nca", "a neighbour drawn at random is of the same class; Goldberger 2005", i => new NcaLoss(i.Options.Temperature)),
        new("fastap", "average precision of the batch's ranking; Cakir 2019", _ => new FastApLoss()),
        new("nt-xent", "each positive told from all negatives; SimCLR, Chen 2020", i => new NtXentLoss(i.Options.Temperature)),
        new("supervised-contrastive", "among all of the batch, those of its own class are most alike; Khosla 2020", i => new SupervisedContrastiveLoss(i.Options.Temperature)),
        new("softmax", "a classification head on the embedding", i => new SoftmaxLoss(i.Options.Embedding, i.ClassCount, i.Options.LabelSmoothing)),
        new("centre", "softmax, and each image near its class's centre; Wen 2016", i => new CentreLoss(i.Options.Embedding, i.ClassCount, new SoftmaxLoss(i.Options.Embedding, i.ClassCount, i.Options.LabelSmoothing), i.Options.CentreWeight)),
        new("normalised-softmax", "a classification head that sees directions only; Zhai 2019", i => new NormalisedSoftmaxLoss(i.Options.Embedding, i.ClassCount, i.Options.Temperature)),
        new("arcface", "normalised softmax with a margin in degrees; Deng 2019", i => new ArcFaceLoss(i.Options.Embedding, i.ClassCount, i.Options.Margin, i.Options.Temperature)),
        new("cosface", "normalised softmax with a margin of the cosine; Wang 2018", i => new CosFaceLoss(i.Options.Embedding, i.ClassCount, i.Options.Margin, i.Options.Temperature)),
        new("soft-triple", "normalised softmax with several centres a class; Qian 2019", i => new SoftTripleLoss(i.Options.Embedding, i.ClassCount, new() { CentresPerClass = i.Options.CentresPerClass, Temperature = i.Options.Temperature, Margin = i.Options.Margin })),
        new("proxy-nca", "nearer the class's proxy than all proxies together; Teh 2020", i => new ProxyNcaLoss(i.Options.Embedding, i.ClassCount, i.Options.Temperature)),
        new("proxy-nca-paper", "nearer the class's proxy than the other proxies; Movshovitz-Attias 2017", i => new ProxyNcaLoss(i.Options.Embedding, i.ClassCount, i.Options.Temperature, othersOnly: true)),
        new("proxy-anchor", "each proxy draws its class and pushes the hardest others; Kim 2020", i => new ProxyAnchorLoss(i.Options.Embedding, i.ClassCount, i.Options.Margin, i.Options.Temperature)),
        new("binary-cross-entropy", "same or different by a comparison that learns; Koch 2015", i => new BinaryCrossEntropyLoss(Learned(i.Comparison), PairMiners[i.Options.Miner](i.Options))));

    /// <summary>How a network is taught.</summary>
    public static CatalogSection<Func<MethodIngredients, ITrainingMethod>> Methods { get; } = new("method",
        new("supervised", "by a loss over embeddings and their labels", i => new SupervisedMethod(WithPairs(i, Remembering(i.Options, Losses[i.Options.Loss](new(i.Options, i.ClassCount, i.Comparison)))))),
        new("simsiam", "one view foretells the other, which is held still; Chen and He 2021", i => new SimSiamMethod(i.Options.Embedding, i.Options.Projection)),
        new("simclr", "each view finds the other among all of the batch; Chen 2020", i => new SimClrMethod(i.Options.Embedding, i.Options.Projection, i.Options.Temperature)),
        new("byol", "one view foretells what a slow teacher makes of the other; Grill 2020", i => new ByolMethod(i.Options.Embedding, i.Options.Projection, i.Copy())),
        new("vicreg", "two views together, every dimension varied and no two alike; Bardes 2022", i => new VicRegMethod(i.Options.Embedding, i.Options.Projection)),
        new("barlow-twins", "each dimension agrees with itself across views and with no other; Zbontar 2021", i => new BarlowTwinsMethod(i.Options.Embedding, i.Options.Projection)),
        new("vae", "an image is found again from its blurred embedding; Kingma and Welling 2014", i => new VariationalAutoencoderMethod(i.Options.Embedding, i.Options.Projection, Decoder(i.Options))));

    /// <summary>Choose the images of a batch.</summary>
    public static CatalogSection<Func<SamplerIngredients, ISampler>> Samplers { get; } = new("sampler",
        new("shuffled", "every image once an epoch", i => new ShuffledSampler(i.Labels.Length, i.Options.BatchSize, i.Seed)),
        new("pairs", "half same, half different pairs", i => new RandomPairsSampler(i.Labels, BatchPlan.WholeMultiple(i.Options.BatchSize, 4), i.Seed, BatchPlan.Of(i))),
        new("fixed-pairs", "half same, half different pairs of a set drawn once; Koch 2015", i => new FixedPairsSampler(i.Labels, i.Options.PairCount, BatchPlan.WholeMultiple(i.Options.BatchSize, 2), i.Seed, BatchPlan.Groups(i)?.Groups)),
        new("triplets", "anchor, positive, negative", i => new RandomTripletsSampler(i.Labels, BatchPlan.WholeMultiple(i.Options.BatchSize, 3), i.Seed, BatchPlan.Of(i))),
        new("balanced", "as many images of each of several classes", i => new BalancedSampler(i.Labels, BatchPlan.ClassesInBatch(i), i.Options.ImagesPerClass, i.Seed, BatchPlan.Groups(i))));

    /// <summary>How gradients change weights.</summary>
    public static CatalogSection<Func<TrainingOptions, ParameterGroup[], Optimiser>> Optimisers { get; } = new("optimiser",
        new("sgd", "gradient descent with Nesterov momentum", (o, g) => new Sgd(g, Descent(o) with { Nesterov = o.Momentum > 0 })),
        new("heavy-ball", "gradient descent with classical momentum; Polyak 1964", (o, g) => new Sgd(g, Descent(o))),
        new("adam", "adaptive moments; Kingma and Ba 2015", (o, g) => new Adam(g, new() { LearningRate = o.LearningRate, WeightDecay = o.WeightDecay })),
        new("adamw", "Adam with decoupled weight decay; Loshchilov and Hutter 2019", (o, g) => new AdamW(g, new() { LearningRate = o.LearningRate, WeightDecay = o.WeightDecay })));

    /// <summary>How the learning rate changes over the training.</summary>
    public static CatalogSection<Func<TrainingOptions, ISchedule>> Schedules { get; } = new("schedule",
        new("constant", "always the same", _ => new ConstantSchedule()),
        new("step", "a tenth after 60 % and again after 80 %", _ => new StepSchedule(0.1, 0.6, 0.8)),
        new("cosine", "a linear rise, then half a cosine down to 0", o => new CosineSchedule(o.WarmUp)),
        new("epoch-decay", "1 % less each epoch; Koch 2015", o => new EpochDecaySchedule(o.Epochs)),
        new("one-cycle", "a cosine up and a longer one down; Smith 2018", o => new OneCycleSchedule(Math.Max(o.WarmUp, 0.01))));

    private static ScriptLayer Program(TrainingOptions options) => File.Exists(options.Pretrained)
        ? new(File.ReadAllBytes(options.Pretrained))
        : throw new OptionException($"The encoder 'torchscript' is a file, and pretrained is '{options.Pretrained}', where none is. Set pretrained to what torch.jit.trace(model, image).save(FILE) wrote.");

    private static SgdOptions Descent(TrainingOptions options) => new()
    {
        LearningRate = options.LearningRate,
        Momentum = options.Momentum,
        StartMomentum = options.MomentumRamp > 0 ? FirstMomentum : null,
        WeightDecay = options.WeightDecay,
    };

    private static ImageDecoder Decoder(TrainingOptions options) => options.UnitLength
        ? throw new OptionException("The method 'vae' spreads embeddings over the whole space, and unit-length is true. Set unit-length to false.")
        : new(options.Embedding, options.Channels, options.ImageSize);

    private static LearnedComparison Learned(IComparison comparison) =>
        comparison as LearnedComparison
        ?? throw new OptionException("Binary cross-entropy trains a comparison, and the one chosen has nothing to learn; set comparison to weighted-l1, absolute-difference or another with layers.");

    private static ILoss WithPairs(MethodIngredients ingredients, ILoss loss) => (ingredients.Options.PairLossWeight, ingredients.Options.Loss) switch
    {
        (0, _) => loss,
        (_, "binary-cross-entropy") => throw new OptionException("pair-loss-weight trains the comparison beside a loss over embeddings, and the loss is binary-cross-entropy, which trains it already. Set pair-loss-weight to 0, or another loss."),
        (var weight, _) => new JointLoss(loss, new(Learned(ingredients.Comparison), new RandomPairsMiner()), weight),
    };

    private static ILoss Remembering(TrainingOptions options, ILoss loss) => (options.Memory, loss) switch
    {
        (0, _) => loss,
        (_, IPairLoss { Miner: MaskedPairsMiner } pairs) => new CrossBatchMemoryLoss(pairs, options.Embedding, options.Memory, options.MemoryWarmUp),
        _ => throw new OptionException($"memory is {options.Memory}; the loss '{options.Loss}' with the miner '{options.Miner}' forms no pairs with remembered embeddings. Set memory to 0, or loss to contrastive and miner to hardest."),
    };
}
