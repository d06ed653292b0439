// Tells formats apart by content. A file's name is a claim; its first bytes are evidence.
#include "picture.h"
#include <cstring>

namespace likeness {

bool Bytes::starts_with(const char *magic, size_t length, size_t offset) const {
    return size >= offset + length && std::memcmp(data + offset, magic, length) == 0;
}

void fail(const std::string &message) { throw std::runtime_error(message); }

const char *name_of(Format format) {
    static const char *names[] = {"unknown", "JPEG", "PNG", "GIF", "BMP", "TIFF", "WebP", "PNM"};
    return names[static_cast<int>(format)];
}

namespace {

// What people most often hand over in place of an image, so that the message can name it.
std::string appearance(Bytes bytes) {
    static const struct { const char *magic; size_t length, offset; const char *name; } others[] = {
        {"PK\3\4", 4, 0, "a ZIP archive"}, {"%PDF", 4, 0, "a PDF"},         {"\x1f\x8b", 2, 0, "a gzip file"},
        {"ftyp", 4, 4, "HEIC, AVIF or MP4"}, {"\xff\x0a", 2, 0, "JPEG XL"}, {"8BPS", 4, 0, "a Photoshop file"},
        {"\x7f" "ELF", 4, 0, "a program"}, {"\x89HDF", 4, 0, "an HDF5 file"}, {"\x93NUMPY", 6, 0, "a NumPy array"},
    };
    if (bytes.size == 0) return "an empty file";
    for (const auto &other : others)
        if (bytes.starts_with(other.magic, other.length, other.offset)) return other.name;

    size_t shown = std::min<size_t>(bytes.size, 24);
    for (size_t i = 0; i < shown; i++) {
        uint8_t c = bytes.data[i];
        if (c == 0 || c == 0x7f || (c < 32 && c != '\n' && c != '\r' && c != '\t'))
            return "unknown binary data";
    }
    std::string text(reinterpret_cast<const char *>(bytes.data), shown);
    return "text: \"" + text.substr(0, text.find_first_of("\r\n")) + "\"";
}

} // namespace

Format format_of(Bytes b) {
    if (b.starts_with("\xff\xd8\xff", 3)) return Format::jpeg;
    if (b.starts_with("\x89PNG\r\n\x1a\n", 8)) return Format::png;
    if (b.starts_with("GIF87a", 6) || b.starts_with("GIF89a", 6)) return Format::gif;
    if (b.starts_with("RIFF", 4) && b.starts_with("WEBP", 4, 8)) return Format::webp;
    if (b.starts_with("II*\0", 4) || b.starts_with("MM\0*", 4)) return Format::tiff;
    // Two letters begin too many texts; a BMP also states one of its known header sizes.
    if (b.starts_with("BM", 2) && b.size >= 26 && b.data[15] == 0 && (b.data[14] == 12 || b.data[14] >= 40))
        return Format::bmp;
    if (b.size >= 7 && b.data[0] == 'P' && b.data[1] >= '1' && b.data[1] <= '6' && b.data[2] != 0 &&
        std::strchr(" \t\r\n#", b.data[2]))
        return Format::pnm;
    return Format::unknown;
}

Header read_header(Bytes bytes) {
    Header header;
    switch (format_of(bytes)) {
        case Format::jpeg: header = read_jpeg_header(bytes); break;
        case Format::png: header = read_png_header(bytes); break;
        case Format::gif: header = read_gif_header(bytes); break;
        case Format::bmp: header = read_bmp_header(bytes); break;
        case Format::tiff: header = read_tiff_header(bytes); break;
        case Format::webp: header = read_webp_header(bytes); break;
        case Format::pnm: header = read_pnm_header(bytes); break;
        case Format::unknown:
            fail("This is not an image, it looks like " + appearance(bytes) +
                 ". Expected the content of a JPEG, PNG, GIF, WebP, TIFF, BMP, PGM or PPM file, whatever its name.");
    }
    if (header.width < 1 || header.height < 1 || header.width > 1 << 24 || header.height > 1 << 24)
        fail(std::string(name_of(header.format)) + " header states an impossible size of " + std::to_string(header.width) +
             " x " + std::to_string(header.height) + " pixels. The file is damaged; get it again.");
    return header;
}

} // namespace likeness
