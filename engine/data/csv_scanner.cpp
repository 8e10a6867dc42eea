#include "data/csv_scanner.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace linsen {

CsvScanner::CsvScanner(ByteSource& source, char delimiter, std::size_t offset, std::uint32_t line)
    : source_(source)
    , cutter_(delimiter, line)
    , offset_(offset) {
    refill();
}

bool CsvScanner::next(CsvRecord& record) {
    for (;;) {
        if (cutter_.next(record)) return true;
        auto const* const begin = cutter_.at();
        auto const size = static_cast<std::size_t>(end_ - begin);
        if (size == 0 && finished_) return false;
        if (size > longest_record) {
            record.fields.clear();
            record.fault = CsvFault::too_long;
            record.raw = {begin, size};
            record.line = record.last_line = cutter_.line();
            cutter_.cut(end_, end_, true);
            finished_ = true;
            return true;
        }
        refill();
    }
}

/// Moves the unfinished record to the front of the buffer and reads on behind it.
void CsvScanner::refill() {
    auto const* const begin = cutter_.at();
    auto const kept = static_cast<std::size_t>(end_ - begin);
    if (buffer_.empty() || kept * 2 > buffer_.size()) {
        std::vector<char> larger(std::max(std::min(block, source_.size() + 1), kept * 2) + CsvCutter::guard);
        std::copy(begin, end_, larger.data());
        buffer_.swap(larger);
    } else {
        std::memmove(buffer_.data(), begin, kept);
    }
    auto* const behind = buffer_.data() + kept;
    auto const room = buffer_.size() - CsvCutter::guard - kept;
    auto const got = source_.read(offset_, behind, room);
    offset_ += got;
    finished_ = got < room;
    end_ = behind + got;
    std::fill(behind + got, buffer_.data() + buffer_.size(), '\n');
    cutter_.cut(buffer_.data(), end_, finished_);
    if (line_of_nul_ == 0 && got > 0)
        if (auto const* nul = static_cast<char const*>(std::memchr(behind, '\0', got)); nul != nullptr)
            line_of_nul_ =
                cutter_.line() +
                static_cast<std::uint32_t>(std::count(static_cast<char const*>(buffer_.data()), nul, '\n'));
}

} // namespace linsen
