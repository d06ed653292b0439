// Where files keep their colour profile.
#include "chunks.h"
#include "colour_profile.h"
#include "jpeg_segments.h"
#include "tiff_directory.h"
#include <map>

namespace likeness {
namespace {

constexpr size_t most_bytes = 4 << 20;

std::vector<uint8_t> copy(Bytes block) {
    return block.size > most_bytes ? std::vector<uint8_t>() : std::vector<uint8_t>(block.data, block.data + block.size);
}

} // namespace

// ICC.1:2022, annex B.4: in APP2 segments, each with its number and how many there are.
std::vector<uint8_t> jpeg_profile(Bytes bytes) {
    constexpr size_t head = 14;
    std::map<int, Bytes> parts;
    int count = 0;
    for (JpegSegments segments(bytes); segments.next();) {
        Bytes s = segments.content();
        if (segments.marker() != 0xe2 || s.size <= head || !s.starts_with("ICC_PROFILE\0", 12)) continue;
        parts.emplace(s.data[12], Bytes{s.data + head, s.size - head});
        count = s.data[13];
    }
    std::vector<uint8_t> profile;
    for (int part = 1; part <= count; part++) {
        auto found = parts.find(part);
        if (found == parts.end()) return {};
        profile.insert(profile.end(), found->second.data, found->second.data + found->second.size);
    }
    return profile.size() > most_bytes ? std::vector<uint8_t>() : profile;
}

// ICC.1:2022, annex B.3.
std::vector<uint8_t> tiff_profile(Bytes bytes) { return copy(TiffDirectory(bytes).block(34675)); }

std::vector<uint8_t> webp_profile(Bytes bytes) { return copy(webp_chunk(bytes, "ICCP")); }

} // namespace likeness
