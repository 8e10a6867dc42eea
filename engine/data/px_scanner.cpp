#include "data/px_scanner.hpp"

#include <algorithm>

namespace linsen {

void PxScanner::skip() {
    for (; at_ < bytes_.size(); ++at_) {
        auto const byte = bytes_[at_];
        if (byte != ' ' && byte != '\t' && byte != '\r' && byte != '\n' && byte != ',') return;
        if (byte != '\n') continue;
        ++line_;
        line_start_ = at_ + 1;
        first_character_ = 1;
    }
}

void PxScanner::place(PxToken& token) const {
    token.line = line_;
    token.character = first_character_ + static_cast<std::uint32_t>(at_ - line_start_);
}

PxScanner::Found PxScanner::next(PxToken& token) {
    skip();
    place(token);
    token.bytes = {};
    if (at_ == bytes_.size()) return Found::cut_off;
    if (bytes_[at_] == ';') {
        ++at_;
        return Found::end;
    }
    token.quoted = bytes_[at_] == '"';
    if (token.quoted) {
        auto const close = bytes_.find_first_of("\"\n", at_ + 1);
        if (close == std::string_view::npos || bytes_[close] != '"') return Found::open_text;
        token.bytes = bytes_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return Found::value;
    }
    auto const stop = std::min(bytes_.find_first_of(" \t\r\n,;\"", at_), bytes_.size());
    token.bytes = bytes_.substr(at_, stop - at_);
    at_ = stop;
    return Found::value;
}

bool PxScanner::more_follows() const {
    return bytes_.find_first_not_of(" \t\r\n\x1A", at_) != std::string_view::npos;
}

} // namespace linsen
