using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Likeness.Studio.Endpoints;

/// <summary>The pages of the studio, where they are built; else a line that says where the API is.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app, string folder)
    {
        if (File.Exists(Path.Combine(folder, "index.html")))
            app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) });
        else
            app.MapGet("/", () => TypedResults.Text($"Likeness {ProductVersion.Text}. The pages are not built; the API is described at /openapi.\n"))
                .ExcludeFromDescription();
    }
}
