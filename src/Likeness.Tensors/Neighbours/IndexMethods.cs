using System.Runtime.InteropServices;

namespace Likeness.Tensors.Neighbours;

/// <summary>native/index/index.h, line for line.</summary>
internal static unsafe partial class IndexMethods
{
    private const string Library = "likeness-index";

    [LibraryImport(Library, EntryPoint = "lkn_error")]
    internal static partial byte* Error();

    [LibraryImport(Library, EntryPoint = "lkn_new")]
    internal static partial int New(int dimensions, int links, int buildEffort, long expected, out nint index);

    [LibraryImport(Library, EntryPoint = "lkn_free")]
    internal static partial void Free(nint index);

    [LibraryImport(Library, EntryPoint = "lkn_add")]
    internal static partial int Add(IndexHandle index, float* vectors, long count);

    [LibraryImport(Library, EntryPoint = "lkn_count")]
    internal static partial int Count(IndexHandle index, out long count);

    [LibraryImport(Library, EntryPoint = "lkn_vector")]
    internal static partial int Vector(IndexHandle index, long number, float* vector);

    [LibraryImport(Library, EntryPoint = "lkn_search")]
    internal static partial int Search(IndexHandle index, float* query, int count, int effort, long* numbers, float* distances);

    [LibraryImport(Library, EntryPoint = "lkn_graph_size")]
    internal static partial int GraphSize(IndexHandle index, out long count, out long links);

    [LibraryImport(Library, EntryPoint = "lkn_graph")]
    internal static partial int Graph(IndexHandle index, int* levels, int* links, out int entry);

    [LibraryImport(Library, EntryPoint = "lkn_keep")]
    internal static partial int Keep(IndexHandle index, float* vectors, long count);

    [LibraryImport(Library, EntryPoint = "lkn_restore")]
    internal static partial int Restore(IndexHandle index, int* levels, int* links, long linkCount, int entry);

    /// <exception cref="InvalidDataException">The call failed; says why.</exception>
    internal static void Check(int status)
    {
        if (status != 0)
            throw new InvalidDataException(Marshal.PtrToStringUTF8((nint)Error()));
    }
}
