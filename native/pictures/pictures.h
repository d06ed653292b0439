/* liblikeness-pictures: libvips draws the charts of a report. It stands apart from liblikeness so that a command
 * which draws nothing never loads it.
 *
 * What can fail returns 0, or -1 after which lkp_error() holds the reason for the calling thread.
 * Results belong to the caller until lkp_free. */
#ifndef LIKENESS_PICTURES_H
#define LIKENESS_PICTURES_H
#include <stdint.h>

#define LKP_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

typedef struct { const uint8_t *bytes; int64_t length; } lkp_picture;     /* an SVG or PNG document */
typedef struct { uint8_t *bytes; int64_t length; } lkp_result;

LKP_API const char *lkp_error(void);

/* Draws an SVG on white, `width` pixels wide (0: its own width), and encodes it as PNG. */
LKP_API int lkp_svg_to_png(const lkp_picture *svg, int width, lkp_result *png);

/* Joins n pictures of one size into a GIF that loops for ever; delays[i] is how long picture i stands, in ms.
 * SVGs are drawn `width` pixels wide. bits: 1 to 8, the palette has 2^bits colours. */
LKP_API int lkp_animate(const lkp_picture *frames, int n, const int *delays, int width, int bits, lkp_result *gif);

LKP_API void lkp_free(lkp_result *result);

#ifdef __cplusplus
}
#endif
#endif
