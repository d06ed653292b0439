using System.Security.Cryptography;
using System.Text.Json;
using Likeness.Tensors.Files;

namespace Likeness.Studio.Security;

/// <summary>The keys that a server accepts, in a file that only its owner may read.</summary>
public sealed class ApiKeyFile
{
    private readonly IReadOnlyList<ApiKey> _keys;

    private ApiKeyFile(IReadOnlyList<ApiKey> keys) => _keys = keys;

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>Reads a file of keys.</summary>
    /// <exception cref="InvalidDataException">It holds something else, or no key.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static ApiKeyFile Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} does not exist; a file of API keys is expected. Make one with 'likeness serve --keys {path} --new-key NAME'.");
        try
        {
            var keys = JsonSerializer.Deserialize(File.ReadAllBytes(path), ApiKeyJson.Default.IReadOnlyListApiKey) ?? [];
            if (keys.Count == 0 || keys.Any(key => key.Hash.Length != SHA256.HashSizeInBytes))
                throw new InvalidDataException($"{path} holds {keys.Count} keys; expected at least one, each with the {SHA256.HashSizeInBytes} bytes of a SHA-256. Make one with 'likeness serve --keys {path} --new-key NAME'.");
            return new(keys);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is not a file of API keys: {error.Message} Name the one that --new-key wrote.", error);
        }
    }

    /// <summary>Makes a key and adds it to a file, which is made where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Whom the key is for; a key of that name is replaced.</param>
    /// <param name="clock">Tells the time.</param>
    /// <returns>The key, which is kept nowhere: its holder must.</returns>
    public static string Add(string path, string name, TimeProvider clock)
    {
        var (secret, key) = ApiKey.Create(name, clock);
        IReadOnlyList<ApiKey> keys = [.. (File.Exists(path) ? Read(path)._keys : []).Where(other => other.Name != name), key];
        AtomicFile.Write(path, stream =>
        {
            if (!OperatingSystem.IsWindows() && stream is FileStream file)
                File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            JsonSerializer.Serialize(stream, keys, ApiKeyJson.Default.IReadOnlyListApiKey);
        });
        return secret;
    }

    /// <summary>Whose key this is; null for nobody's.</summary>
    /// <remarks>Every key is looked at to its end, so that the time it takes tells nothing of how near a guess was.</remarks>
    internal string? HolderOf(string secret)
    {
        var hash = ApiKey.HashOf(secret);
        string? holder = null;
        foreach (var key in _keys)
            if (CryptographicOperations.FixedTimeEquals(key.Hash, hash))
                holder = key.Name;
        return holder;
    }
}
