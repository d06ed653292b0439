#include "guarded.h"
#include "../likeness.h"

namespace likeness {

std::string &last_error() noexcept {
    static thread_local std::string message;
    return message;
}

} // namespace likeness

extern "C" const char *lk_error(void) { return likeness::last_error().c_str(); }
