#include "data/csv_blocks.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace linsen {

bool CsvBlocks::next(CsvBlock& block) {
    std::lock_guard const guard(mutex_);
    if (finished_) return false;
    block.bytes.resize(rest_.size() + size + CsvCutter::guard);
    std::copy(rest_.begin(), rest_.end(), block.bytes.begin());
    block.size = rest_.size();
    std::size_t whole = 0;
    while (whole == 0) {
        if (block.size > longest_record) {
            finished_ = gave_up_ = true;
            return false;
        }
        block.bytes.resize(block.size + size + CsvCutter::guard);
        auto const got = source_.read(offset_, block.bytes.data() + block.size, size);
        offset_ += got;
        block.size += got;
        finished_ = got < size;
        std::fill_n(block.bytes.begin() + static_cast<std::ptrdiff_t>(block.size), CsvCutter::guard, '\n');
        if (finished_ && block.size == 0) return false;
        whole = finished_ ? block.size : end_of_records(block);
    }
    rest_.assign(block.bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                 block.bytes.begin() + static_cast<std::ptrdiff_t>(block.size));
    block.size = whole;
    std::fill_n(block.bytes.begin() + static_cast<std::ptrdiff_t>(whole), CsvCutter::guard, '\n');
    block.number = given_++;
    return true;
}

/// Where the last record ends that is whole. Without a quote every line feed ends one.
std::size_t CsvBlocks::end_of_records(CsvBlock const& block) const {
    std::string_view const bytes(block.bytes.data(), block.size);
    if (std::memchr(bytes.data(), '"', bytes.size()) == nullptr) {
        auto const feed = bytes.rfind('\n');
        return feed == std::string_view::npos ? 0 : feed + 1;
    }
    CsvCutter cutter(delimiter_);
    cutter.cut(bytes.data(), bytes.data() + bytes.size(), false);
    CsvRecord record;
    while (cutter.next(record)) {
    }
    return static_cast<std::size_t>(cutter.at() - bytes.data());
}

} // namespace linsen
