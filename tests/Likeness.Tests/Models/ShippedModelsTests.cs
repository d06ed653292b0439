using Likeness.Models;

namespace Likeness.Tests.Models;

public sealed class ShippedModelsTests
{
    [Fact]
    public void A_name_is_the_file_beside_the_program()
    {
        var program = Directory.CreateTempSubdirectory("likeness-program-").FullName;
        var path = Path.Combine(program, "models", "characters.safetensors");
        Assert.Contains($"{path} is not there", Assert.Throws<ModelException>(() => ShippedModels.Find("characters", program)).Message, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, []);
        Assert.Equal(path, ShippedModels.Find("characters", program));
        Directory.Delete(program, recursive: true);
    }

    [Theory]
    [InlineData("runs/pets/model.safetensors")]
    [InlineData("./characters")]
    public void Anything_else_is_a_path(string path) => Assert.Equal(path, ShippedModels.Find(path));
}
