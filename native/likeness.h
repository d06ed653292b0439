/* liblikeness: libtorch's operators and an image decoder behind plain C.
 *
 * Every function returns 0, or -1 after which lk_error() holds the reason for the calling thread.
 * Strings are UTF-8 and are never freed by the caller. A tensor handle is freed by lk_tensor_free, once. */
#ifndef LIKENESS_H
#define LIKENESS_H
#include <stdint.h>

#define LK_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

LK_API const char *lk_error(void);

/* --- operators: one generic call -------------------------------------------------------------------------- */
enum { LK_NONE, LK_TENSOR, LK_INT, LK_DOUBLE, LK_BOOL, LK_STRING, LK_INTS, LK_DOUBLES, LK_TENSORS, LK_DEFAULT, LK_DEVICE };

typedef struct {        /* 16 bytes */
    int32_t kind;       /* LK_... */
    int32_t count;      /* elements of INTS, DOUBLES, TENSORS; bytes of STRING */
    union { int64_t i; double d; const void *p; } as;
} lk_value;

LK_API int lk_find(const char *name, const char *overload, void **op);                 /* "aten::add", "Tensor" */
LK_API int lk_schema(const void *op, const char **text);
/* Arguments past n, and LK_DEFAULT ones, take the schema's defaults. *results: room in, count out; a list of
 * tensors comes back as that many results. */
LK_API int lk_call(const void *op, const lk_value *arguments, int n, lk_value *results, int *result_count);

/* --- tensors: dtype is at::ScalarType's number; device is "cpu", "cuda:0", ... ------------------------------ */
LK_API int lk_tensor_new(const int64_t *shape, int rank, int dtype, const char *device, void **tensor);  /* not cleared */
LK_API int lk_tensor_map(const char *path, int64_t offset, const int64_t *shape, int rank, int dtype, void **tensor);  /* a file's own bytes, for reading only */
LK_API int lk_tensor_free(void *tensor);
LK_API int lk_tensor_alias(const void *tensor, void **alias);      /* a second handle to the same tensor */
LK_API int lk_tensor_rank(const void *tensor, int *rank, int *dtype);
LK_API int lk_tensor_shape(const void *tensor, int64_t *shape);
LK_API int lk_tensor_device(const void *tensor, const char **device);
LK_API int lk_tensor_data(const void *tensor, void **data, int64_t *bytes);   /* contiguous tensors on the CPU only */
LK_API int lk_tensor_count(int64_t *live);

/* --- autograd, threads, memory ------------------------------------------------------------------------------ */
LK_API int lk_backward(const void *loss);
LK_API int lk_grad(const void *tensor, void **gradient);           /* NULL when there is none */
LK_API int lk_set_grad(void *tensor, const void *gradient);        /* NULL clears */
LK_API int lk_set_requires_grad(void *tensor, int on);
LK_API int lk_requires_grad(const void *tensor, int *on);
LK_API int lk_grad_mode(int on, int *before);
LK_API int lk_seed(uint64_t seed);
LK_API int lk_threads(int count, int *now);                        /* 0 asks only */
LK_API int lk_deterministic(int on);
LK_API int lk_version(const char **text);                          /* libtorch's version and what it was built with */
LK_API int lk_cuda_count(int *devices);

/* --- tracing: what a forward pass did with an example, as a TorchScript file --------------------------------- */
typedef struct {
    const char *name;           /* of a weight, dotted: "encoder.conv1.weight" */
    const void *value;          /* a tensor, or the text of an extra file */
    int32_t trained;            /* 0 for running means and the like */
} lk_named;

typedef int (*lk_forward)(void *context, void *images, void **output);      /* frees images; keeps output until lk_trace ends */
typedef int (*lk_write)(void *stream, const void *bytes, int64_t length);
LK_API int lk_trace(const void *example, lk_forward forward, void *context, const lk_named *weights, int weight_count,
                    const lk_named *extras, int extra_count, lk_write write, void *stream);

/* --- TorchScript: a program with its weights; it runs, so it must be trusted ---------------------------------- */
LK_API int lk_script_load(const uint8_t *bytes, int64_t length, void **script);
LK_API int lk_script_free(void *script);
LK_API int lk_script_tensor(const void *script, int index, const char **name, int *trained, void **tensor);  /* NULL past the last */
LK_API int lk_script_run(void *script, const void *input, int training, void **output);

/* --- images: 8-bit, interleaved rows -------------------------------------------------------------------------- */
typedef struct {
    int32_t width, height, channels;
    int32_t format;             /* 1 JPEG, 2 PNG, 3 GIF, 4 BMP, 5 TIFF, 6 WebP, 7 PBM/PGM/PPM: told by content */
} lk_image_info;

typedef struct {
    int32_t width, height;      /* wanted size; 0 keeps the image's own */
    int32_t channels;           /* 1 grey, 3 RGB, 0 keeps the image's own */
    int32_t fit;                /* 0 squash, 1 centre-crop, 2 letterbox */
    int32_t invert;             /* 1 exchanges dark and light; 2 brings a drawing to white strokes on black; before letterbox bars of 0 */
    float pad;                  /* continues the ground on all sides by this share of the longer one, 0 to 1 */
    int64_t pixel_limit;        /* refuse images of more pixels than this before decoding */
} lk_image_options;

LK_API int lk_image_format(const uint8_t *bytes, int64_t length, int32_t *format);   /* the first 32 bytes suffice; 0 is none */
LK_API int lk_image_probe(const uint8_t *bytes, int64_t length, lk_image_info *info);
LK_API int lk_image_decode(const uint8_t *bytes, int64_t length, const lk_image_options *options,
                    uint8_t *pixels, int64_t capacity, lk_image_info *info);
LK_API int lk_image_encode_png(const uint8_t *pixels, int width, int height, int channels,
                        uint8_t *bytes, int64_t capacity, int64_t *length);

#ifdef __cplusplus
}
#endif
#endif
