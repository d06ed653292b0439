#include "pictures.h"
#include "../src/guarded.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>
#include <vips/vips.h>

namespace likeness {

// This library carries its own copy: it never loads liblikeness.
std::string &last_error() noexcept {
    static thread_local std::string message;
    return message;
}

} // namespace likeness

namespace {

struct Unref {
    void operator()(VipsImage *image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

[[noreturn]] void fail(const char *what) {
    std::string reason = vips_error_buffer();
    vips_error_clear();
    while (!reason.empty() && reason.back() == '\n')
        reason.pop_back();
    throw std::runtime_error(std::string(what) + ": " + (reason.empty() ? "libvips gave no reason" : reason));
}

void check(int status, const char *what) {
    if (status != 0)
        fail(what);
}

// libvips keeps one error text for the whole process, so calls take turns: a message then always belongs to its caller.
std::unique_lock<std::mutex> take_turn() {
    static std::mutex mutex;
    std::unique_lock<std::mutex> turn(mutex);
    static const bool started = [] {
        // Its plug-ins are opened with global symbols and bring libraries such as SQLite, to which calls of other copies in
        // the process are then bound. Nothing here reads what they read, and looked for here they are not found.
        setenv("VIPSHOME", "/nonexistent", 1);
        check(vips_init("likeness"), "libvips did not start");
        vips_cache_set_max(0);      // a chart is drawn once; remembering it only costs memory
        return true;
    }();
    (void)started;
    return turn;
}

bool is_png(const lkp_picture &picture) {
    return picture.length >= 8 && std::memcmp(picture.bytes, "\x89PNG\r\n\x1a\n", 8) == 0;
}

Image load_svg(const lkp_picture &svg, double scale) {
    VipsImage *image = nullptr;
    // "unlimited" lifts libxml's 10 MB limit on one attribute, which a sheet of photographs passes.
    check(vips_svgload_buffer(const_cast<uint8_t *>(svg.bytes), static_cast<size_t>(svg.length), &image,
                              "scale", scale, "unlimited", TRUE, nullptr), "the SVG cannot be read");
    return Image(image);
}

Image load(const lkp_picture &picture, int width) {
    if (is_png(picture)) {
        VipsImage *image = nullptr;
        check(vips_pngload_buffer(const_cast<uint8_t *>(picture.bytes), static_cast<size_t>(picture.length), &image,
                                  nullptr), "the PNG cannot be read");
        return Image(image);
    }
    Image image = load_svg(picture, 1.0);
    const int own = vips_image_get_width(image.get());
    return width <= 0 || width == own ? std::move(image) : load_svg(picture, static_cast<double>(width) / own);
}

// Three 8-bit bands on white, in memory, so that the document is read exactly once.
Image draw(const lkp_picture &picture, int width) {
    Image source = load(picture, width);
    VipsImage *next = nullptr;
    check(vips_colourspace(source.get(), &next, VIPS_INTERPRETATION_sRGB, nullptr), "the colours cannot be converted");
    Image colour(next);
    if (vips_image_hasalpha(colour.get())) {
        const double white[] = {255, 255, 255};
        VipsArrayDouble *background = vips_array_double_new(white, 3);
        const int status = vips_flatten(colour.get(), &next, "background", background, nullptr);
        vips_area_unref(VIPS_AREA(background));
        check(status, "the picture cannot be laid on white");
        colour.reset(next);
    }
    next = vips_image_copy_memory(colour.get());
    if (next == nullptr)
        fail("the picture cannot be drawn");
    return Image(next);
}

Image join(const std::vector<Image> &frames) {
    std::vector<VipsImage *> pointers;
    for (const Image &frame : frames)
        pointers.push_back(frame.get());
    VipsImage *joined = nullptr;
    check(vips_arrayjoin(pointers.data(), &joined, static_cast<int>(pointers.size()), "across", 1, nullptr),
          "the frames cannot be joined");
    return Image(joined);
}

std::vector<Image> draw_all(const lkp_picture *pictures, int n, int width) {
    std::vector<Image> frames;
    for (int i = 0; i < n; ++i) {
        frames.push_back(draw(pictures[i], width));
        const VipsImage *first = frames.front().get(), *last = frames.back().get();
        if (first->Xsize != last->Xsize || first->Ysize != last->Ysize)
            throw std::runtime_error("frame " + std::to_string(i) + " is " + std::to_string(last->Xsize) + " x "
                + std::to_string(last->Ysize) + " pixels and frame 0 is " + std::to_string(first->Xsize) + " x "
                + std::to_string(first->Ysize) + "; all frames must have one size");
    }
    return frames;
}

void hand_over(void *bytes, size_t length, lkp_result *result) {
    result->bytes = static_cast<uint8_t *>(bytes);
    result->length = static_cast<int64_t>(length);
}

} // namespace

const char *lkp_error(void) { return likeness::last_error().c_str(); }

int lkp_svg_to_png(const lkp_picture *svg, int width, lkp_result *png) {
    return likeness::guarded([&] {
        const auto turn = take_turn();
        const Image image = draw(*svg, width);
        void *bytes = nullptr;
        size_t length = 0;
        check(vips_pngsave_buffer(image.get(), &bytes, &length, "compression", 9, "strip", TRUE, nullptr),
              "the PNG cannot be written");
        hand_over(bytes, length, png);
    });
}

int lkp_animate(const lkp_picture *frames, int n, const int *delays, int width, int bits, lkp_result *gif) {
    return likeness::guarded([&] {
        if (n < 1)
            throw std::runtime_error("an animation needs at least one frame; there is none");
        const auto turn = take_turn();
        const std::vector<Image> drawn = draw_all(frames, n, width);
        const Image joined = join(drawn);
        vips_image_set_int(joined.get(), "page-height", drawn.front()->Ysize);
        vips_image_set_int(joined.get(), "loop", 0);
        vips_image_set_array_int(joined.get(), "delay", delays, n);
        void *bytes = nullptr;
        size_t length = 0;
        // Charts have flat colours: dithering would only add noise that no frame shares with the next.
        check(vips_gifsave_buffer(joined.get(), &bytes, &length, "dither", 0.0, "effort", 4, "bitdepth", bits,
                                  "interframe_maxerror", 3.0, "interpalette_maxerror", 24.0, nullptr),
              "the GIF cannot be written");
        hand_over(bytes, length, gif);
    });
}

void lkp_free(lkp_result *result) {
    g_free(result->bytes);
    *result = {nullptr, 0};
}
