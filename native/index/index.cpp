#include "index.h"
#include "../src/guarded.h"

#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

namespace likeness {

// This library carries its own copy: it never loads liblikeness.
std::string &last_error() noexcept {
    static thread_local std::string message;
    return message;
}

} // namespace likeness

namespace {

using likeness::guarded;
using Index = faiss::IndexHNSWFlat;

Index &index_of(void *index) { return *static_cast<Index *>(index); }
const Index &index_of(const void *index) { return *static_cast<const Index *>(index); }

[[noreturn]] void fail(const std::string &message) { throw std::runtime_error(message); }

// Where the links of a vector on `levels` levels end, counted from its own first one.
int64_t span(const faiss::HNSW &graph, int levels) { return graph.cum_nneighbor_per_level[levels]; }

void check_levels(const faiss::HNSW &graph, const int32_t *levels, int64_t n, int64_t link_count) {
    int64_t most = int64_t(graph.cum_nneighbor_per_level.size()) - 1, links = 0;
    for (int64_t i = 0; i < n; i++) {
        if (levels[i] < 1 || levels[i] > most)
            fail("vector " + std::to_string(i) + " is on " + std::to_string(levels[i]) + " levels; expected 1 to " + std::to_string(most));
        links += span(graph, levels[i]);
    }
    if (links != link_count)
        fail("there are " + std::to_string(link_count) + " links; the levels ask for " + std::to_string(links));
}

// A search on a level reads the links that a vector has there: it must be on that level too.
void check_links(const faiss::HNSW &graph, const int32_t *levels, int64_t n, const int32_t *links) {
    for (int64_t i = 0; i < n; links += span(graph, levels[i]), i++)
        for (int level = 0; level < levels[i]; level++)
            for (int64_t at = span(graph, level); at < span(graph, level + 1); at++)
                if (links[at] < -1 || links[at] >= n || (links[at] >= 0 && levels[links[at]] <= level))
                    fail("vector " + std::to_string(i) + " is linked to " + std::to_string(links[at]) + " on level " + std::to_string(level) +
                         ", which is not there");
}

} // namespace

const char *lkn_error(void) { return likeness::last_error().c_str(); }

int lkn_new(int dimensions, int links, int build_effort, int64_t expected, void **index) {
    return guarded([&] {
        if (dimensions < 1 || links < 2 || build_effort < 1) fail("an index needs at least 1 dimension, 2 links and an effort of 1");
        auto made = std::make_unique<Index>(dimensions, links);
        made->hnsw.efConstruction = build_effort;
        // Growing by doubling would hold the vectors three times for a moment.
        auto &flat = dynamic_cast<faiss::IndexFlat &>(*made->storage);
        flat.codes.reserve(std::max<int64_t>(expected, 0) * flat.code_size);
        *index = made.release();
    });
}

void lkn_free(void *index) { delete static_cast<Index *>(index); }

int lkn_add(void *index, const float *vectors, int64_t n) {
    return guarded([&] {
        if (index_of(index).ntotal != index_of(index).storage->ntotal) fail("the index holds vectors that are not linked yet");
        index_of(index).add(n, vectors);
    });
}

int lkn_count(const void *index, int64_t *n) {
    return guarded([&] { *n = index_of(index).ntotal; });
}

int lkn_vector(const void *index, int64_t number, float *vector) {
    return guarded([&] {
        if (number < 0 || number >= index_of(index).ntotal) fail("there is no vector " + std::to_string(number));
        index_of(index).reconstruct(number, vector);
    });
}

int lkn_search(const void *index, const float *query, int k, int effort, int64_t *numbers, float *distances) {
    return guarded([&] {
        if (k < 1 || effort < 1) fail("a search needs at least 1 neighbour and an effort of 1");
        const auto &from = index_of(index);
        std::fill(numbers, numbers + k, -1);
        if (from.ntotal == 0) return;
        // By hand what IndexHNSW::search does for one query: it takes the effort from the index, which threads share.
        thread_local std::unique_ptr<faiss::VisitedTable> visited;
        if (!visited || int64_t(visited->visited.size()) < from.ntotal)
            visited = std::make_unique<faiss::VisitedTable>(int(from.ntotal + from.ntotal / 8 + 1024));
        std::unique_ptr<faiss::DistanceComputer> distance(from.storage->get_distance_computer());
        distance->set_query(query);
        faiss::maxheap_heapify(k, distances, numbers);
        faiss::SearchParametersHNSW parameters;
        parameters.efSearch = std::max(effort, k);
        from.hnsw.search(*distance, k, numbers, distances, *visited, &parameters);
        faiss::maxheap_reorder(k, distances, numbers);
    });
}

int lkn_graph_size(const void *index, int64_t *n, int64_t *links) {
    return guarded([&] {
        *n = index_of(index).ntotal;
        *links = int64_t(index_of(index).hnsw.neighbors.size());
    });
}

int lkn_graph(const void *index, int32_t *levels, int32_t *links, int32_t *entry) {
    return guarded([&] {
        const auto &graph = index_of(index).hnsw;
        std::copy(graph.levels.begin(), graph.levels.end(), levels);
        std::copy(graph.neighbors.begin(), graph.neighbors.end(), links);
        *entry = graph.entry_point;
    });
}

int lkn_keep(void *index, const float *vectors, int64_t n) {
    return guarded([&] {
        if (index_of(index).ntotal != 0) fail("the index has a graph already");
        index_of(index).storage->add(n, vectors);
    });
}

int lkn_restore(void *restored, const int32_t *levels, const int32_t *links, int64_t link_count, int32_t entry) {
    return guarded([&] {
        auto &index = index_of(restored);
        auto &graph = index.hnsw;
        int64_t n = index.storage->ntotal;
        if (index.ntotal != 0) fail("the index has a graph already");
        if (n < 1 || n > INT32_MAX || entry < 0 || entry >= n) fail("the graph is entered at " + std::to_string(entry) + " of " + std::to_string(n) + " vectors");
        check_levels(graph, levels, n, link_count);
        check_links(graph, levels, n, links);
        int highest = *std::max_element(levels, levels + n);
        if (levels[entry] != highest) fail("the graph is entered at a vector that is not on its highest level");
        graph.levels.assign(levels, levels + n);
        graph.neighbors.assign(links, links + link_count);
        graph.offsets.assign(1, 0);
        for (int64_t i = 0; i < n; i++) graph.offsets.push_back(graph.offsets.back() + span(graph, levels[i]));
        graph.entry_point = entry;
        graph.max_level = highest - 1;
        index.ntotal = n;
    });
}
