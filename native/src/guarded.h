#pragma once
// Turns every C++ exception into a status and a message for the calling thread.
#include <exception>
#include <string>

namespace likeness {

std::string &last_error() noexcept;

template <typename Body>
int guarded(Body &&body) noexcept {
    try {
        body();
        return 0;
    } catch (const std::exception &e) {
        try { last_error() = e.what(); } catch (...) { }
    } catch (...) {
        try { last_error() = "an unknown error"; } catch (...) { }
    }
    return -1;
}

} // namespace likeness
