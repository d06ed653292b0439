// libtorch's random generator and its count of live tensors belong to the whole process, so a test that seeds the one or
// watches the other must run alone.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
