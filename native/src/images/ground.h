#pragma once
#include <opencv2/core.hpp>

namespace likeness {

// Whether most of the border is light, as of ink on paper.
bool has_light_ground(const cv::Mat &pixels);

// The image with its ground continued on all four sides, by a share of its longer side.
cv::Mat with_ground(const cv::Mat &pixels, double share);

} // namespace likeness
