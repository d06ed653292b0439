#pragma once
#include <opencv2/core.hpp>

namespace likeness {

// `pixels` (8-bit RGB) made smaller, by less than 8 times in each direction, each pixel the mean of the area that it stands for.
// Within 1 of what cv::resize gives with INTER_AREA, in less than half of the time: photos spend a third of their decoding there.
cv::Mat shrink_by_area(const cv::Mat &pixels, cv::Size to);

} // namespace likeness
