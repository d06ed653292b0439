/* liblikeness-index: faiss finds the nearest of very many vectors. It stands apart from liblikeness so that a command
 * which searches nothing never loads it.
 *
 * What can fail returns 0, or -1 after which lkn_error() holds the reason for the calling thread. An index is read by any
 * number of threads at once, or changed by one. Distances are squared Euclidean ones. */
#ifndef LIKENESS_INDEX_H
#define LIKENESS_INDEX_H
#include <stdint.h>

#define LKN_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

LKN_API const char *lkn_error(void);

LKN_API int lkn_new(int dimensions, int links, int build_effort, int64_t expected, void **index);
LKN_API void lkn_free(void *index);
LKN_API int lkn_add(void *index, const float *vectors, int64_t n);            /* vectors: n x dimensions, numbered on */
LKN_API int lkn_count(const void *index, int64_t *n);
LKN_API int lkn_vector(const void *index, int64_t number, float *vector);
/* The k nearest, nearest first; where fewer are found, the rest of `numbers` is -1. */
LKN_API int lkn_search(const void *index, const float *query, int k, int effort, int64_t *numbers, float *distances);

/* The graph without the vectors: for each vector how many levels it is on, and the links of all of them, a vector's after
 * another's. lkn_keep puts vectors into an empty index without linking them; lkn_restore then takes the graph of all of
 * them, and refuses every link that leads out of it. */
LKN_API int lkn_graph_size(const void *index, int64_t *n, int64_t *links);
LKN_API int lkn_graph(const void *index, int32_t *levels, int32_t *links, int32_t *entry);
LKN_API int lkn_keep(void *index, const float *vectors, int64_t n);
LKN_API int lkn_restore(void *index, const int32_t *levels, const int32_t *links, int64_t link_count, int32_t entry);

#ifdef __cplusplus
}
#endif
#endif
