// PBM, PGM and PPM, text and binary, any maxval up to 65535 scaled to 255.
#include "picture.h"

namespace likeness {
namespace {

class Scanner {
public:
    explicit Scanner(Bytes bytes) : bytes_(bytes), at_(2) { }

    uint32_t number() {
        skip_space();
        uint32_t value = 0;
        bool any = false;
        for (; at_ < bytes_.size && bytes_.data[at_] >= '0' && bytes_.data[at_] <= '9'; at_++, any = true)
            value = value < 100000000 ? value * 10 + (bytes_.data[at_] - '0') : value;
        if (!any) fail("PNM is truncated or damaged: a number is missing at byte " + std::to_string(at_) + ". Get the file again.");
        return value;
    }

    // Text PBM may write its bits without spaces.
    uint32_t bit() {
        skip_space();
        if (at_ >= bytes_.size) fail("PNM is truncated: pixels are missing. Get the file again.");
        return bytes_.data[at_++] == '1';
    }

    const uint8_t *take(size_t count) {
        at_++;      // the one white-space byte after the header
        if (at_ > bytes_.size || bytes_.size - at_ < count)
            fail("PNM is truncated: " + std::to_string(count) + " bytes of pixels expected, " +
                 std::to_string(at_ > bytes_.size ? 0 : bytes_.size - at_) + " found. Get the file again.");
        return bytes_.data + at_;
    }

private:
    void skip_space() {
        for (; at_ < bytes_.size; at_++) {
            if (bytes_.data[at_] == '#')
                while (at_ < bytes_.size && bytes_.data[at_] != '\n') at_++;
            else if (bytes_.data[at_] > ' ') return;
        }
    }

    Bytes bytes_;
    size_t at_;
};

struct Plan { char kind; uint32_t width, height, most; bool colour; };

Plan read_plan(Bytes bytes, Scanner &scanner) {
    Plan p{};
    p.kind = static_cast<char>(bytes.data[1]);
    p.width = scanner.number();
    p.height = scanner.number();
    p.most = p.kind == '1' || p.kind == '4' ? 1 : scanner.number();
    p.colour = p.kind == '3' || p.kind == '6';
    if (p.most < 1 || p.most > 65535) fail("PNM states a maxval of " + std::to_string(p.most) + "; expected 1 to 65535.");
    return p;
}

uint8_t scale(uint32_t value, uint32_t most) { return static_cast<uint8_t>((std::min(value, most) * 255 + most / 2) / most); }

void read_bits(Scanner &scanner, const Plan &p, cv::Mat &pixels) {
    size_t stride = (p.width + 7) / 8;
    const uint8_t *from = scanner.take(stride * p.height);
    for (int y = 0; y < pixels.rows; y++)
        for (int x = 0; x < pixels.cols; x++)
            pixels.at<uint8_t>(y, x) = from[y * stride + x / 8] >> (7 - x % 8) & 1 ? 0 : 255;
}

} // namespace

Header read_pnm_header(Bytes bytes) {
    Scanner scanner(bytes);
    Plan p = read_plan(bytes, scanner);
    return {Format::pnm, p.width, p.height, p.colour ? 3 : 1, 1};
}

cv::Mat decode_pnm(Bytes bytes, const Header &) {
    Scanner scanner(bytes);
    Plan p = read_plan(bytes, scanner);
    size_t values = size_t(p.width) * p.height * (p.colour ? 3 : 1);
    cv::Mat pixels(p.height, p.width, p.colour ? CV_8UC3 : CV_8UC1);
    uint8_t *to = pixels.data;
    if (p.kind == '4') {
        read_bits(scanner, p, pixels);
    } else if (p.kind == '1') {
        for (size_t i = 0; i < values; i++) to[i] = scanner.bit() ? 0 : 255;
    } else if (p.kind <= '3') {
        for (size_t i = 0; i < values; i++) to[i] = scale(scanner.number(), p.most);
    } else if (p.most == 255) {
        std::copy_n(scanner.take(values), values, to);
    } else {
        bool wide = p.most > 255;
        const uint8_t *from = scanner.take(values * (wide ? 2 : 1));
        for (size_t i = 0; i < values; i++)
            to[i] = scale(wide ? from[2 * i] << 8 | from[2 * i + 1] : from[i], p.most);
    }
    return pixels;
}

} // namespace likeness
