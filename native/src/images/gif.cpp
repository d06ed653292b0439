// The first frame of a GIF through giflib, drawn on its canvas; what it leaves transparent is white.
#include "picture.h"
#include <cstring>
#include <gif_lib.h>
#include <memory>
#include <vector>

namespace likeness {
namespace {

struct Cursor { Bytes bytes; size_t at; };

int on_read(GifFileType *gif, GifByteType *to, int count) {
    auto *cursor = static_cast<Cursor *>(gif->UserData);
    size_t have = std::min<size_t>(count, cursor->bytes.size - cursor->at);
    std::memcpy(to, cursor->bytes.data + cursor->at, have);
    cursor->at += have;
    return static_cast<int>(have);
}

[[noreturn]] void fail_gif(int error) {
    const char *reason = GifErrorString(error);
    fail(std::string("GIF is damaged or truncated: ") + (reason ? reason : "it ends early") + ". Get the file again or leave it out.");
}

struct Close { void operator()(GifFileType *gif) const { DGifCloseFile(gif, nullptr); } };
using Gif = std::unique_ptr<GifFileType, Close>;

// Walks to the first frame; returns the palette index it leaves transparent, or -1.
int seek_first_frame(GifFileType *gif) {
    int transparent = NO_TRANSPARENT_COLOR;
    for (GifRecordType record;;) {
        if (DGifGetRecordType(gif, &record) == GIF_ERROR) fail_gif(gif->Error);
        if (record == IMAGE_DESC_RECORD_TYPE) return transparent;
        if (record == TERMINATE_RECORD_TYPE) fail("GIF holds no frame. Get the file again or leave it out.");
        int code;
        GifByteType *block;
        if (DGifGetExtension(gif, &code, &block) == GIF_ERROR) fail_gif(gif->Error);
        while (block) {
            GraphicsControlBlock control;
            if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
                transparent = control.TransparentColor;
            if (DGifGetExtensionNext(gif, &block) == GIF_ERROR) fail_gif(gif->Error);
        }
    }
}

void draw_row(const GifFileType *gif, const ColorMapObject &palette, int transparent, const std::vector<GifPixelType> &row, cv::Mat canvas, int y) {
    if (y >= canvas.rows) return;
    uint8_t *to = canvas.ptr(y);
    for (int x = 0; x < gif->Image.Width && gif->Image.Left + x < canvas.cols; x++) {
        int index = row[x];
        if (index == transparent || index >= palette.ColorCount) continue;
        const GifColorType &colour = palette.Colors[index];
        uint8_t *pixel = to + 3 * (gif->Image.Left + x);
        pixel[0] = colour.Red, pixel[1] = colour.Green, pixel[2] = colour.Blue;
    }
}

} // namespace

Header read_gif_header(Bytes b) {
    if (b.size < 13) fail("GIF is truncated: its header is incomplete. Get the file again.");
    return {Format::gif, b.data[6] | b.data[7] << 8, b.data[8] | b.data[9] << 8, 3, 1};
}

cv::Mat decode_gif(Bytes bytes, const Header &header) {
    Cursor cursor{bytes, 0};
    int error = 0;
    Gif gif(DGifOpen(&cursor, on_read, &error));
    if (!gif) fail_gif(error);
    int transparent = seek_first_frame(gif.get());
    if (DGifGetImageDesc(gif.get()) == GIF_ERROR) fail_gif(gif->Error);
    if (gif->Image.Width > header.width || gif->Image.Height > header.height)
        fail("GIF frame is larger than its canvas. Get the file again or leave it out.");
    const ColorMapObject *palette = gif->Image.ColorMap ? gif->Image.ColorMap : gif->SColorMap;
    if (!palette) fail("GIF has no palette. Get the file again or leave it out.");

    cv::Mat canvas(static_cast<int>(header.height), static_cast<int>(header.width), CV_8UC3, cv::Scalar::all(255));
    std::vector<GifPixelType> row(gif->Image.Width);
    // Interlaced frames store every eighth row from 0, then from 4, every fourth from 2, every second from 1.
    static const int starts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
    for (int pass = 0; pass < (gif->Image.Interlace ? 4 : 1); pass++)
        for (int y = gif->Image.Interlace ? starts[pass] : 0; y < gif->Image.Height; y += gif->Image.Interlace ? steps[pass] : 1) {
            if (DGifGetLine(gif.get(), row.data(), gif->Image.Width) == GIF_ERROR) fail_gif(gif->Error);
            draw_row(gif.get(), *palette, transparent, row, canvas, gif->Image.Top + y);
        }
    return canvas;
}

} // namespace likeness
