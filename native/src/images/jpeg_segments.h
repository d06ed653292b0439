#pragma once
#include "picture.h"

namespace likeness {

// The segments of a JPEG before its picture, one after the other.
class JpegSegments {
public:
    explicit JpegSegments(Bytes bytes) : bytes_(bytes) {}

    // Goes to the next; false at the picture, at the end, or where lengths make no sense.
    bool next() {
        at_ += length_;
        if (at_ + 4 > bytes_.size || bytes_.data[at_] != 0xff || marker() == 0xda || marker() == 0xd9) return false;
        length_ = 2 + (size_t(bytes_.data[at_ + 2]) << 8 | bytes_.data[at_ + 3]);
        return length_ >= 4 && at_ + length_ <= bytes_.size;
    }

    uint8_t marker() const { return bytes_.data[at_ + 1]; }

    Bytes content() const { return {bytes_.data + at_ + 4, length_ - 4}; }

private:
    Bytes bytes_;
    size_t at_ = 0, length_ = 2;    // the two bytes that every JPEG begins with
};

} // namespace likeness
