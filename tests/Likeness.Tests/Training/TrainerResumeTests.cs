using System.Reflection;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>Going on after a stop leads to the very files of a training that was never stopped.</summary>
public sealed class TrainerResumeTests
{
    private static readonly string[] s_settings =
    [
        "loss=contrastive sampler=pairs miner=sampled unit-length=false margin=1",
        "loss=contrastive sampler=pairs miner=random class-weights=proportional transforms=flip,shift:2,affine,erase",
        "loss=contrastive sampler=shuffled miner=hardest encoder=hadsell",
        "loss=softmax sampler=shuffled encoder=residual-fine average-decay=0.99",
        "loss=contrastive sampler=balanced miner=all classes-per-group=2 comparison=cosine",
        "loss=triplet sampler=triplets miner=sampled optimiser=sgd schedule=step",
        "loss=triplet sampler=shuffled miner=random optimiser=adam schedule=one-cycle batch-size=5",
        "loss=triplet sampler=balanced miner=semi-hard squared=true schedule=constant",
        "loss=triplet sampler=triplets miner=hardest class-weights=alphabet01/character01=3",
        "loss=triplet sampler=balanced miner=batch-hard optimiser=sgd momentum=0",
        "loss=triplet sampler=balanced miner=all metric=auc",
        "loss=triplet sampler=balanced miner=semi-hard metric=none",
        "loss=softmax sampler=shuffled label-smoothing=0.1 optimiser=adamw schedule=cosine",
        "loss=binary-cross-entropy comparison=weighted-l1 sampler=pairs miner=random",
        "loss=supervised-contrastive sampler=balanced encoder=residual transforms=stroke,warp turned-classes=true precision=bfloat16",
        "method=simsiam sampler=shuffled transforms=crop,jitter,blur projection=8",
        "method=simclr sampler=shuffled transforms=crop temperature=0.5 projection=8",
        "method=byol sampler=shuffled transforms=crop,jitter projection=8",
        "method=byol sampler=shuffled encoder=residual average-decay=0.5 projection=8",
        "loss=binary-cross-entropy comparison=weighted-l1 sampler=pairs miner=random average-decay=0.9 head-epochs=1 encoder=mobilenet-v3-small image-size=32",
        "method=vicreg sampler=shuffled transforms=affine projection=6 encoder=residual-quartered",
        "loss=softmax sampler=shuffled optimiser=heavy-ball schedule=epoch-decay momentum-ramp=1 epochs=3 layer-rates=conv1=0.5 layer-decays=dense2=3 layer-momenta=dense1=0.6",
        "method=barlow-twins sampler=shuffled transforms=crop,blur projection=8",
        "method=vae sampler=shuffled unit-length=false projection=8",
        "loss=binary-cross-entropy comparison=weighted-l1 sampler=fixed-pairs pair-count=24 classes-per-group=2 miner=sampled encoder=koch-2015-small image-size=27 unit-length=false",
        "loss=binary-cross-entropy comparison=weighted-l1 sampler=pairs miner=sampled encoder=koch-2015 image-size=65 unit-length=false epochs=1",
        "loss=contrastive-hinge sampler=balanced miner=all memory=13 memory-warm-up=1",
        "loss=signal-to-noise sampler=balanced miner=all margin=1",
        "loss=triplet-soft-margin sampler=balanced miner=batch-hard swap=true",
        "loss=margin sampler=balanced miner=all layer-rates=beta=10",
        "loss=margin-per-class sampler=balanced miner=all",
        "loss=n-pairs sampler=balanced",
        "loss=lifted-structure sampler=balanced margin=1",
        "loss=lifted-structure-generalised sampler=balanced margin=1",
        "loss=angular sampler=balanced",
        "loss=multi-similarity sampler=balanced",
        "loss=circle sampler=balanced margin=0.4",
        "loss=nca sampler=balanced",
        "loss=fastap sampler=balanced",
        "loss=nt-xent sampler=balanced",
        "loss=contrastive sampler=balanced miner=pair-margin margin=1",
        "loss=contrastive sampler=balanced miner=multi-similarity memory=20 memory-warm-up=2",
        "loss=binary-cross-entropy comparison=weighted-l1 sampler=balanced miner=random memory=11 memory-warm-up=0",
        "loss=triplet sampler=balanced miner=batch-easy-hard",
        "loss=triplet sampler=balanced miner=triplet-margin",
        "loss=triplet sampler=balanced miner=distance-weighted",
        "loss=centre sampler=shuffled centre-weight=0.5",
        "loss=normalised-softmax sampler=shuffled layer-rates=proxies=10",
        "loss=arcface sampler=shuffled margin=28.6",
        "loss=cosface sampler=shuffled optimiser=sgd",
        "loss=soft-triple sampler=shuffled centres-per-class=2",
        "loss=proxy-nca sampler=shuffled",
        "loss=proxy-nca-paper sampler=shuffled temperature=1",
        "loss=proxy-anchor sampler=balanced",
        "loss=contrastive miner=all sampler=balanced encoder=mobilenet-v3-small image-size=32 head-epochs=1 freeze=stem,features.1 backbone-rate=0.1 epochs=3",
        "loss=binary-cross-entropy comparison=absolute-difference comparison-width=6 sampler=balanced miner=random",
        "loss=binary-cross-entropy comparison=squared-difference comparison-width=0 sampler=balanced miner=random",
        "loss=binary-cross-entropy comparison=product sampler=balanced miner=random",
        "loss=binary-cross-entropy comparison=concatenation sampler=pairs miner=sampled",
        "loss=contrastive miner=all sampler=balanced comparison=learned-cosine pair-loss-weight=0.5",
        "loss=softmax sampler=balanced comparison=learned-euclidean pair-loss-weight=1",
        "loss=supervised-contrastive sampler=balanced encoder=residual-pooled image-size=32 transforms=rotate,perspective,flip-vertical",
        "loss=supervised-contrastive sampler=balanced encoder=residual-colour image-size=32 channels=3 embedding=308 transforms=brightness,contrast,saturation,hue,greyscale",
        // Frozen, so that their checkpoints are of a size to write again and again.
        "loss=softmax sampler=shuffled encoder=resnet18 image-size=32 channels=3 freeze=backbone epochs=1",
        "loss=softmax sampler=shuffled encoder=resnet34 image-size=32 freeze=backbone epochs=1 batch-size=16",
        "loss=softmax sampler=shuffled encoder=resnet50 image-size=32 freeze=backbone epochs=1 batch-size=24",
    ];

    public static TheoryData<string> Settings { get; } = [.. s_settings];

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_training_stopped_again_and_again_ends_in_the_very_same_files(string settings)
    {
        using var training = new TinyTraining(TinyTraining.Given(settings));
        var whole = Contents(training.Train());
        Assert.Equal(whole, Contents(training.TrainInPieces(1)));
        Assert.Equal(whole, Contents(training.TrainInPieces(4)));
    }

    [Fact]
    public void Everything_that_training_chooses_by_name_is_among_the_settings_resumed()
    {
        var named = s_settings.SelectMany(row => row.Split(' ')).Select(setting => setting.Split('=', 2)[1]).ToHashSet();
        named.UnionWith(["small-conv", "euclidean", "supervised"]);       // the defaults
        named.Add("torchscript");                                         // of a file: in ScriptEncoderTests
        named.UnionWith(["colour-histogram", "pixels"]);                  // nothing in them learns
        var names = typeof(Catalog).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .SelectMany(section => ((System.Collections.IEnumerable)section.GetValue(null)!).Cast<object>().Select(entry => (string)((dynamic)entry).Name));
        Assert.Empty(names.Except(named));
    }

    [Fact]
    public void So_does_one_whose_checkpoints_fall_between_epochs_and_whose_last_steps_were_lost()
    {
        using var training = new TinyTraining(TinyTraining.Given("loss=triplet miner=random sampler=balanced transforms=affine epochs=3"));
        var whole = training.Train();
        var run = training.NewRun();
        training.TrainPiece(run, 4);
        var checkpoint = File.ReadAllBytes(run.Checkpoint);
        training.TrainPiece(run, 4);
        // As after a kill: the files written since lie beside an older checkpoint.
        File.WriteAllBytes(run.Checkpoint, checkpoint);
        Assert.Equal(Contents(whole), Contents(training.Train(run)));
    }

    [Fact]
    public void So_does_one_that_patience_ends()
    {
        // With a learning rate that changes nothing, the first epoch stays the best.
        using var training = new TinyTraining(TinyTraining.Given("epochs=9 patience=2 learning-rate=1e-12"));
        var whole = training.Train();
        Assert.Equal([1, 2, 3], MetricsLog.Read(whole.Metrics).Select(epoch => epoch.Epoch));
        Assert.Equal(Contents(whole), Contents(training.TrainInPieces(2)));
        Assert.Equal(Contents(whole), Contents(training.Train(whole)));
    }

    private static Dictionary<string, string> Contents(RunFolder run) =>
        Directory.EnumerateFiles(run.Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(run.TensorBoard, StringComparison.Ordinal))     // a file for each start
            .ToDictionary(file => Path.GetRelativePath(run.Path, file), file => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
