#include "pdf/deflate.hpp"

#include "base/fault.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace linsen::pdf {

namespace {

constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

} // namespace

std::string deflate(std::string_view bytes) {
    thread_local std::unique_ptr<libdeflate_compressor, Free> const compressor(
        libdeflate_alloc_compressor(level));
    promise(compressor != nullptr, "there is memory for a compressor");
    thread_local std::string room; // its capacity is used again and again
    room.resize(std::max(room.size(), libdeflate_zlib_compress_bound(compressor.get(), bytes.size())));
    auto const size =
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), room.data(), room.size());
    promise(size != 0, "what is compressed fits its bound");
    return room.substr(0, size);
}

} // namespace linsen::pdf
