#include "pdf/deflate.hpp"

#include "base/fault.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace linsen::pdf {

namespace {

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    void operator()(libdeflate_decompressor* decompressor) const {
        libdeflate_free_decompressor(decompressor);
    }
};

libdeflate_compressor* compressor_of(Effort effort) {
    constexpr int usual = 6;
    constexpr int higher = 7;
    thread_local std::unique_ptr<libdeflate_compressor, Free> const first(libdeflate_alloc_compressor(usual));
    if (effort == Effort::usual) return first.get();
    thread_local std::unique_ptr<libdeflate_compressor, Free> const second(
        libdeflate_alloc_compressor(higher));
    return second.get();
}

} // namespace

std::string deflate(std::string_view bytes, Effort effort) {
    auto* const compressor = compressor_of(effort);
    promise(compressor != nullptr, "there is memory for a compressor");
    thread_local std::string room; // its capacity is used again and again
    room.resize(std::max(room.size(), libdeflate_zlib_compress_bound(compressor, bytes.size())));
    auto const size =
        libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), room.data(), room.size());
    promise(size != 0, "what is compressed fits its bound");
    return room.substr(0, size);
}

std::string inflate(std::string_view bytes) {
    thread_local std::unique_ptr<libdeflate_decompressor, Free> const decompressor(
        libdeflate_alloc_decompressor());
    promise(decompressor != nullptr, "there is memory for a decompressor");
    thread_local std::string room;
    if (room.empty()) room.resize(64UL * 1024);
    while (true) {
        std::size_t size = 0;
        auto const result = libdeflate_zlib_decompress(decompressor.get(), bytes.data(), bytes.size(),
                                                       room.data(), room.size(), &size);
        if (result == LIBDEFLATE_SUCCESS) return room.substr(0, size);
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) return {};
        room.resize(room.size() * 2);
    }
}

} // namespace linsen::pdf
