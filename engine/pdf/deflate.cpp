#include "pdf/deflate.hpp"

#include "base/fault.hpp"

#include <libdeflate.h>

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
    std::string result(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    auto const size =
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), result.data(), result.size());
    promise(size != 0, "what is compressed fits its bound");
    result.resize(size);
    return result;
}

} // namespace linsen::pdf
