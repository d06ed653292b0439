#pragma once
#include "picture.h"
#include <vector>

namespace likeness {

// The profile that a JPEG, PNG, TIFF or WebP file carries; empty where it has none, or one of more than 4 MiB.
std::vector<uint8_t> jpeg_profile(Bytes bytes);
std::vector<uint8_t> tiff_profile(Bytes bytes);
std::vector<uint8_t> webp_profile(Bytes bytes);

// Whether pixels of this kind (1 channel grey, 3 RGB, 4 Adobe's inverted CMYK) would be others in sRGB. False for a profile that is damaged,
// of another kind than the pixels, or means sRGB within two levels.
bool changes_colours(const std::vector<uint8_t> &profile, int channels);

// The pixels in sRGB: as they are where the profile changes nothing; CMYK becomes RGB, and must have a profile that changes colours.
cv::Mat to_srgb(const cv::Mat &pixels, const std::vector<uint8_t> &profile);

} // namespace likeness
