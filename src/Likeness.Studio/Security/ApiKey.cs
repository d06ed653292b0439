using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Likeness.Studio.Security;

/// <summary>A key as it is kept: its holder's name and its hash, never the key.</summary>
/// <param name="Name">Whom it was given to.</param>
/// <param name="Hash">SHA-256 of the key. A key has 256 random bits, so a slow or salted hash would protect nothing more.</param>
/// <param name="Created">When it was made.</param>
public sealed record ApiKey(string Name, byte[] Hash, DateTimeOffset Created)
{
    private const string Prefix = "lk_";
    private const int RandomBytes = 32;

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, for its holder, and what is kept of it.</returns>
    public static (string Secret, ApiKey Key) Create(string name, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100 || name.Any(char.IsControl))
            throw new ArgumentException($"The name of a key has {name?.Length ?? 0} letters; expected 1 to 100, without control characters.", nameof(name));
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return (secret, new(name, HashOf(secret), clock.GetUtcNow()));
    }

    /// <summary>What is kept of a key.</summary>
    internal static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
