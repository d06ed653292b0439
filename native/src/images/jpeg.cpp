// JPEG through libjpeg-turbo, decoding at 1/2, 1/4 or 1/8 scale in the DCT domain where that still leaves enough pixels.
#include "colour_profile.h"
#include "jpeg_segments.h"
#include "orientation.h"
#include <cstring>
#include <memory>
#include <turbojpeg.h>

namespace likeness {
namespace {

using Decompressor = std::unique_ptr<void, int (*)(tjhandle)>;

Decompressor decompressor() {
    Decompressor made(tjInitDecompress(), tjDestroy);
    if (!made) fail(std::string("libjpeg-turbo does not start: ") + tjGetErrorStr2(nullptr));
    return made;
}

[[noreturn]] void fail_jpeg(tjhandle handle) {
    fail(std::string("JPEG is damaged or truncated: ") + tjGetErrorStr2(handle) + ". Get the file again or leave it out.");
}

struct Frame { int width, height, subsampling, colours; };

Frame read_frame(tjhandle handle, Bytes bytes) {
    Frame f{};
    if (tjDecompressHeader3(handle, bytes.data, bytes.size, &f.width, &f.height, &f.subsampling, &f.colours) != 0)
        fail_jpeg(handle);
    if (f.width < 1) fail("JPEG is damaged or truncated: it has no frame header. Get the file again or leave it out.");
    return f;
}

// The EXIF block is a TIFF directory inside an APP1 segment.
int read_orientation(Bytes bytes) {
    for (JpegSegments segments(bytes); segments.next();)
        if (segments.marker() == 0xe1 && segments.content().starts_with("Exif\0\0", 6)) return orientation_of(segments.content());
    return 1;
}

bool has_end_marker(Bytes b) {
    for (size_t i = b.size; i >= 2; i--)
        if (b.data[i - 2] == 0xff && b.data[i - 1] == 0xd9) return true;
    return false;
}

// Adobe's CMYK JPEGs, the only ones in circulation, store inverted ink: 255 is no ink.
cv::Mat cmyk_to_rgb(const cv::Mat &ink) {
    cv::Mat rgb(ink.rows, ink.cols, CV_8UC3);
    for (int y = 0; y < ink.rows; y++) {
        const uint8_t *from = ink.ptr(y);
        uint8_t *to = rgb.ptr(y);
        for (int x = 0; x < ink.cols; x++, from += 4, to += 3)
            for (int c = 0; c < 3; c++) to[c] = static_cast<uint8_t>((from[c] * from[3] + 127) / 255);
    }
    return rgb;
}

int smallest_divisor(const Frame &f, cv::Size wanted) {
    if (wanted.width <= 0 || wanted.height <= 0) return 1;
    int divisor = 8;
    while (divisor > 1 && (f.width / divisor < wanted.width || f.height / divisor < wanted.height)) divisor /= 2;
    return divisor;
}

} // namespace

Header read_jpeg_header(Bytes bytes) {
    auto handle = decompressor();
    Frame f = read_frame(handle.get(), bytes);
    return shown({Format::jpeg, f.width, f.height, f.colours == TJCS_GRAY ? 1 : 3}, read_orientation(bytes));
}

cv::Mat decode_jpeg(Bytes bytes, const Header &header, cv::Size wanted, int channels) {
    auto handle = decompressor();
    Frame f = read_frame(handle.get(), bytes);
    if (header.orientation >= 5) std::swap(wanted.width, wanted.height);
    int divisor = smallest_divisor(f, wanted);
    bool inks = f.colours == TJCS_CMYK || f.colours == TJCS_YCCK;
    auto profile = jpeg_profile(bytes);
    // What is asked for in grey is read in grey, unless its brightness is not that of sRGB.
    bool grey = !inks && (f.colours == TJCS_GRAY || (channels == 1 && !changes_colours(profile, 3)));

    cv::Mat pixels((f.height + divisor - 1) / divisor, (f.width + divisor - 1) / divisor,
                   inks ? CV_8UC4 : grey ? CV_8UC1 : CV_8UC3);
    int layout = inks ? TJPF_CMYK : grey ? TJPF_GRAY : TJPF_RGB;
    // A limit on scans: a progressive file can otherwise make a few kilobytes cost minutes.
    if (tjDecompress2(handle.get(), bytes.data, bytes.size, pixels.data, pixels.cols, static_cast<int>(pixels.step),
                      pixels.rows, layout, TJFLAG_LIMITSCANS) != 0) {
        // Stray bytes between segments are common and harmless. Any other warning means grey where there was a picture.
        bool harmless = tjGetErrorCode(handle.get()) == TJERR_WARNING &&
                        std::strstr(tjGetErrorStr2(handle.get()), "extraneous bytes") && has_end_marker(bytes);
        if (!harmless) fail_jpeg(handle.get());
    }
    return inks && !changes_colours(profile, 4) ? cmyk_to_rgb(pixels) : to_srgb(pixels, profile);
}

} // namespace likeness
