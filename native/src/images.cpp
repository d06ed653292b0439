// The exports for images: probe, decode to a wanted size, encode as PNG. The formats live in images/.
#include "../likeness.h"
#include "guarded.h"
#include "images/fit.h"
#include "images/ground.h"
#include "images/picture.h"
#include <cstring>
#include <opencv2/imgproc.hpp>
#include <png.h>

using namespace likeness;

namespace {

Bytes view(const uint8_t *bytes, int64_t length) {
    if (length < 0 || length > INT32_MAX) fail("An image file of " + std::to_string(length) + " bytes; expected at most 2 GiB.");
    return {bytes, static_cast<size_t>(length)};
}

void check_limit(const Header &header, int64_t limit) {
    int64_t pixels = header.width * header.height;
    if (pixels > limit)
        fail(std::string(name_of(header.format)) + " header states " + std::to_string(header.width) + " x " +
             std::to_string(header.height) + " = " + std::to_string(pixels) + " pixels; the limit is " + std::to_string(limit) +
             ". Make the image smaller or raise the pixel limit.");
}

cv::Mat decode(Bytes bytes, const Header &header, cv::Size wanted, int channels) {
    switch (header.format) {
        case Format::jpeg: return decode_jpeg(bytes, header, wanted, channels);
        case Format::png: return decode_png(bytes, header);
        case Format::gif: return decode_gif(bytes, header);
        case Format::pnm: return decode_pnm(bytes, header);
        default: return decode_with_opencv(bytes, header);
    }
}

cv::Mat with_channels(const cv::Mat &pixels, int channels) {
    if (channels == 0 || channels == pixels.channels()) return pixels;
    cv::Mat converted;
    cv::cvtColor(pixels, converted, channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
    return converted;
}

void check(const lk_image_options &o) {
    bool sized = o.width > 0 && o.height > 0, own = o.width == 0 && o.height == 0;
    if ((!sized && !own) || o.width > 1 << 15 || o.height > 1 << 15)
        fail("Wanted size " + std::to_string(o.width) + " x " + std::to_string(o.height) +
             "; expected two numbers of 1 to 32768, or 0 x 0 for the image's own size.");
    if (o.channels != 0 && o.channels != 1 && o.channels != 3)
        fail("Wanted channels " + std::to_string(o.channels) + "; expected 0 (the image's own), 1 (grey) or 3 (RGB).");
    if (o.fit < 0 || o.fit > 2) fail("Wanted fit " + std::to_string(o.fit) + "; expected 0, 1 or 2.");
    if (o.invert < 0 || o.invert > 2) fail("Wanted inversion " + std::to_string(o.invert) + "; expected 0, 1 or 2.");
    if (!(o.pad >= 0 && o.pad <= 1)) fail("Wanted padding " + std::to_string(o.pad) + "; expected 0 to 1 of the longer side.");
    if (o.pad > 0 && own) fail("Padding was wanted without a size; give the size that the padded image is brought to.");
}

// Callers decode on threads of their own; OpenCV's pool under each of them would only add contention.
void keep_opencv_single_threaded() {
    static const bool once = (cv::setNumThreads(1), true);
    static_cast<void>(once);
}

} // namespace

extern "C" int lk_image_format(const uint8_t *bytes, int64_t length, int32_t *format) {
    return guarded([&] { *format = int32_t(format_of(view(bytes, length))); });
}

extern "C" int lk_image_probe(const uint8_t *bytes, int64_t length, lk_image_info *info) {
    return guarded([&] {
        Header header = read_header(view(bytes, length));
        *info = {int32_t(header.width), int32_t(header.height), header.channels, int32_t(header.format)};
    });
}

extern "C" int lk_image_decode(const uint8_t *bytes, int64_t length, const lk_image_options *options,
                               uint8_t *pixels, int64_t capacity, lk_image_info *info) {
    return guarded([&] {
        keep_opencv_single_threaded();
        check(*options);
        Bytes file = view(bytes, length);
        Header header = read_header(file);
        check_limit(header, options->pixel_limit);

        cv::Size to(options->width, options->height), from(int(header.width), int(header.height));
        auto fit = static_cast<Fit>(options->fit);
        cv::Mat image = decode(file, header, least_size(from, to, fit), options->channels);
        image = with_channels(image, options->channels);
        if (options->invert == 1) cv::bitwise_not(image, image);
        if (options->invert == 2) image = strokes_on_black(image);
        image = with_ground(image, options->pad);
        image = resize_to(orient(image, header.orientation), to, fit);

        *info = {image.cols, image.rows, image.channels(), int32_t(header.format)};
        size_t row = size_t(image.cols) * image.channels();
        if (int64_t(row) * image.rows > capacity)
            fail("The image needs " + std::to_string(row * image.rows) + " bytes; room for " + std::to_string(capacity) + " was given.");
        for (int y = 0; y < image.rows; y++) std::memcpy(pixels + y * row, image.ptr(y), row);
    });
}

extern "C" int lk_image_encode_png(const uint8_t *pixels, int width, int height, int channels,
                                   uint8_t *bytes, int64_t capacity, int64_t *length) {
    return guarded([&] {
        png_image image{};
        image.version = PNG_IMAGE_VERSION;
        image.width = width;
        image.height = height;
        image.format = channels == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
        png_alloc_size_t size = capacity;
        int done = png_image_write_to_memory(&image, bytes, &size, 0, pixels, 0, nullptr);
        std::string message = image.message;
        png_image_free(&image);
        if (!done) fail("A picture of " + std::to_string(width) + " x " + std::to_string(height) + " x " +
                        std::to_string(channels) + " cannot be written as PNG: " + message);
        *length = int64_t(size);
    });
}
