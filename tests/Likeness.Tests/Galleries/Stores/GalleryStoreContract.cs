using System.Reflection;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Stores;

/// <summary>What every store does. Each case starts with an empty gallery of its own; a store's tests run them all.</summary>
internal static class GalleryStoreContract
{
    private static readonly GalleryDescription s_description = new("f00d", 2, GalleryDescription.Euclidean, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123));

    public static TheoryData<string> Cases => [.. typeof(GalleryStoreContract)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Where(method => method.GetParameters() is [{ ParameterType: var type }] && type == typeof(StorePlace)).Select(method => method.Name)];

    /// <summary>Runs a case.</summary>
    public static void Run(string name, StorePlace place)
    {
        try
        {
            typeof(GalleryStoreContract).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [place]);
        }
        catch (TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException!);
        }
    }

    internal static Enrolment Enrolment(string label, float x, float y = 0) => new() { Label = label, Embedding = [x, y], Model = "f00d" };

    internal static IGalleryStore Filled(StorePlace place)
    {
        var store = place.Create(s_description);
        store.Add([Enrolment("anna", 1), Enrolment("bert", 2), Enrolment("anna", 3)]);
        return store;
    }

    private static void It_says_what_it_was_made_for_when_it_is_opened_again(StorePlace place)
    {
        place.Create(s_description).Dispose();
        using var store = place.Open();
        Assert.Equal(s_description, store.Describe());
        Assert.Equal((0, default(GalleryRevision)), (store.Count(), store.Revision()));
    }

    private static void It_is_not_made_twice_nor_opened_where_there_is_none(StorePlace place)
    {
        Assert.Throws<GalleryException>(place.Open);
        Assert.False(GalleryStores.Exists(place.Location));
        place.Create(s_description).Dispose();
        Assert.Contains("already", Assert.Throws<GalleryException>(() => place.Create(s_description)).Message);
        Assert.True(GalleryStores.Exists(place.Location));
    }

    private static void Everything_of_an_entry_comes_back(StorePlace place)
    {
        var digest = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        var time = DateTimeOffset.FromUnixTimeMilliseconds(1_712_345_678_901);
        using (var store = place.Create(s_description))
        {
            var enrolled = Assert.Single(store.Add([Enrolment("Zoë 🙂; DROP TABLE entry; --", float.Epsilon, -1e30f) with { Source = "../a/b.png", Digest = digest, Thumbnail = [1, 2, 3], Time = time }]));
            Assert.Equal(new Enrolled(1, true), enrolled);
        }
        using var again = place.Open();
        var entry = Assert.Single(again.Page(new()));
        Assert.Equal((1, "Zoë 🙂; DROP TABLE entry; --", "../a/b.png", Convert.ToHexStringLower(digest), "f00d", time), (entry.Id, entry.Label, entry.Source, entry.Digest, entry.Model, entry.Time));
        Assert.Equal([float.Epsilon, -1e30f], entry.Embedding);
        Assert.Equal([1, 2, 3], again.Thumbnail(1));
        Assert.Empty(again.Thumbnail(2));
    }

    private static void The_same_image_is_kept_once_under_a_label(StorePlace place)
    {
        using var store = Filled(place);
        Assert.Equal([new(1, false), new(4, true), new(5, true), new(5, false)], store.Add([Enrolment("anna", 1), Enrolment("bert", 1), Enrolment("carl", 7), Enrolment("carl", 7)]));
        Assert.Equal(5, store.Count());
        Assert.True(store.Holds("anna", Enrolment("anna", 1).Digest));
        Assert.False(store.Holds("anna", Enrolment("anna", 2).Digest));
    }

    private static void All_are_enrolled_or_none(StorePlace place)
    {
        using var store = Filled(place);
        Assert.Contains("f00d", Assert.Throws<GalleryException>(() => store.Add([Enrolment("dora", 9), Enrolment("dora", 8) with { Model = "beef" }])).Message);
        Assert.Contains("2 numbers; 'dora' has 3", Assert.Throws<GalleryException>(() => store.Add([Enrolment("dora", 9), Enrolment("dora", 8) with { Embedding = [1, 2, 3] }])).Message);
        Assert.Equal((3, 3), (store.Count(), store.Revision().LastId));
        Assert.Empty(store.Add([]));
    }

    private static void Labels_are_counted_in_ordinal_order(StorePlace place)
    {
        using var store = Filled(place);
        store.Add([Enrolment("Zora", 1), Enrolment("ärger", 1)]);
        Assert.Equal([new("Zora", 1, 4), new("anna", 2, 1), new("bert", 1, 2), new("ärger", 1, 5)], store.Labels());
    }

    private static void Entries_are_listed_page_by_page_and_found_by_number(StorePlace place)
    {
        using var store = Filled(place);
        Assert.Equal([1, 2], store.Page(new() { Limit = 2 }).Select(entry => entry.Id));
        Assert.Equal([3], store.Page(new() { After = 2 }).Select(entry => entry.Id));
        Assert.Equal([1, 3], store.Page(new() { Label = "anna" }).Select(entry => entry.Id));
        Assert.Equal([3], store.Page(new() { Label = "anna", After = 1 }).Select(entry => entry.Id));
        Assert.Equal([3, 1], store.Find([3, 99, 1]).Select(entry => entry.Id));
        Assert.Equal([new(1, "anna"), new(2, "bert"), new(3, "anna")], store.Known());
        Assert.Equal([(2L, "bert", 2f), (3, "anna", 3)], store.Vectors(1).Select(vector => (vector.Id, vector.Label, vector.Embedding[0])));
    }

    private static void What_is_removed_is_gone_and_its_number_is_never_given_again(StorePlace place)
    {
        using var store = Filled(place);
        store.Add([Enrolment("dora", 4) with { Thumbnail = [1] }]);
        var before = store.Revision();
        Assert.Equal(2, store.Remove([3, 4, 99]));
        Assert.Empty(store.Thumbnail(4));
        Assert.Equal(1, store.RemoveLabel("bert"));
        Assert.Equal(0, store.RemoveLabel("bert"));
        Assert.Equal([1], store.Page(new()).Select(entry => entry.Id));
        Assert.Equal(new(5, true), store.Add([Enrolment("dora", 4)])[0]);
        Assert.True(store.Revision().Edits == before.Edits + 2 && store.Revision().LastId == 5);
    }

    private static void A_label_can_be_renamed_and_joined_with_another(StorePlace place)
    {
        using var store = Filled(place);
        Assert.Equal(1, store.Rename("bert", "robert"));
        store.Add([Enrolment("robert", 1)]);
        // Anna's first image is Robert's too, so of her two one is dropped.
        Assert.Equal(2, store.Rename("anna", "robert"));
        Assert.Equal([new("robert", 3, 2)], store.Labels());
        Assert.Equal(0, store.Rename("nobody", "somebody"));
        Assert.Throws<ArgumentException>(() => store.Rename("robert", " "));
    }

    private static void Who_opened_it_before_sees_what_others_enrol(StorePlace place)
    {
        using var first = Filled(place);
        using var second = place.Open();
        var before = second.Revision();
        first.Add([Enrolment("carl", 5)]);
        Assert.NotEqual(before, second.Revision());
        Assert.Equal("carl", second.Page(new() { After = 3 })[0].Label);
        Assert.Equal(5, second.Add([Enrolment("carl", 6)])[0].Id);
    }

    private static void The_nearest_are_those_of_an_exact_comparison_and_ties_go_by_number(StorePlace place)
    {
        using var store = place.Create(s_description);
        var random = new Random(3);
        // Whole numbers: many lie equally far, and all stores must agree on which comes first.
        store.Add([.. Enumerable.Range(0, 200).Select(i => Enrolment($"class {i % 7}", random.Next(9), random.Next(9)) with { Digest = Digest(i) })]);
        using var index = new GalleryIndex(store, new Likeness.Comparisons.EuclideanComparison());
        foreach (var query in (float[][])[[0, 0], [4.5f, 4.5f], [8, 1]])
        {
            var expected = store.Page(new() { Limit = 1000 }).Select(entry => (entry.Id, Distance: Math.Sqrt(Math.Pow(entry.Embedding[0] - query[0], 2) + Math.Pow(entry.Embedding[1] - query[1], 2))))
                .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Id).Take(12);
            Assert.Equal(expected, index.Nearest(query, 12).Select(near => (near.Id, near.Distance)));
        }
        Assert.Equal((200, 7), index.Size());
        store.RemoveLabel("class 3");
        store.Rename("class 4", "class 5");
        Assert.Equal((171, 5), index.Size());
        Assert.DoesNotContain(index.Nearest([4, 4], 171), near => near.Label is "class 3" or "class 4");
    }

    private static void It_can_be_made_over_for_another_model(StorePlace place)
    {
        using var store = Filled(place);
        var before = store.Revision();
        var other = new GalleryDescription("beef", 3, GalleryDescription.Cosine, s_description.Created);
        var embeddings = new Dictionary<long, float[]> { [1] = [1, 2, 3], [3] = [4, 5, 6] };
        Assert.Contains("changed while", Assert.Throws<GalleryException>(() => store.Replace(other, embeddings, before with { LastId = 2 })).Message);
        store.Replace(other, embeddings, before);
        Assert.Equal(other, store.Describe());
        Assert.Equal([(1L, "beef", 1f), (3, "beef", 4)], store.Page(new()).Select(entry => (entry.Id, entry.Model, entry.Embedding[0])));
        Assert.True(store.Revision().Edits > before.Edits);
        Assert.Throws<GalleryException>(() => store.Add([Enrolment("anna", 1)]));
        Assert.Equal(4, store.Add([Enrolment("anna", 1) with { Model = "beef", Embedding = [7, 8, 9] }])[0].Id);
    }

    private static byte[] Digest(int number) => [.. BitConverter.GetBytes(number), .. new byte[28]];
}
