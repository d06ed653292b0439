using Likeness.Studio.Runs;

namespace Likeness.Studio.Tests.Runs;

public sealed class RunFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_is_read_up_to_a_length()
    {
        File.WriteAllText(_folder["run.json"], "12345");

        Assert.Equal(_folder["run.json"], RunFile.Checked(_folder["run.json"], mostBytes: 5));
        Assert.Contains("5 bytes; at most 4", Assert.Throws<InvalidDataException>(() => RunFile.Checked(_folder["run.json"], mostBytes: 4)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_no_file_of_a_run()
    {
        File.WriteAllText(_folder["other"], "secret");
        File.CreateSymbolicLink(_folder["report.html"], _folder["other"]);

        Assert.False(RunFile.IsOwn(_folder["report.html"]));
        Assert.Contains("is a link", Assert.Throws<InvalidDataException>(() => RunFile.Checked(_folder["report.html"], 100)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_or_empty_is_not_there()
    {
        File.WriteAllText(_folder["report.html"], "");

        Assert.False(RunFile.IsOwn(_folder["report.html"]));
        Assert.False(RunFile.IsOwn(_folder["model.safetensors"]));
        Assert.Equal(_folder["model.safetensors"], RunFile.Checked(_folder["model.safetensors"], 0));
    }

    public void Dispose() => _folder.Dispose();
}
