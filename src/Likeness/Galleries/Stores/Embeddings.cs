using System.Buffers.Binary;

namespace Likeness.Galleries.Stores;

/// <summary>An embedding as bytes: float32, little-endian.</summary>
internal static class Embeddings
{
    public static byte[] ToBytes(float[] embedding)
    {
        var bytes = new byte[embedding.Length * sizeof(float)];
        for (var i = 0; i < embedding.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), embedding[i]);
        return bytes;
    }

    /// <exception cref="GalleryException">They are of another length, or not finite.</exception>
    public static float[] FromBytes(ReadOnlySpan<byte> bytes, int dimensions, long id, string where)
    {
        if (bytes.Length != dimensions * sizeof(float))
            throw new GalleryException($"Entry {id} of {where} holds {bytes.Length} bytes of embedding; expected {dimensions * sizeof(float)}. The gallery is damaged: remove the entry, or restore the gallery from a copy.");
        var embedding = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
            embedding[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        return Checked(embedding, dimensions, id, where);
    }

    /// <exception cref="GalleryException">It is of another length, or not finite.</exception>
    public static float[] Checked(float[] embedding, int dimensions, long id, string where)
    {
        if (embedding.Length != dimensions)
            throw new GalleryException($"Entry {id} of {where} has {embedding.Length} numbers; expected {dimensions}. The gallery is damaged: remove the entry, or restore the gallery from a copy.");
        foreach (var number in embedding)
            if (!float.IsFinite(number))
                throw new GalleryException($"Entry {id} of {where} holds the number {number}. The gallery is damaged: remove the entry, or restore the gallery from a copy.");
        return embedding;
    }

    /// <summary>Whether enrolments belong into a gallery.</summary>
    public static bool AreOf(GalleryDescription gallery, IEnumerable<Enrolment> enrolments) =>
        enrolments.All(enrolment => enrolment.Model == gallery.Model && enrolment.Embedding.Length == gallery.Dimensions);

    /// <summary>Refuses enrolments that do not belong into a gallery.</summary>
    /// <exception cref="GalleryException">One is of another model, or of another number of dimensions.</exception>
    public static void Require(GalleryDescription gallery, IEnumerable<Enrolment> enrolments, string where)
    {
        foreach (var enrolment in enrolments)
        {
            if (enrolment.Model != gallery.Model)
                throw new GalleryException($"{where} keeps embeddings of the model {Short(gallery.Model)}, and '{enrolment.Label}' was embedded with the model {Short(enrolment.Model)}. Use that model, or bring the gallery to this one with 'likeness gallery re-embed'.");
            if (enrolment.Embedding.Length != gallery.Dimensions)
                throw new GalleryException($"{where} keeps embeddings of {gallery.Dimensions} numbers; '{enrolment.Label}' has {enrolment.Embedding.Length}.");
        }
    }

    /// <summary>Refuses to replace what was not seen.</summary>
    /// <exception cref="GalleryException">Something changed since.</exception>
    public static void RequireSame(GalleryRevision seen, GalleryRevision now, string where)
    {
        if (seen != now)
            throw new GalleryException($"{where} was changed while its images were embedded again. Nothing of that was kept; try again when nobody enrols.");
    }

    /// <summary>As much of a fingerprint as a person compares.</summary>
    public static string Short(string fingerprint) => fingerprint.Length > 12 ? fingerprint[..12] : fingerprint;
}
