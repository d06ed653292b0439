#pragma once
#include <opencv2/core.hpp>

namespace likeness {

enum class Fit : int { squash, centre_crop, letterbox };

// The least size at which an image of size `from` may be decoded so that fitting it never enlarges needlessly.
cv::Size least_size(cv::Size from, cv::Size to, Fit fit);

// Brings `pixels` to exactly `to`. Letterbox bars are 0.
cv::Mat resize_to(const cv::Mat &pixels, cv::Size to, Fit fit);

} // namespace likeness
