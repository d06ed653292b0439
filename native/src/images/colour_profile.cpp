// From the colour space that a file names to sRGB, by Little CMS.
#include "colour_profile.h"
#include <cstdlib>
#include <cstring>
#include <lcms2.h>
#include <memory>

namespace likeness {
namespace {

constexpr int unnoticed = 2;        // levels of 255

using Profile = std::unique_ptr<void, cmsBool (*)(cmsHPROFILE)>;
using Transform = std::unique_ptr<void, void (*)(cmsHTRANSFORM)>;

struct Kind { cmsColorSpaceSignature space; cmsUInt32Number from, to; };

Kind kind_of(int channels) {
    switch (channels) {
        case 1: return {cmsSigGrayData, TYPE_GRAY_8, TYPE_GRAY_8};
        case 3: return {cmsSigRgbData, TYPE_RGB_8, TYPE_RGB_8};
        default: return {cmsSigCmykData, TYPE_CMYK_8_REV, TYPE_RGB_8};
    }
}

Profile srgb(int channels) {
    if (channels != 1) return Profile(cmsCreate_sRGBProfile(), cmsCloseProfile);
    // IEC 61966-2-1: ((v + 0.055) / 1.055)^2.4 from 0.04045 on, v / 12.92 below.
    const cmsFloat64Number curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    cmsToneCurve *tone = cmsBuildParametricToneCurve(nullptr, 4, curve);
    Profile grey(cmsCreateGrayProfile(cmsD50_xyY(), tone), cmsCloseProfile);
    cmsFreeToneCurve(tone);
    return grey;
}

Transform transform_of(const std::vector<uint8_t> &bytes, int channels) {
    Transform none(nullptr, cmsDeleteTransform);
    Profile profile(cmsOpenProfileFromMem(bytes.data(), cmsUInt32Number(bytes.size())), cmsCloseProfile);
    Kind kind = kind_of(channels);
    if (!profile || cmsGetColorSpace(profile.get()) != kind.space) return none;
    Profile to = srgb(channels);
    return Transform(cmsCreateTransform(profile.get(), kind.from, to.get(), kind.to, INTENT_PERCEPTUAL, 0), cmsDeleteTransform);
}

// Colours all over the cube, and all greys.
std::vector<uint8_t> samples(int channels) {
    std::vector<uint8_t> all;
    for (int grey = 0; grey < 256; grey++) all.insert(all.end(), channels, uint8_t(grey));
    for (int colour = 0; channels == 3 && colour < 6 * 6 * 6; colour++)
        for (int part : {colour / 36, colour / 6 % 6, colour % 6}) all.push_back(uint8_t(51 * part));
    return all;
}

bool is_noticed(cmsHTRANSFORM transform, int channels) {
    if (channels == 4) return true;
    auto before = samples(channels), after = before;
    cmsDoTransform(transform, before.data(), after.data(), cmsUInt32Number(before.size() / channels));
    for (size_t i = 0; i < before.size(); i++)
        if (std::abs(before[i] - after[i]) > unnoticed) return true;
    return false;
}

// Photos of one camera carry one profile, and to prepare it takes longer than to use it: each thread keeps the last.
struct Prepared {
    std::vector<uint8_t> profile;
    int channels = 0;
    Transform transform{nullptr, cmsDeleteTransform};      // null: nothing to do
};

cmsHTRANSFORM prepared(const std::vector<uint8_t> &profile, int channels) {
    thread_local Prepared last;
    if (last.channels != channels || last.profile != profile) {
        Transform transform = transform_of(profile, channels);
        if (transform && !is_noticed(transform.get(), channels)) transform.reset();
        last.profile = profile;
        last.channels = channels;
        last.transform = std::move(transform);
    }
    return last.transform.get();
}

} // namespace

bool changes_colours(const std::vector<uint8_t> &profile, int channels) {
    return !profile.empty() && prepared(profile, channels) != nullptr;
}

cv::Mat to_srgb(const cv::Mat &pixels, const std::vector<uint8_t> &profile) {
    if (!changes_colours(profile, pixels.channels())) return pixels;
    cv::Mat converted(pixels.rows, pixels.cols, pixels.channels() == 1 ? CV_8UC1 : CV_8UC3);
    for (int y = 0; y < pixels.rows; y++)
        cmsDoTransform(prepared(profile, pixels.channels()), pixels.ptr(y), converted.ptr(y), cmsUInt32Number(pixels.cols));
    return converted;
}

} // namespace likeness
