#pragma once

#include "base/capital.hpp"
#include "base/export.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// The tested Swedish sentences. Every word that Linsen itself says about a figure comes from this table, so
/// that the whole language of a report can be read, and judged, in one place. They state size and direction,
/// then certainty; never causes. Slots stand in braces; `{Sak}` is the subject with a capital.
struct Sentence {
    std::string_view id;
    std::string_view text;
};

[[nodiscard]] LINSEN_API std::vector<Sentence> const& sentences();

/// Values for the slots of a sentence, by name. Where a name comes twice, the first counts.
class LINSEN_API Slots {
public:
    using Slot = std::pair<std::string_view, std::string>;

    Slots() = default;
    Slots(std::initializer_list<Slot> slots)
        : slots_(slots) {}

    /// A Fault when the slot has no value.
    [[nodiscard]] std::string const& at(std::string_view name) const;

    friend LINSEN_API Slots operator+(Slots slots, Slots const& more);

private:
    std::vector<Slot> slots_;
};

/// One sentence that a report may print, and the row of the table that it came from.
struct Finding {
    std::string id;
    std::string text;

    friend bool operator==(Finding const&, Finding const&) = default;
};
using Findings = std::vector<Finding>;

/// The sentence `id` with its slots filled. An unknown id, or a slot that is not given, is a Fault.
[[nodiscard]] LINSEN_API Finding say(std::string_view id, Slots const& slots = {});

/// The sentences after each other, a space between.
[[nodiscard]] LINSEN_API std::string text_of(Findings const& findings);

/// A heading within a sentence: it begins with a small letter unless it is an abbreviation. "Ålder" →
/// "ålder", "SIP" → "SIP".
[[nodiscard]] LINSEN_API std::string in_sentence(std::string_view heading);

/// The text as a sentence: with a full stop behind it, unless it ends with one, or with a question mark.
[[nodiscard]] LINSEN_API std::string with_stop(std::string text);

/// The text as a part of a sentence: without the full stop that somebody has set behind it. That of an
/// abbreviation ("m.m.", "etc.") stays.
[[nodiscard]] LINSEN_API std::string without_stop(std::string_view text);

/// "a", "a och b", "a, b och c"; "skola och arbete; vård och stöd" where "och" would be heard as one of them.
[[nodiscard]] LINSEN_API std::string join_names(std::vector<std::string> const& names);

/// "3" → "tre"; numbers up to twelve are words in running text, larger ones digits.
[[nodiscard]] LINSEN_API std::string number_word(std::size_t number);

} // namespace linsen
