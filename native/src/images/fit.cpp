// Resizing: area averaging where an image shrinks (no aliasing), cubic where it grows.
#include "fit.h"
#include "area.h"
#include <opencv2/imgproc.hpp>

namespace likeness {
namespace {

cv::Mat resize(const cv::Mat &pixels, cv::Size to) {
    // Area averaging only averages when it shrinks, so an axis that grows waits for a second step.
    cv::Size shrunk(std::min(pixels.cols, to.width), std::min(pixels.rows, to.height));
    cv::Mat result = pixels;
    if (shrunk != result.size()) {
        bool little = pixels.cols < 8 * shrunk.width && pixels.rows < 8 * shrunk.height;
        if (little && pixels.type() == CV_8UC3) result = shrink_by_area(pixels, shrunk);
        else cv::resize(pixels, result, shrunk, 0, 0, cv::INTER_AREA);
    }
    if (to != result.size()) {
        cv::Mat grown;
        cv::resize(result, grown, to, 0, 0, cv::INTER_CUBIC);
        result = grown;
    }
    return result;
}

// The size of `from` scaled, shape kept, to cover `to` (largest = true) or to lie within it.
cv::Size scaled(cv::Size from, cv::Size to, bool cover) {
    double x = double(to.width) / from.width, y = double(to.height) / from.height;
    double scale = cover ? std::max(x, y) : std::min(x, y);
    return {std::max(1, cvRound(from.width * scale)), std::max(1, cvRound(from.height * scale))};
}

cv::Rect centre(cv::Size outer, cv::Size inner) {
    return {(outer.width - inner.width) / 2, (outer.height - inner.height) / 2, inner.width, inner.height};
}

} // namespace

cv::Size least_size(cv::Size from, cv::Size to, Fit fit) {
    if (to.empty() || fit == Fit::squash) return to;
    return scaled(from, to, fit == Fit::centre_crop);
}

cv::Mat resize_to(const cv::Mat &pixels, cv::Size to, Fit fit) {
    if (to.empty() || pixels.size() == to) return pixels;
    if (fit == Fit::squash) return resize(pixels, to);
    if (fit == Fit::centre_crop) {
        // Cropping first, so that only pixels that are kept are averaged.
        cv::Size kept = scaled(to, pixels.size(), false);
        return resize(pixels(centre(pixels.size(), kept)), to);
    }
    cv::Mat inner = resize(pixels, scaled(pixels.size(), to, false));
    cv::Mat boxed = cv::Mat::zeros(to, pixels.type());
    inner.copyTo(boxed(centre(to, inner.size())));
    return boxed;
}

} // namespace likeness
