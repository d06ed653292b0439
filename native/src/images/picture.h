#pragma once
// What the readers of image files share: the file's bytes, its header, and a decoded picture.
#include <cstdint>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <string>

namespace likeness {

enum class Format : int32_t { unknown, jpeg, png, gif, bmp, tiff, webp, pnm };

struct Bytes {
    const uint8_t *data;
    size_t size;

    bool starts_with(const char *magic, size_t length, size_t offset = 0) const;
};

struct Header {
    Format format = Format::unknown;
    int64_t width = 0, height = 0;  // as shown, after EXIF orientation
    int channels = 3;               // 1 grey, 3 colour; alpha does not count, it is blended away
    int orientation = 1;            // EXIF's number, 1..8
};

[[noreturn]] void fail(const std::string &message);
const char *name_of(Format format);

// By the first 32 bytes alone.
Format format_of(Bytes bytes);

// Reads no more than the header: cheap, and safe to call before anything is allocated.
Header read_header(Bytes bytes);

Header read_jpeg_header(Bytes bytes);
Header read_png_header(Bytes bytes);
Header read_gif_header(Bytes bytes);
Header read_bmp_header(Bytes bytes);
Header read_tiff_header(Bytes bytes);
Header read_webp_header(Bytes bytes);
Header read_pnm_header(Bytes bytes);

// Each returns CV_8UC1 or CV_8UC3 in RGB order. `wanted` is the least size of use (0 x 0: all of it):
// a reader that can decode smaller for less work may. Grey is asked for by channels = 1.
cv::Mat decode_jpeg(Bytes bytes, const Header &header, cv::Size wanted, int channels);
cv::Mat decode_png(Bytes bytes, const Header &header);
cv::Mat decode_gif(Bytes bytes, const Header &header);
cv::Mat decode_pnm(Bytes bytes, const Header &header);
cv::Mat decode_with_opencv(Bytes bytes, const Header &header);

// Any depth, with or without alpha, RGB(A) order, to 8-bit grey or RGB with alpha blended over white.
cv::Mat flatten(const cv::Mat &pixels);
cv::Mat orient(const cv::Mat &pixels, int orientation);

} // namespace likeness
