#include "tiff_directory.h"

namespace likeness {

TiffDirectory::TiffDirectory(Bytes bytes) : bytes_(bytes), big_endian_(bytes.starts_with("MM", 2)) {
    if (bytes.size < 8) return;
    size_t offset = read(4, 4);
    if (offset + 2 > bytes.size) return;
    entries_ = offset + 2;
    count_ = read(offset, 2);
}

uint32_t TiffDirectory::read(size_t offset, int size) const {
    uint32_t value = 0;
    for (int i = 0; i < size; i++) {
        int shift = 8 * (big_endian_ ? size - 1 - i : i);
        if (offset + i < bytes_.size) value |= uint32_t(bytes_.data[offset + i]) << shift;
    }
    return value;
}

// Where the entry of a tag begins; 0 where there is none.
size_t TiffDirectory::find(uint16_t tag) const {
    for (size_t i = 0; i < count_; i++) {
        size_t entry = entries_ + 12 * i;
        if (entry + 12 > bytes_.size) break;
        if (read(entry, 2) == tag) return entry;
    }
    return 0;
}

uint32_t TiffDirectory::number(uint16_t tag, uint32_t otherwise) const {
    size_t entry = find(tag);
    if (entry == 0) return otherwise;
    uint32_t type = read(entry + 2, 2), values = read(entry + 4, 4);
    int size = type == 1 ? 1 : type == 3 ? 2 : type == 4 ? 4 : 0;
    if (size == 0 || values == 0) return otherwise;
    // Values that fit in four bytes lie in the entry itself, others where it points.
    size_t at = uint64_t(values) * size <= 4 ? entry + 8 : read(entry + 8, 4);
    return at + size <= bytes_.size ? read(at, size) : otherwise;
}

Bytes TiffDirectory::block(uint16_t tag) const {
    size_t entry = find(tag);
    if (entry == 0) return {bytes_.data, 0};
    uint32_t type = read(entry + 2, 2);
    size_t length = read(entry + 4, 4), at = length <= 4 ? entry + 8 : read(entry + 8, 4);
    bool is_bytes = type == 1 || type == 7;
    return is_bytes && at <= bytes_.size && length <= bytes_.size - at ? Bytes{bytes_.data + at, length} : Bytes{bytes_.data, 0};
}

std::vector<uint8_t> TiffDirectory::with(uint16_t tag, uint16_t value) const {
    std::vector<uint8_t> changed(bytes_.data, bytes_.data + bytes_.size);
    if (size_t entry = find(tag)) {
        changed[entry + 8] = static_cast<uint8_t>(big_endian_ ? value >> 8 : value);
        changed[entry + 9] = static_cast<uint8_t>(big_endian_ ? value : value >> 8);
    }
    return changed;
}

} // namespace likeness
