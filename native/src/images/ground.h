#pragma once
#include <opencv2/core.hpp>

namespace likeness {

// The drawing as white strokes on black: inverted where the ground is light, then the ground brought to 0 and the strongest stroke to 255.
cv::Mat strokes_on_black(const cv::Mat &pixels);

// The image with its ground continued on all four sides, by a share of its longer side.
cv::Mat with_ground(const cv::Mat &pixels, double share);

} // namespace likeness
