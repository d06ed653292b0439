using System.CommandLine;

namespace Likeness.Cli.Arguments;

/// <summary>GALLERY: a file, or a data base.</summary>
internal sealed class GalleryArgument : Argument<string>
{
    public GalleryArgument() : base("GALLERY") => Description = "a gallery's file, such as people.gallery, or postgres://USER@HOST:PORT/DATABASE?gallery=NAME";
}
