// Tensors from and to memory, and what the managed side asks about one.
#include "guarded.h"
#include "../likeness.h"
#include "live_tensors.h"

#include <ATen/TracerMode.h>
#include <ATen/ops/empty.h>

#include <cstring>
#include <stdexcept>

using likeness::guarded;

static const at::Tensor &at_handle(const void *tensor) { return *static_cast<const at::Tensor *>(tensor); }

int lk_tensor_new(const int64_t *shape, int rank, int dtype, const char *device, void **tensor) {
    return guarded([&] {
        // The caller fills it. A network being traced must keep what was filled in, not the making of an empty tensor.
        at::tracer::impl::NoTracerDispatchMode untraced;
        const auto options = at::TensorOptions(static_cast<at::ScalarType>(dtype)).device(c10::Device(std::string(device)));
        *tensor = likeness::new_tensor(at::empty(at::IntArrayRef(shape, rank), options));
    });
}

int lk_tensor_free(void *tensor) {
    return guarded([&] { likeness::free_tensor(tensor); });
}

int lk_tensor_alias(const void *tensor, void **alias) {
    return guarded([&] { *alias = likeness::new_tensor(at_handle(tensor)); });
}

int lk_tensor_rank(const void *tensor, int *rank, int *dtype) {
    return guarded([&] {
        *rank = static_cast<int>(at_handle(tensor).dim());
        *dtype = static_cast<int>(at_handle(tensor).scalar_type());
    });
}

int lk_tensor_shape(const void *tensor, int64_t *shape) {
    return guarded([&] {
        const auto sizes = at_handle(tensor).sizes();
        std::memcpy(shape, sizes.data(), sizes.size() * sizeof(int64_t));
    });
}

int lk_tensor_device(const void *tensor, const char **device) {
    return guarded([&] {
        static thread_local std::string text;
        text = at_handle(tensor).device().str();
        *device = text.c_str();
    });
}

int lk_tensor_data(const void *tensor, void **data, int64_t *bytes) {
    return guarded([&] {
        const auto &t = at_handle(tensor);
        if (!t.device().is_cpu() || !t.is_contiguous())
            throw std::invalid_argument("liblikeness: only a contiguous tensor on the CPU has readable memory");
        *data = t.data_ptr();
        *bytes = static_cast<int64_t>(t.nbytes());
    });
}

int lk_tensor_count(int64_t *live) {
    return guarded([&] { *live = likeness::live_tensors.load(); });
}
