// The ground of a drawing: the colour that most of its border has. Strokes may reach the border, but seldom cover half of it.
#include "ground.h"
#include <algorithm>
#include <array>

namespace likeness {
namespace {

// The value that half of the border lies below, by channel.
cv::Scalar border_median(const cv::Mat &pixels) {
    std::array<std::array<int, 256>, 3> counts{};
    int channels = pixels.channels(), right = pixels.cols - 1, bottom = pixels.rows - 1, total = 0;
    auto count = [&](int y, int x) {
        const uint8_t *pixel = pixels.ptr(y) + x * channels;
        for (int c = 0; c < channels; c++) counts[c][pixel[c]]++;
        total++;
    };
    for (int x = 0; x <= right; x++) count(0, x), count(bottom, x);
    for (int y = 0; y <= bottom; y++) count(y, 0), count(y, right);
    cv::Scalar median;
    for (int c = 0; c < channels; c++) {
        int below = 0, value = 0;
        while ((below += counts[c][value]) * 2 <= total) value++;
        median[c] = value;
    }
    return median;
}

bool is_light(const cv::Scalar &colour, int channels) {
    double sum = 0;
    for (int c = 0; c < channels; c++) sum += colour[c];
    return sum > 127.5 * channels;
}

// What differs less from its ground is the grain of the paper, which must not become strokes.
constexpr double least_contrast = 16;

} // namespace

cv::Mat strokes_on_black(const cv::Mat &pixels) {
    cv::Scalar ground = border_median(pixels);
    cv::Mat strokes;
    if (is_light(ground, pixels.channels())) cv::subtract(ground, pixels, strokes);
    else cv::subtract(pixels, ground, strokes);
    double strongest = 0;
    cv::minMaxLoc(strokes.reshape(1), nullptr, &strongest);
    if (strongest >= least_contrast) strokes.convertTo(strokes, -1, 255 / strongest);
    return strokes;
}

cv::Mat with_ground(const cv::Mat &pixels, double share) {
    int width = cvRound(share * std::max(pixels.rows, pixels.cols));
    if (width == 0) return pixels;
    cv::Mat padded;
    cv::copyMakeBorder(pixels, padded, width, width, width, width, cv::BORDER_CONSTANT, border_median(pixels));
    return padded;
}

} // namespace likeness
