#pragma once

#include "base/text.hpp"
#include "data/frame.hpp"

#include <cstdio>
#include <cstdlib>

namespace linsen::fuzz {

inline void keep(bool promise, char const* what) {
    if (promise) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// What every Frame promises, whatever bytes it was made of.
inline void check_promises(Frame const& frame) {
    for (auto const& column : frame.columns) {
        if (auto const* text = std::get_if<TextColumn>(&column.data)) {
            keep(text->codes.size() == frame.rows(), "a text column has another length than the frame");
            for (auto const code : text->codes)
                keep(code < text->dictionary.size(), "a code outside its dictionary");
            for (auto const& entry : text->dictionary)
                keep(is_utf8(entry) && entry == to_nfc(entry), "a text that is not UTF-8 in NFC");
        } else {
            auto const& numbers = std::get<NumberColumn>(column.data);
            keep(numbers.values.size() == frame.rows() && numbers.statuses.size() == frame.rows() &&
                     numbers.decimals.size() == frame.rows(),
                 "a number column has another length than the frame");
            std::size_t next = 0;
            for (auto const& [row, sign] : numbers.signs) {
                keep(row >= next && row < frame.rows(), "signs out of order");
                keep(numbers.statuses[row] != Status::shown && is_utf8(sign), "a sign beside a number");
                next = row + 1;
            }
            for (auto const value : numbers.values) keep(value - value == 0, "a value that is not finite");
        }
    }
    for (auto const& note : frame.notes) keep(is_utf8(note), "a note that is not UTF-8");
    for (auto const& remark : frame.skipped) keep(is_utf8(remark.text), "a reason that is not UTF-8");
    keep(frame.rows_kept() <= frame.rows_read, "more rows than were read");
    keep(frame.alike.empty() || frame.alike.size() == frame.rows(),
         "not every row says how many it stands for");
}

/// And what every Diagnostic does: printable, placed in no negative line.
inline void check_promises(Diagnostics const& diagnostics) {
    keep(is_utf8(to_json(diagnostics)), "a message that is not UTF-8");
    for (auto const& one : diagnostics.list())
        keep(!one.code.empty() && !one.message.empty() && one.place.line >= 0, "an empty diagnostic");
}

} // namespace linsen::fuzz
