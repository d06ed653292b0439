// BMP, TIFF and WebP: headers read here, so that limits hold before anything is allocated; pixels by OpenCV.
#include "chunks.h"
#include "colour_profile.h"
#include "orientation.h"
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace likeness {
namespace {

int64_t little(Bytes b, size_t at, int size) {
    int64_t value = 0;
    for (int i = size - 1; i >= 0; i--) value = value << 8 | b.data[at + i];
    return value;
}

} // namespace

Header read_bmp_header(Bytes b) {
    if (b.data[14] == 12) return {Format::bmp, little(b, 18, 2), little(b, 20, 2), 3, 1};
    // A negative height means rows from the top.
    return {Format::bmp, int32_t(little(b, 18, 4)), std::abs(int64_t(int32_t(little(b, 22, 4)))), 3, 1};
}

Header read_tiff_header(Bytes b) {
    TiffDirectory tags(b);
    uint32_t bits = tags.number(258, 1), samples = tags.number(277, 1), kind = tags.number(339, 1), meaning = tags.number(262, 1);
    if ((bits != 1 && bits != 4 && bits != 8 && bits != 16) || kind != 1 || samples > 4)
        fail("TIFF holds " + std::to_string(samples) + " samples a pixel of " + std::to_string(bits) +
             " bits and sample format " + std::to_string(kind) + "; expected 1 to 4 unsigned samples of 1, 4, 8 or 16 bits. Convert it to PNG.");
    return shown({Format::tiff, tags.number(256, 0), tags.number(257, 0), samples >= 3 || meaning == 3 ? 3 : 1}, orientation_of(b));
}

Header read_webp_header(Bytes b) {
    if (b.size >= 30 && b.starts_with("VP8X", 4, 12))
        return shown({Format::webp, little(b, 24, 3) + 1, little(b, 27, 3) + 1}, orientation_of(webp_chunk(b, "EXIF")));
    if (b.size >= 25 && b.starts_with("VP8L", 4, 12) && b.data[20] == 0x2f) {
        int64_t bits = little(b, 21, 4);
        return {Format::webp, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, 3, 1};
    }
    if (b.size >= 30 && b.starts_with("VP8 ", 4, 12) && b.starts_with("\x9d\x01\x2a", 3, 23))
        return {Format::webp, little(b, 26, 2) & 0x3fff, little(b, 28, 2) & 0x3fff, 3, 1};
    fail("WebP is truncated or damaged: no frame header. Get the file again or leave it out.");
}

cv::Mat decode_with_opencv(Bytes bytes, const Header &header) {
    // A TIFF that lies on its side is mirrored by OpenCV in ways of its own: it is turned here, as other formats are.
    std::vector<uint8_t> upright;
    if (header.format == Format::tiff && header.orientation != 1) {
        upright = TiffDirectory(bytes).with(274, 1);
        bytes = {upright.data(), upright.size()};
    }
    cv::Mat encoded(1, static_cast<int>(bytes.size), CV_8UC1, const_cast<uint8_t *>(bytes.data));
    cv::Mat decoded;
    try {
        decoded = cv::imdecode(encoded, cv::IMREAD_UNCHANGED);
    } catch (const cv::Exception &e) {
        fail(std::string(name_of(header.format)) + " cannot be decoded: " + e.err + ". Convert it to PNG.");
    }
    if (decoded.empty())
        fail(std::string(name_of(header.format)) + " is damaged, truncated or of a kind not read here (animated, say). "
             "Get the file again, or convert it to PNG.");
    if (int64_t(decoded.cols) * decoded.rows != header.width * header.height)
        fail(std::string(name_of(header.format)) + " contradicts itself about its size. Get the file again.");
    if (decoded.channels() == 3) cv::cvtColor(decoded, decoded, cv::COLOR_BGR2RGB);
    if (decoded.channels() == 4) cv::cvtColor(decoded, decoded, cv::COLOR_BGRA2RGBA);
    auto profile = header.format == Format::tiff ? tiff_profile(bytes) : header.format == Format::webp ? webp_profile(bytes) : std::vector<uint8_t>();
    return to_srgb(flatten(decoded), profile);
}

} // namespace likeness
