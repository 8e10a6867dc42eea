#pragma once

#include "review/people.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::review {

/// A word, a number, or a reference ({{tabell | rad | kolumn}}) of a sentence. What every rule asks of it is
/// found out once, when it is read.
struct Word {
    std::string text;      ///< small letters, composed (NFC); of a number its figures
    std::size_t begin = 0; ///< in the text that was read
    std::size_t end = 0;
    std::size_t letters = 0;
    bool number = false;      ///< in figures: "42", "1 240", "8,4"
    bool number_word = false; ///< in letters, from two on: "tolv"
    bool reference = false;   ///< stands for a figure
    bool after_mark = false;  ///< a comma or another mark stands before it
    bool cut = false;         ///< "barn-" in "barn- och ungdomsvård"
    Sexes sexes;
    std::optional<PersonWord> person;
};

/// Of all that stands in `text`; "%" is a word of its own.
[[nodiscard]] std::vector<Word> words(std::string_view text);

/// "två", "tjugotre", "hundra": a number in letters, from two on.
[[nodiscard]] bool is_number_word(std::string_view word);

/// What "1 240" says; none: it is no number, or has decimals.
[[nodiscard]] std::optional<long> whole_number(Word const& word);

/// "de", "alla", "våra": leads to those whom a noun or an adjective is for.
[[nodiscard]] bool is_determiner(Word const& word);

/// 1900–2099 in four figures: a year, though a number can look like that.
[[nodiscard]] bool is_year(Word const& word);

} // namespace linsen::review
