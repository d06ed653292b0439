using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class JoinedDatasetsTests
{
    private static ImageDataset Part(ImageDataset all, params int[] classes) => all.OnlyClasses(classes, $"part {classes[0]}");

    [Fact]
    public void Images_classes_and_groups_follow_each_other()
    {
        var all = Glyphs.Generate(new() { Classes = 4, ImagesPerClass = 3, ClassesPerAlphabet = 2 });

        var joined = JoinedDatasets.Join("both", Part(all, 2, 3), Part(all, 0));

        Assert.Equal(9, joined.Count);
        Assert.Equal<string>([all.ClassNames[2], all.ClassNames[3], all.ClassNames[0]], joined.ClassNames);
        Assert.Equal<int>([0, 0, 0, 1, 1, 1, 2, 2, 2], joined.Labels);
        Assert.Equal(all.GroupNames[0], joined.GroupNames[joined.Groups[8]]);
        Assert.Equal(all.Read(1, ImageOptions.AsIs).Pixels, joined.Read(7, ImageOptions.AsIs).Pixels);
        Assert.Equal(all.ImageName(1), joined.ImageName(7));
    }

    [Fact]
    public void A_class_of_both_is_one_class()
    {
        var all = Glyphs.Generate(new() { Classes = 3, ImagesPerClass = 2, ClassesPerAlphabet = 1 });

        var joined = JoinedDatasets.Join("both", Part(all, 0, 1), Part(all, 2, 1));

        Assert.Equal<string>(all.ClassNames, joined.ClassNames);
        Assert.Equal<int>([0, 0, 1, 1, 1, 1, 2, 2], joined.Labels);
        Assert.Equal([0, 0, 1, 1, 1, 1, 2, 2], joined.Groups.Select(group => all.GroupNames.IndexOf(joined.GroupNames[group])));
    }

    [Fact]
    public void Groups_that_only_one_has_are_dropped()
    {
        var all = Glyphs.Generate(new() { Classes = 2, ImagesPerClass = 2 });
        var bare = all.Annotated("bare", all.Annotations with { Groups = [], GroupNames = [], Writers = [] });

        var joined = JoinedDatasets.Join("both", all, bare);

        Assert.True(joined.Groups.IsEmpty && joined.Annotations.Writers.IsEmpty);
        Assert.Equal(8, joined.Count);
    }
}
