#pragma once

#include "plugin/report.hpp"

#include <bitset>
#include <string>

namespace naravard {

using namespace linsen;

/// What the source's file has of a figure: a value; a row that could not be read; a value that is hidden, so
/// that nobody can be recognised; or nothing. Whatever is said of why something is not shown or not compared
/// asks for this.
enum class Standing { figure, unreadable, hidden, none };

/// Of a cell, which does not know whether its row could not be read.
[[nodiscard]] Standing standing_of(Cell const& cell);

/// What the file has of several figures: which of the standings there are among them.
class Standings {
public:
    void add(Standing standing) { found_.set(static_cast<std::size_t>(standing)); }
    void add(Standings const& more) { found_ |= more.found_; }
    [[nodiscard]] bool any(Standing standing) const {
        return found_.test(static_cast<std::size_t>(standing));
    }
    /// The source has what it does not show, or what could not be read.
    [[nodiscard]] bool any_kept_back() const { return any(Standing::hidden) || any(Standing::unreadable); }
    /// One for all of them: a figure if there is any, otherwise what could not be read, or is hidden.
    [[nodiscard]] Standing together() const;
    /// Of those that are no figures, as a verb in a subordinate clause after what they are about: "inte
    /// visas", "inte gick att läsa", "saknas"; where there are several, "inte visas eller saknas".
    [[nodiscard]] std::string why_not_shown() const;

private:
    std::bitset<4> found_;
};

} // namespace naravard
