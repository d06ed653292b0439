using System.Security.Cryptography;
using System.Text;

namespace Likeness.Datasets;

/// <summary>Tells one data set from another in model files and reports.</summary>
public static class DatasetFingerprint
{
    extension(ImageDataset dataset)
    {
        /// <summary>SHA-256, in hex, over class names and every image's name, label and content length, not its pixels: cheap, and the same on every machine.</summary>
        public string Fingerprint()
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var name in dataset.ClassNames)
                hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            for (var i = 0; i < dataset.Count; i++)
                hash.AppendData(Encoding.UTF8.GetBytes($"{dataset.ImageName(i)}\t{dataset.Labels[i]}\t{dataset.ContentLength(i)}\n"));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}
