// The generic call: any ATen operator by name, boxed, so that autograd and every backend work through it.
#include "guarded.h"
#include "../likeness.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <sstream>
#include <stdexcept>

#include "live_tensors.h"

using likeness::guarded;

namespace {

const at::Tensor &tensor_at(const void *p) {
    static const at::Tensor none;
    return p ? *static_cast<const at::Tensor *>(p) : none;
}

bool is_list_of_optional(const c10::Type &type) {
    const auto *list = type.castRaw<c10::ListType>();
    return list && list->getElementType()->kind() == c10::TypeKind::OptionalType;
}

c10::IValue tensor_list(const lk_value &v, const c10::Type &type) {
    const auto *handles = static_cast<void *const *>(v.as.p);
    if (is_list_of_optional(type)) {
        c10::List<c10::optional<at::Tensor>> list;
        for (int i = 0; i < v.count; ++i)
            list.push_back(handles[i] ? c10::optional<at::Tensor>(tensor_at(handles[i])) : c10::nullopt);
        return list;
    }
    c10::List<at::Tensor> list;
    list.reserve(v.count);
    for (int i = 0; i < v.count; ++i) list.push_back(tensor_at(handles[i]));
    return list;
}

template <typename T>
c10::IValue number_list(const lk_value &v) {
    const T *first = static_cast<const T *>(v.as.p);
    return std::vector<T>(first, first + v.count);
}

bool wants_double(const c10::Type &type) {
    if (type.kind() == c10::TypeKind::FloatType) return true;
    const auto *optional = type.castRaw<c10::OptionalType>();
    return optional && optional->getElementType()->kind() == c10::TypeKind::FloatType;
}

c10::IValue boxed(const lk_value &v, const c10::Type &type) {
    switch (v.kind) {
    case LK_NONE: return {};
    case LK_TENSOR: return tensor_at(v.as.p);
    case LK_INT: return wants_double(type) ? c10::IValue(static_cast<double>(v.as.i)) : c10::IValue(v.as.i);
    case LK_DOUBLE: return v.as.d;
    case LK_BOOL: return v.as.i != 0;
    case LK_STRING: return std::string(static_cast<const char *>(v.as.p), v.count);
    case LK_INTS: return number_list<int64_t>(v);
    case LK_DOUBLES: return number_list<double>(v);
    case LK_TENSORS: return tensor_list(v, type);
    case LK_DEVICE: return c10::Device(std::string(static_cast<const char *>(v.as.p), v.count));
    default: throw std::invalid_argument("liblikeness: unknown kind of argument " + std::to_string(v.kind));
    }
}

void unbox(const c10::IValue &value, lk_value *results, int room, int &count) {
    auto add = [&](int32_t kind) -> lk_value & {
        if (count >= room)
            throw std::length_error("liblikeness: room for " + std::to_string(room) + " results is too little");
        results[count] = {};
        results[count].kind = kind;
        return results[count++];
    };
    if (value.isTensor()) {
        const auto &t = value.toTensor();
        add(LK_TENSOR).as.p = t.defined() ? likeness::new_tensor(t) : nullptr;
    } else if (value.isTensorList()) {
        for (const at::Tensor &t : value.toTensorVector()) add(LK_TENSOR).as.p = likeness::new_tensor(t);
    } else if (value.isInt()) {
        add(LK_INT).as.i = value.toInt();
    } else if (value.isDouble()) {
        add(LK_DOUBLE).as.d = value.toDouble();
    } else if (value.isBool()) {
        add(LK_BOOL).as.i = value.toBool();
    } else if (value.isNone()) {
        add(LK_NONE);
    } else {
        throw std::invalid_argument("liblikeness: cannot hand out a result of type " + value.tagKind());
    }
}

} // namespace

int lk_find(const char *name, const char *overload, void **op) {
    return guarded([&] {
        const auto found = c10::Dispatcher::singleton().findSchema({name, overload});
        if (!found)
            throw std::invalid_argument(std::string("libtorch has no operator ") + name + (*overload ? "." : "") + overload);
        *op = new c10::OperatorHandle(*found);
    });
}

int lk_schema(const void *op, const char **text) {
    return guarded([&] {
        static thread_local std::string schema;
        std::ostringstream out;
        out << static_cast<const c10::OperatorHandle *>(op)->schema();
        schema = out.str();
        *text = schema.c_str();
    });
}

int lk_call(const void *op, const lk_value *arguments, int n, lk_value *results, int *result_count) {
    return guarded([&] {
        const auto &handle = *static_cast<const c10::OperatorHandle *>(op);
        const auto &declared = handle.schema().arguments();
        if (n > static_cast<int>(declared.size()))
            throw std::invalid_argument(toString(handle.operator_name()) + " takes " + std::to_string(declared.size())
                                        + " arguments; " + std::to_string(n) + " were given");
        torch::jit::Stack stack;
        stack.reserve(declared.size());
        for (size_t i = 0; i < declared.size(); ++i) {
            if (static_cast<int>(i) < n && arguments[i].kind != LK_DEFAULT)
                stack.push_back(boxed(arguments[i], *declared[i].type()));
            else if (declared[i].default_value())
                stack.push_back(*declared[i].default_value());
            else
                throw std::invalid_argument(toString(handle.operator_name()) + " needs its argument '" + declared[i].name() + "'");
        }
        handle.callBoxed(&stack);

        const int room = *result_count;
        int count = 0;
        try {
            for (const auto &value : stack) unbox(value, results, room, count);
        } catch (...) {
            for (int i = 0; i < count; ++i)
                if (results[i].kind == LK_TENSOR && results[i].as.p) likeness::free_tensor(const_cast<void *>(results[i].as.p));
            throw;
        }
        *result_count = count;
    });
}
