using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Serialization;
using Likeness.Models;
using Likeness.Studio.Endpoints;
using Likeness.Studio.Galleries;
using Likeness.Studio.Inference;
using Likeness.Studio.Maps;
using Likeness.Studio.OpenApi;
using Likeness.Studio.Problems;
using Likeness.Studio.Requests;
using Likeness.Studio.Runs;
using Likeness.Studio.Security;
using Likeness.Studio.Telemetry;
using Likeness.Studio.Trainings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Likeness.Studio;

/// <summary>Puts the parts of the server together.</summary>
internal static class StudioApplication
{
    /// <summary>Loads the model and builds the server.</summary>
    /// <param name="options">What to serve, and where.</param>
    /// <param name="with">Changes for tests.</param>
    /// <exception cref="ArgumentException">Others could reach the address, and there are no keys.</exception>
    /// <exception cref="ModelException">The model is missing, damaged, or no model.</exception>
    public static WebApplication Build(StudioOptions options, Action<WebApplicationBuilder>? with = null)
    {
        RefuseOpenDoor(options);
        // An enrolment keeps its thread until the disk has it.
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, options.Limits.Requests), completions);
        // Empty: neither a settings file in the folder it is started in nor a variable can make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options);
        with?.Invoke(builder);
        var app = builder.Build();
        // Made now and not when first asked for: figures count from the start, and a bad model stops it.
        app.Services.GetRequiredService<MetricCollector>();
        app.Services.GetRequiredService<GalleryShelf>();
        UseGates(app, options);
        MapEndpoints(app, options);
        return app;
    }

    private static void RefuseOpenDoor(StudioOptions options)
    {
        if (!IPAddress.IsLoopback(options.Address) && options.Keys is null)
            throw new ArgumentException($"Other machines could reach {options.Address}, and there are no API keys. Make one with 'likeness serve --keys keys.json --new-key NAME' and serve with '--keys keys.json', or listen on 127.0.0.1.");
    }

    private static void Configure(KestrelServerOptions kestrel, StudioOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = options.Limits.Connections;
        kestrel.Listen(options.Address, options.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
    }

    private static void AddServices(IServiceCollection services, StudioOptions options)
    {
        services.AddRoutingCore();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddRateLimiter(rates => RateLimits.Apply(rates, options.Limits));
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(options.Limits.Seconds),
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
            WriteTimeoutResponse = context => ProblemAnswer.WriteAsync(context, ProblemKind.TooSlow, $"The request took over {options.Limits.Seconds} s. Send it faster, or with fewer images."),
        });
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = AnswerJson.Default.Options.PropertyNamingPolicy;
            // Numbers are numbers: the usual leniency of taking texts for them would stand in the API's description.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default);
        });
        services.AddOpenApi(api =>
        {
            api.AddDocumentTransformer(ApiDescription.DescribeAsync);
            api.AddOperationTransformer(SubmissionDescription.DescribeAsync);
        });
        services.AddSingleton(options.Limits);
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<StudioMeter>();
        services.AddSingleton(provider => new MetricCollector(provider.GetRequiredService<IMeterFactory>()));
        services.AddSingleton<Enroller>();
        services.AddSingleton(TimeProvider.System);
        services.AddHostedService<IndexKeeper>();
        services.AddSingleton<RunMapper>();
        services.AddSingleton(provider => new GalleryMapper(provider.GetRequiredService<GalleryShelf>()));
        services.AddSingleton(new RunShelf(options.Runs));
        services.AddSingleton(provider => new TrainingDesk(options.Program, provider.GetRequiredService<RunShelf>(), TimeProvider.System, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddHostedService(provider => provider.GetRequiredService<TrainingDesk>());
        services.AddSingleton(provider => new GalleryShelf(new(options.Galleries), options.NamedGalleries, provider.GetRequiredService<ServedModel>().Model));
        services.AddSingleton(provider => new ServedModel(
            Name(options.Model), Model.Load(ShippedModels.Find(options.Model), options.Device), options.Limits, provider.GetRequiredService<StudioMeter>()));
    }

    private static void UseGates(WebApplication app, StudioOptions options)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => ProblemAnswer.WriteAsync(context.HttpContext));
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(new BrowserGate(requiresThisHost: options.Keys is null).InvokeAsync);
        if (options.Keys is { } keys)
            app.Use(new ApiKeyGate(keys).InvokeAsync);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseRateLimiter();
    }

    private static void MapEndpoints(WebApplication app, StudioOptions options)
    {
        app.MapOpenApi("/openapi");
        app.MapHealth();
        app.MapModels();
        app.MapEmbed();
        app.MapVerify();
        app.MapGalleries();
        app.MapEntries();
        app.MapIdentify();
        app.MapSearch();
        app.MapMaps();
        app.MapRuns();
        app.MapTraining();
        app.MapPages(options.Pages);
    }

    // A model is known by its file; of a run's model.safetensors the run says more.
    private static string Name(string model) => Path.GetFileNameWithoutExtension(model) switch
    {
        "model" when Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(model))) is { Length: > 0 } run => run,
        var name => name,
    };
}
