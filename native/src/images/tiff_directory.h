#pragma once
// The first directory of a TIFF file, which is also how EXIF stores its tags.
#include "picture.h"
#include <vector>

namespace likeness {

class TiffDirectory {
public:
    explicit TiffDirectory(Bytes bytes);

    // The first value of a BYTE, SHORT or LONG tag; `otherwise` where the tag is absent, of another type or out of bounds.
    uint32_t number(uint16_t tag, uint32_t otherwise) const;

    // The content of a BYTE or UNDEFINED tag; nothing where it is absent, of another type or out of bounds.
    Bytes block(uint16_t tag) const;

    // The same file with another value of a SHORT tag, where it has the tag.
    std::vector<uint8_t> with(uint16_t tag, uint16_t value) const;

private:
    size_t find(uint16_t tag) const;
    uint32_t read(size_t offset, int size) const;

    Bytes bytes_;
    bool big_endian_;
    size_t entries_ = 0, count_ = 0;
};

} // namespace likeness
