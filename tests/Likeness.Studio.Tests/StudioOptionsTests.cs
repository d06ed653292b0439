namespace Likeness.Studio.Tests;

public sealed class StudioOptionsTests
{
    [Theory]
    [InlineData("pets.db", "pets")]
    [InlineData("/var/lib/likeness/my-pets.db", "my-pets")]
    [InlineData("postgres://user@localhost:5432/db?gallery=faces", "faces")]
    public void A_gallery_is_served_under_its_own_name(string location, string name) => Assert.Equal(name, StudioOptions.GalleryNameOf(location));

    [Theory]
    [InlineData("My Pets.db")]
    [InlineData("postgres://user@localhost/db")]
    public void A_name_that_fits_no_address_is_refused(string location) =>
        Assert.Contains("Rename it", Assert.Throws<ArgumentException>(() => StudioOptions.GalleryNameOf(location)).Message, StringComparison.Ordinal);
}
