#pragma once
// Tensor handles are counted, so that a test can assert that nothing leaks.
#include <ATen/core/Tensor.h>
#include <atomic>

namespace likeness {

inline std::atomic<int64_t> live_tensors{0};

inline void *new_tensor(at::Tensor tensor) {
    auto *handle = new at::Tensor(std::move(tensor));
    ++live_tensors;
    return handle;
}

inline void free_tensor(void *handle) {
    if (!handle) return;
    delete static_cast<at::Tensor *>(handle);
    --live_tensors;
}

} // namespace likeness
