#include "area.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace likeness {
namespace {

// The source pixels that lie under one target pixel, and how much of it each covers.
struct Cover { int first, count; const uint16_t *weights; };

class Covers {
public:
    // Weights of a target pixel add up to exactly `unit`, so that an even surface stays as it is.
    Covers(int from, int to, int unit) : most_(from / to + 2), weights_(size_t(to) * most_), covers_(to) {
        double scale = double(from) / to;
        for (int i = 0; i < to; i++) {
            double start = i * scale, end = std::min<double>((i + 1) * scale, from);
            int first = int(start), last = std::min(from - 1, int(std::ceil(end - 1e-9)) - 1);
            uint16_t *weights = &weights_[size_t(i) * most_];
            double covered = 0;
            int given = 0;
            for (int k = first; k <= last; k++) {
                // Rounding what is covered so far, and not each share, keeps the sum.
                covered += std::min<double>(end, k + 1) - std::max<double>(start, k);
                int now = k == last ? unit : int(std::lround(covered / scale * unit));
                weights[k - first] = static_cast<uint16_t>(now - given);
                given = now;
            }
            covers_[i] = {first, last - first + 1, weights};
        }
    }

    const Cover &operator[](int i) const { return covers_[i]; }

private:
    int most_;
    std::vector<uint16_t> weights_;
    std::vector<Cover> covers_;
};

constexpr int channels = 3;
constexpr int down_unit = 1 << 8, across_unit = 1 << 14;

// 255 * 256 still fits 16 bits, which is what makes this pass fast: eight or more values an instruction.
void add_rows(const cv::Mat &pixels, const Cover &cover, std::vector<uint16_t> &sums) {
    size_t length = sums.size();
    uint16_t *to = sums.data();
    std::fill(sums.begin(), sums.end(), uint16_t(0));
    for (int k = 0; k < cover.count; k++) {
        const uint8_t *from = pixels.ptr(cover.first + k);
        uint16_t weight = cover.weights[k];
        for (size_t x = 0; x < length; x++) to[x] = static_cast<uint16_t>(to[x] + from[x] * weight);
    }
}

void add_columns(const uint16_t *sums, const Covers &covers, int width, uint8_t *to) {
    for (int x = 0; x < width; x++, to += channels) {
        const Cover &cover = covers[x];
        const uint16_t *from = sums + cover.first * channels;
        uint32_t total[channels] = {};
        for (int k = 0; k < cover.count; k++, from += channels)
            for (int c = 0; c < channels; c++) total[c] += uint32_t(from[c]) * cover.weights[k];
        for (int c = 0; c < channels; c++) to[c] = static_cast<uint8_t>((total[c] + (1u << 21)) >> 22);
    }
}

} // namespace

cv::Mat shrink_by_area(const cv::Mat &pixels, cv::Size to) {
    Covers down(pixels.rows, to.height, down_unit), across(pixels.cols, to.width, across_unit);
    cv::Mat shrunk(to, pixels.type());
    std::vector<uint16_t> sums(size_t(pixels.cols) * channels);
    for (int y = 0; y < to.height; y++) {
        add_rows(pixels, down[y], sums);
        add_columns(sums.data(), across, to.width, shrunk.ptr(y));
    }
    return shrunk;
}

} // namespace likeness
