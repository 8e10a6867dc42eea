#include "data/csv_cutter.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace linsen {

namespace {

constexpr std::size_t window_size = CsvCutter::guard;

/// One bit for each of the 64 bytes at `at` that is `a` or `b`.
std::uint64_t mask_of(char const* at, char a, char b) {
#if defined(__SSE2__)
    auto const first = _mm_set1_epi8(a);
    auto const second = _mm_set1_epi8(b);
    std::uint64_t mask = 0;
    for (unsigned part = 0; part < 4; ++part) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(at + std::size_t{16} * part));
        auto const hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second));
        mask |= std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(hits))} << (16U * part);
    }
    return mask;
#else
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < window_size; ++i)
        if (at[i] == a || at[i] == b) mask |= std::uint64_t{1} << i;
    return mask;
#endif
}

std::string_view between(char const* from, char const* to) {
    return {from, static_cast<std::size_t>(to - from)};
}

} // namespace

void CsvCutter::cut(char const* begin, char const* end, bool finished) {
    begin_ = begin;
    end_ = end;
    finished_ = finished;
    window_ = nullptr;
    mask_ = 0;
}

bool CsvCutter::next(CsvRecord& record) {
    if (begin_ == end_) return false;
    record.fields.clear();
    record.line = line_;
    record.last_line = line_;
    record.fault = CsvFault::none;
    record.raw = {};
    if (window_ == nullptr) aim(begin_);
    char const* field = begin_;
    for (;;) {
        char const* stop = nullptr;
        if (field < end_ && *field == '"') {
            stop = field;
            if (!scan_quoted(record, stop)) return false;
            if (record.fault != CsvFault::none && stop == end_) {
                record.raw = between(begin_, end_);
                begin_ = end_;
                line_ = record.last_line + 1;
                return true;
            }
            if (record.fault != CsvFault::none) window_ = nullptr;
        } else {
            stop = find_special();
            if (stop == end_ && !finished_) return false;
            auto const* last = stop;
            if (*stop == '\n' && last > field && last[-1] == '\r') --last;
            record.fields.push_back({between(field, last), false, false});
        }
        if (stop == end_ || *stop == '\n') {
            if (record.fault != CsvFault::none) record.raw = between(begin_, stop);
            begin_ = stop == end_ ? end_ : stop + 1;
            line_ = record.last_line + 1;
            return true;
        }
        field = stop + 1;
        // A delimiter as the very last byte of the file: an empty field follows it.
        if (field == end_ && !finished_) return false;
    }
}

/// `at` stands on an opening quote and is moved to the delimiter, line feed or end that closes the field.
/// False: that has not been read yet.
bool CsvCutter::scan_quoted(CsvRecord& record, char const*& at) {
    char const* const content = at + 1;
    char const* from = content;
    bool doubled = false;
    for (;;) {
        auto const* quote =
            static_cast<char const*>(std::memchr(from, '"', static_cast<std::size_t>(end_ - from)));
        if (quote == nullptr) {
            if (!finished_) return false;
            record.last_line += static_cast<std::uint32_t>(std::count(content, end_, '\n'));
            if (end_[-1] == '\n' && record.last_line > record.line) --record.last_line;
            record.fault = CsvFault::open_quote;
            at = end_;
            return true;
        }
        char const* after = quote + 1;
        if (after == end_ && !finished_) return false;
        if (after < end_ && *after == '"') {
            doubled = true;
            from = after + 1;
            continue;
        }
        record.last_line += static_cast<std::uint32_t>(std::count(content, quote, '\n'));
        record.fields.push_back({between(content, quote), true, doubled});
        if (after < end_ && *after == '\r') {
            if (after + 1 == end_ && !finished_) return false;
            if (after + 1 == end_ || after[1] == '\n') ++after;
        }
        aim(after + 1);
        if (after == end_ || *after == delimiter_ || *after == '\n') {
            at = after;
            return true;
        }
        record.fault = CsvFault::text_after_quote;
        auto const* feed =
            static_cast<char const*>(std::memchr(after, '\n', static_cast<std::size_t>(end_ - after)));
        if (feed == nullptr && !finished_) return false;
        at = feed == nullptr ? end_ : feed;
        return true;
    }
}

/// The first delimiter or line feed that has not been given yet since aim(); end_ if there is none.
char const* CsvCutter::find_special() {
    while (mask_ == 0) {
        window_ += window_size;
        if (window_ >= end_) return end_;
        mask_ = mask_of(window_, delimiter_, '\n');
    }
    auto const* found = window_ + std::countr_zero(mask_);
    mask_ &= mask_ - 1;
    return std::min(found, end_);
}

/// Lets find_special begin at `at`.
void CsvCutter::aim(char const* at) {
    if (window_ != nullptr && at >= window_ && at < window_ + window_size && at < end_) {
        auto const skipped = static_cast<unsigned>(at - window_);
        mask_ = mask_of(window_, delimiter_, '\n') & (~std::uint64_t{0} << skipped);
        return;
    }
    window_ = at;
    mask_ = at < end_ ? mask_of(at, delimiter_, '\n') : 0;
}

std::string unquote(CsvField const& field) {
    if (!field.doubled) return std::string(field.bytes);
    std::string text;
    text.reserve(field.bytes.size());
    for (std::size_t i = 0; i < field.bytes.size(); ++i) {
        text += field.bytes[i];
        if (field.bytes[i] == '"') ++i;
    }
    return text;
}

} // namespace linsen
