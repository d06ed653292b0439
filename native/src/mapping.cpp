// Tensors over files: the memory is the file's own, shared by all processes and given back by the system when it is short.
#include "guarded.h"
#include "../likeness.h"
#include "live_tensors.h"

#include <ATen/ops/from_blob.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using likeness::guarded;

namespace {

struct Descriptor {
    int number;
    ~Descriptor() { if (number >= 0) close(number); }
};

[[noreturn]] void fail(const char *path, const std::string &what) { throw std::runtime_error(std::string(path) + " " + what); }

} // namespace

int lk_tensor_map(const char *path, int64_t offset, const int64_t *shape, int rank, int dtype, void **tensor) {
    return guarded([&] {
        const auto type = static_cast<at::ScalarType>(dtype);
        int64_t bytes = static_cast<int64_t>(c10::elementSize(type));
        for (int i = 0; i < rank; i++)
            if (shape[i] < 0 || __builtin_mul_overflow(bytes, shape[i], &bytes)) fail(path, "cannot be mapped: the shape has no size");

        Descriptor file{open(path, O_RDONLY | O_CLOEXEC)};
        struct stat found{};
        if (file.number < 0 || fstat(file.number, &found) != 0) fail(path, std::string("cannot be opened: ") + std::strerror(errno));
        if (offset < 0 || bytes == 0 || offset > found.st_size || bytes > found.st_size - offset)
            fail(path, "has " + std::to_string(found.st_size) + " bytes; " + std::to_string(bytes) + " from byte " + std::to_string(offset) + " on were wanted");

        // A mapping begins at a page; the whole file is mapped, so that any offset will do.
        const size_t length = static_cast<size_t>(offset + bytes);
        void *start = mmap(nullptr, length, PROT_READ, MAP_SHARED, file.number, 0);
        if (start == MAP_FAILED) fail(path, std::string("cannot be mapped: ") + std::strerror(errno));
        // Every view of the tensor shares the mapping, and the last one ends it.
        auto unmap = [start, length](void *) { munmap(start, length); };
        *tensor = likeness::new_tensor(at::from_blob(static_cast<char *>(start) + offset, at::IntArrayRef(shape, rank), unmap, at::TensorOptions(type)));
    });
}
