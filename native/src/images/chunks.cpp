#include "chunks.h"

namespace likeness {
namespace {

uint32_t big(const uint8_t *at) { return uint32_t(at[0]) << 24 | uint32_t(at[1]) << 16 | uint32_t(at[2]) << 8 | at[3]; }

uint32_t little(const uint8_t *at) { return uint32_t(at[3]) << 24 | uint32_t(at[2]) << 16 | uint32_t(at[1]) << 8 | at[0]; }

} // namespace

// After eight bytes: the length, a four-letter name, the content, a checksum.
Bytes png_chunk(Bytes b, const char *name) {
    for (size_t at = 8; at + 12 <= b.size && !b.starts_with("IDAT", 4, at + 4);) {
        size_t length = big(b.data + at);
        if (length > b.size - at - 12) break;
        if (b.starts_with(name, 4, at + 4)) return {b.data + at + 8, length};
        at += 12 + length;
    }
    return {b.data, 0};
}

// Of the extended format alone, after twelve bytes: a four-letter name, the length, the content, filled up to an even length.
Bytes webp_chunk(Bytes b, const char *name) {
    for (size_t at = 12; b.starts_with("VP8X", 4, 12) && at + 8 <= b.size;) {
        size_t length = little(b.data + at + 4);
        if (length > b.size - at - 8) break;
        if (b.starts_with(name, 4, at)) return {b.data + at + 8, length};
        at += 8 + length + (length & 1);
    }
    return {b.data, 0};
}

} // namespace likeness
