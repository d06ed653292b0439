using Likeness.Galleries.Stores;

namespace Likeness.Tests.Galleries.Stores;

public sealed class GalleryLabelTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("../../etc/passwd")]
    [InlineData("'; DROP TABLE entry; --")]
    [InlineData("Zoë 🙂 שלום")]
    public void Any_line_of_text_is_a_label(string label) => Assert.Equal(label, GalleryLabel.Require(label));

    [Theory]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public void What_would_not_show_as_one_line_is_refused(string label) => Assert.Throws<ArgumentException>(() => GalleryLabel.Require(label));

    // No test runner carries half a letter to a test as it is.
    [Fact]
    public void Half_a_letter_is_refused() => Assert.Contains("half of a letter", Assert.Throws<ArgumentException>(() => GalleryLabel.Require("half \ud83d letter")).Message);

    [Fact]
    public void A_label_has_a_longest_length()
    {
        Assert.Equal(200, GalleryLabel.Require(new string('a', 200)).Length);
        Assert.Contains("201 letters", Assert.Throws<ArgumentException>(() => GalleryLabel.Require(new string('a', 201))).Message);
    }
}
