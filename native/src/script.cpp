// TorchScript: a program with its weights, run by libtorch's interpreter.
#include "guarded.h"
#include "../likeness.h"
#include "live_tensors.h"

#include <torch/script.h>

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using likeness::guarded;

namespace {

struct Entry {
    std::string name;
    at::Tensor tensor;
    bool trained;
};

struct Script {
    torch::jit::Module module;
    std::vector<Entry> entries;
};

} // namespace

int lk_script_load(const uint8_t *bytes, int64_t length, void **script) {
    return guarded([&] {
        std::istringstream stream(std::string(reinterpret_cast<const char *>(bytes), static_cast<size_t>(length)));
        auto loaded = std::make_unique<Script>();
        loaded->module = torch::jit::load(stream, c10::Device(c10::kCPU));
        for (const auto &parameter : loaded->module.named_parameters())
            loaded->entries.push_back({parameter.name, parameter.value, true});
        for (const auto &buffer : loaded->module.named_buffers())
            loaded->entries.push_back({buffer.name, buffer.value, false});
        *script = loaded.release();
    });
}

int lk_script_free(void *script) {
    return guarded([&] { delete static_cast<Script *>(script); });
}

int lk_script_tensor(const void *script, int index, const char **name, int *trained, void **tensor) {
    return guarded([&] {
        const auto &entries = static_cast<const Script *>(script)->entries;
        *tensor = nullptr;
        if (index < 0 || static_cast<size_t>(index) >= entries.size()) return;
        *name = entries[index].name.c_str();
        *trained = entries[index].trained;
        *tensor = likeness::new_tensor(entries[index].tensor);
    });
}

int lk_script_run(void *script, const void *input, int training, void **output) {
    return guarded([&] {
        auto &module = static_cast<Script *>(script)->module;
        module.train(training != 0);
        const auto result = module.forward({*static_cast<const at::Tensor *>(input)});
        if (!result.isTensor())
            throw std::invalid_argument("the TorchScript program gives a " + result.tagKind() + " for a batch of images, and a tensor is expected");
        *output = likeness::new_tensor(result.toTensor());
    });
}
