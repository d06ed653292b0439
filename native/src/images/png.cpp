// PNG through libpng, silently: its default handlers would write to the user's terminal.
#include "chunks.h"
#include "colour_profile.h"
#include "orientation.h"
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <vector>

namespace likeness {
namespace {

struct Reader {
    Bytes bytes;
    size_t at = 0;
    char message[128] = "";
};

void on_error(png_structp png, png_const_charp message) {
    auto *reader = static_cast<Reader *>(png_get_error_ptr(png));
    std::strncpy(reader->message, message, sizeof reader->message - 1);
    png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) { }

void on_read(png_structp png, png_bytep to, size_t count) {
    auto *reader = static_cast<Reader *>(png_get_io_ptr(png));
    if (count > reader->bytes.size - reader->at) png_error(png, "the file ends early");
    std::memcpy(to, reader->bytes.data + reader->at, count);
    reader->at += count;
}

// No object with a destructor may be born between setjmp and longjmp, so the caller owns all of them.
bool read_pixels(png_structp png, png_infop info, cv::Mat &pixels, std::vector<png_bytep> &rows, std::vector<uint8_t> &profile) {
    if (setjmp(png_jmpbuf(png))) return false;
    png_set_user_limits(png, 1 << 24, 1 << 24);
    png_read_info(png, info);
    if (png_get_bit_depth(png, info) == 16) png_set_scale_16(png);
    png_set_expand(png);                    // palettes, 1-, 2- and 4-bit grey, transparency keys
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    pixels.create(png_get_image_height(png, info), png_get_image_width(png, info), CV_8UC(png_get_channels(png, info)));
    rows.resize(pixels.rows);
    for (int y = 0; y < pixels.rows; y++) rows[y] = pixels.ptr(y);
    png_read_image(png, rows.data());
    png_read_end(png, nullptr);
    png_charp name;
    png_bytep block;
    png_uint_32 length;
    int method;
    if (png_get_iCCP(png, info, &name, &method, &block, &length) == PNG_INFO_iCCP) profile.assign(block, block + length);
    return true;
}

} // namespace

Header read_png_header(Bytes b) {
    if (b.size < 33 || !b.starts_with("IHDR", 4, 12)) fail("PNG is truncated: its header is incomplete. Get the file again.");
    auto number = [&](size_t at) {
        return int64_t(b.data[at]) << 24 | b.data[at + 1] << 16 | b.data[at + 2] << 8 | b.data[at + 3];
    };
    return shown({Format::png, number(16), number(20), (b.data[25] & 2) != 0 ? 3 : 1}, orientation_of(png_chunk(b, "eXIf")));
}

cv::Mat decode_png(Bytes bytes, const Header &) {
    Reader reader{bytes};
    cv::Mat pixels;
    std::vector<png_bytep> rows;
    std::vector<uint8_t> profile;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info) throw std::bad_alloc();
    png_set_read_fn(png, &reader, on_read);
    bool whole = read_pixels(png, info, pixels, rows, profile);
    png_destroy_read_struct(&png, &info, nullptr);
    if (!whole)
        fail(std::string("PNG is damaged or truncated: ") + reader.message + ". Get the file again or leave it out.");
    return to_srgb(flatten(pixels), profile);
}

} // namespace likeness
