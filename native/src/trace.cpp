// A network as a TorchScript file: libtorch watches one forward pass, made by the caller, and writes down what it did.
#include "guarded.h"
#include "../likeness.h"
#include "live_tensors.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/frontend/tracer.h>

#include <sstream>
#include <stdexcept>

using likeness::guarded;
namespace jit = torch::jit;

namespace {

jit::Module child_of(const jit::Module &parent, const std::string &name, const std::string &type) {
    if (parent.hasattr(name)) return parent.attr(name).toModule();
    jit::Module child(c10::QualifiedName(type), parent._ivalue()->compilation_unit(), /*shouldMangle=*/true);
    parent.type()->addOrCheckAttribute(name, child.type());
    parent._ivalue()->setAttr(name, child._ivalue());
    return child;
}

// "encoder.conv1.weight" becomes a weight of a module conv1 inside a module encoder, as Python names it.
void add_weight(const jit::Module &root, const std::string &name, const at::Tensor &value, bool trained) {
    jit::Module owner = root;
    size_t start = 0, dot;
    for (; (dot = name.find('.', start)) != std::string::npos; start = dot + 1)
        owner = child_of(owner, name.substr(start, dot - start), "__torch__.Part");
    if (trained) owner.register_parameter(name.substr(start), value, /*is_buffer=*/false);
    else owner.register_buffer(name.substr(start), value);
}

jit::Stack forward_of(lk_forward forward, void *context, const jit::Stack &inputs) {
    void *output = nullptr;
    if (forward(context, likeness::new_tensor(inputs.at(0).toTensor()), &output) != 0 || !output)
        throw std::runtime_error("the forward pass failed");
    return {*static_cast<const at::Tensor *>(output)};
}

} // namespace

int lk_trace(const void *example, lk_forward forward, void *context, const lk_named *weights, int weight_count,
             const lk_named *extras, int extra_count, lk_write write, void *stream) {
    return guarded([&] {
        jit::Module root("__torch__.Likeness");
        for (int i = 0; i < weight_count; ++i)
            add_weight(root, weights[i].name, *static_cast<const at::Tensor *>(weights[i].value), weights[i].trained != 0);
        root.register_attribute("training", c10::BoolType::get(), false);

        const auto traced = jit::tracer::trace(
            {*static_cast<const at::Tensor *>(example)},
            [&](const jit::Stack &inputs) { return forward_of(forward, context, inputs); },
            [](const at::Tensor &) { return std::string(); }, /*strict=*/true, /*force_outplace=*/false, &root, {"images"});
        const auto name = c10::QualifiedName(*root.type()->name(), "forward");
        root.type()->addMethod(root._ivalue()->compilation_unit()->create_function(name, traced.first->graph));

        jit::ExtraFilesMap files;
        for (int i = 0; i < extra_count; ++i) files[extras[i].name] = static_cast<const char *>(extras[i].value);
        std::ostringstream out;
        root.save(out, files);
        const auto text = out.str();
        if (write(stream, text.data(), static_cast<int64_t>(text.size())) != 0) throw std::runtime_error("the file could not be written");
    });
}
