// Brings decoded pixels to the two layouts everything else knows: 8-bit grey and 8-bit RGB, upright.
#include "picture.h"
#include <opencv2/imgproc.hpp>

namespace likeness {
namespace {

// c' = a c + (1 - a) 255
cv::Mat blend_over_white(const cv::Mat &pixels) {
    int colours = pixels.channels() - 1;
    cv::Mat flat(pixels.rows, pixels.cols, CV_8UC(colours));
    for (int y = 0; y < pixels.rows; y++) {
        const uint8_t *from = pixels.ptr(y);
        uint8_t *to = flat.ptr(y);
        for (int x = 0; x < pixels.cols; x++, from += colours + 1, to += colours) {
            int alpha = from[colours];
            for (int c = 0; c < colours; c++)
                to[c] = static_cast<uint8_t>((from[c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return flat;
}

} // namespace

cv::Mat flatten(const cv::Mat &pixels) {
    cv::Mat bytes = pixels;
    if (pixels.depth() == CV_16U) pixels.convertTo(bytes, CV_8U, 1 / 257.0);
    else if (pixels.depth() != CV_8U) fail("The image's samples are not 8- or 16-bit integers. Convert it to an 8-bit PNG.");
    return bytes.channels() == 2 || bytes.channels() == 4 ? blend_over_white(bytes) : bytes;
}

cv::Mat orient(const cv::Mat &pixels, int orientation) {
    if (orientation == 1) return pixels;
    cv::Mat upright = pixels;
    if (orientation >= 5) cv::transpose(pixels, upright);
    // After the transposition: 6 is a quarter turn clockwise, 8 counter-clockwise, 7 both mirrors.
    switch (orientation) {
        case 2: case 6: cv::flip(upright, upright, 1); break;
        case 4: case 8: cv::flip(upright, upright, 0); break;
        case 3: case 7: cv::flip(upright, upright, -1); break;
    }
    return upright;
}

} // namespace likeness
