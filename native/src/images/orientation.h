#pragma once
#include "tiff_directory.h"

namespace likeness {

// EXIF's number for how a picture lies, 1 to 8, from an EXIF block or a TIFF file; 1 where it says nothing of the kind.
inline int orientation_of(Bytes tiff) {
    if (tiff.starts_with("Exif\0\0", 6)) tiff = {tiff.data + 6, tiff.size - 6};
    uint32_t value = TiffDirectory(tiff).number(274, 1);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

// The header with width and height as shown.
inline Header shown(Header stored, int orientation) {
    stored.orientation = orientation;
    if (orientation >= 5) std::swap(stored.width, stored.height);
    return stored;
}

} // namespace likeness
