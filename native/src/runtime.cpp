// Autograd, randomness, threads, and the allocator's settings.
#include "guarded.h"
#include "../likeness.h"
#include "live_tensors.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <c10/core/GradMode.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <malloc.h>

using likeness::guarded;

static at::Tensor &at_handle(void *tensor) { return *static_cast<at::Tensor *>(tensor); }
static const at::Tensor &at_handle(const void *tensor) { return *static_cast<const at::Tensor *>(tensor); }

// glibc would give every block of a training step back to the kernel and pay the page faults again in the next step.
__attribute__((constructor)) static void keep_freed_memory() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);    // the largest value glibc takes
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
}

int lk_backward(const void *loss) {
    return guarded([&] { at_handle(loss).backward(); });
}

int lk_grad(const void *tensor, void **gradient) {
    return guarded([&] {
        const auto &grad = at_handle(tensor).grad();
        *gradient = grad.defined() ? likeness::new_tensor(grad) : nullptr;
    });
}

int lk_set_grad(void *tensor, const void *gradient) {
    return guarded([&] { at_handle(tensor).mutable_grad() = gradient ? at_handle(gradient) : at::Tensor(); });
}

int lk_set_requires_grad(void *tensor, int on) {
    return guarded([&] { at_handle(tensor).set_requires_grad(on != 0); });
}

int lk_requires_grad(const void *tensor, int *on) {
    return guarded([&] { *on = at_handle(tensor).requires_grad(); });
}

int lk_grad_mode(int on, int *before) {
    return guarded([&] {
        *before = c10::GradMode::is_enabled();
        c10::GradMode::set_enabled(on != 0);
    });
}

int lk_seed(uint64_t seed) {
    return guarded([&] { at::manual_seed(seed); });
}

int lk_threads(int count, int *now) {
    return guarded([&] {
        if (count > 0) at::set_num_threads(count);
        *now = at::get_num_threads();
    });
}

int lk_deterministic(int on) {
    return guarded([&] { at::globalContext().setDeterministicAlgorithms(on != 0, /*warn_only=*/true); });
}

int lk_version(const char **text) {
    return guarded([&] {
        static const std::string version = std::string(TORCH_VERSION) + "\n" + at::show_config();
        *text = version.c_str();
    });
}

int lk_cuda_count(int *devices) {
    return guarded([&] { *devices = static_cast<int>(torch::cuda::device_count()); });
}
