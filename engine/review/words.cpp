#include "review/words.hpp"

#include "base/text.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) {
    auto const code = static_cast<UChar32>(c);
    return u_isalpha(code) != 0 || u_charType(code) == U_NON_SPACING_MARK;
}
bool is_letter_or_digit(char32_t c) { return is_letter(c) || u_isdigit(static_cast<UChar32>(c)) != 0; }

char32_t peek(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : char32_t{0};
}

/// Small letters without asking ICU for each plain word.
std::string lower(std::string_view word) {
    if (!is_ascii(word)) return to_lower(to_nfc(word));
    std::string small(word);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : text_(text) {}

    std::vector<Word> read() {
        while (at_ < text_.size()) {
            if (text_.substr(at_).starts_with("{{")) {
                read_reference();
                continue;
            }
            std::size_t const begin = at_;
            char32_t const c = next_code_point(text_, at_);
            if (is_digit(text_[begin])) {
                read_number(begin);
            } else if (is_letter(c)) {
                read_word(begin);
            } else if (c == '%') {
                add(begin, "%");
            } else if (c != ' ' && c != '"' && c != 0x201D && c != 0x201C) {
                mark_ = true;
            }
        }
        for (std::size_t at = 0; at < words_.size(); ++at) {
            take_for_matter(at);
            take_for_queue(at);
            take_for_male(at);
        }
        return std::move(words_);
    }

private:
    Word& add(std::size_t begin, std::string word) {
        Word& added = words_.emplace_back();
        added.text = std::move(word);
        added.begin = begin;
        added.end = at_;
        added.after_mark = std::exchange(mark_, false);
        return added;
    }

    void read_reference() {
        std::size_t const begin = at_;
        at_ = std::min(text_.find("}}", at_), text_.size() - 2) + 2;
        Word& word = add(begin, lower(text_.substr(begin, at_ - begin)));
        word.reference = true;
        // A row or column of it may be a sex.
        std::string_view const inside = std::string_view(word.text).substr(2, word.text.size() - 4);
        for (Word const& part : words(inside)) word.sexes.add(part.sexes);
    }

    /// "42", "8,4", "13–20", "1 240"; "15-åringar" and "2:a" are words.
    void read_number(std::size_t begin) {
        auto const digits_from = [&](std::size_t at) {
            std::size_t end = at;
            while (end < text_.size() && is_digit(text_[end])) ++end;
            return end;
        };
        constexpr std::size_t group = 3;
        at_ = digits_from(begin);
        bool whole = at_ - begin <= group;
        for (;;) {
            std::size_t next = at_;
            char32_t const sign = next < text_.size() ? next_code_point(text_, next) : char32_t{0};
            std::size_t const end = digits_from(next);
            bool const digits = end > next;
            bool const in_group = sign == ' ' && whole && end - next == group && !is_letter(peek(text_, end));
            bool const goes_on =
                sign == ',' || sign == '.' || sign == 0x2013 || sign == '-' || sign == ':' || sign == '/';
            if (!digits || !(in_group || goes_on)) break;
            whole = in_group;
            at_ = end;
        }
        std::size_t next = at_;
        char32_t const sign = peek(text_, next);
        if (is_letter(sign)) return read_word(begin);
        if (sign == '-' || sign == ':') {
            static_cast<void>(next_code_point(text_, next));
            if (is_letter(peek(text_, next))) return read_word(begin);
        }
        add(begin, std::string(text_.substr(begin, at_ - begin))).number = true;
    }

    void read_word(std::size_t begin) {
        bool cut = false;
        while (at_ < text_.size()) {
            std::size_t next = at_;
            char32_t const c = next_code_point(text_, next);
            if (is_letter_or_digit(c)) {
                at_ = next;
                continue;
            }
            bool const joins = c == '-' || c == '.' || c == ':' || c == '\'' || c == 0x2019;
            if (joins && is_letter_or_digit(peek(text_, next))) {
                at_ = next;
                continue;
            }
            cut = c == '-';
            break;
        }
        Word& word = add(begin, lower(text_.substr(begin, at_ - begin)));
        word.cut = cut;
        for (std::size_t at = 0; at < word.text.size();)
            if (is_letter(next_code_point(word.text, at))) ++word.letters;
        word.sexes = sexes_of(word.text);
        word.person = person_word(word.text);
        word.number_word = is_number_word(word.text);
        // Married people, but "hustrur och makar".
        bool const husbands =
            words_.size() > 2 && word.text == "makar" && words_[words_.size() - 3].text.starts_with("hustru");
        word.sexes.male = word.sexes.male || husbands;
        // A legal term: "en god man", "gode män".
        bool const guardian =
            words_.size() > 1 && word.text.starts_with("män") && words_[words_.size() - 2].text == "gode";
        word.sexes.male = word.sexes.male && !guardian;
        bool const one_man =
            word.text == "man" && words_.size() > 1 && words_[words_.size() - 2].text == "en";
        word.sexes.male = word.sexes.male || one_man; // otherwise "man" is anybody
    }

    /// "mäns våld", "mäns våld mot kvinnor": what the matter is called, and nobody that it happens to.
    void take_for_matter(std::size_t at) {
        Word& word = words_[at];
        bool const violence = (word.text == "mäns" || word.text == "männens") && is_at(at + 1, "våld");
        if (!violence) return;
        word.sexes.male = false;
        if (is_at(at + 2, "mot") && at + 3 < words_.size()) words_[at + 3].sexes.female = false;
    }

    /// "i kön till särskilt boende" is a queue, "skillnader i kön och ålder" are none.
    void take_for_queue(std::size_t at) {
        if (!is_at(at, "kön")) return;
        bool const joined = is_at(at + 1, "och") || is_at(at + 1, "eller");
        bool const inside = at > 0 && (is_at(at - 1, "i") || is_at(at - 1, "ur")) && !joined;
        if (inside || is_at(at + 1, "till")) words_[at].sexes.sex = false;
    }

    /// "kvinna eller man", "en man eller en kvinna", "kvinna som man,", "kvinna, man eller har annan
    /// könsidentitet": beside a woman "man" is no longer anybody.
    void take_for_male(std::size_t at) {
        if (!is_at(at, "man")) return;
        bool const ends = at + 1 == words_.size() || words_[at + 1].after_mark;
        auto const joins = [&](std::size_t word) {
            return is_at(word, "eller") || is_at(word, "och") || (is_at(word, "som") && ends);
        };
        bool const listed = at > 0 && words_[at].after_mark && is_at(at - 1, "kvinna") && joins(at + 1);
        bool const behind = at > 1 && joins(at - 1) && is_at(at - 2, "kvinna");
        bool const before = (is_at(at + 1, "eller") || is_at(at + 1, "och") || is_at(at + 1, "som")) &&
                            (is_at(at + 2, "kvinna") || (is_at(at + 2, "en") && is_at(at + 3, "kvinna")));
        words_[at].sexes.male = words_[at].sexes.male || listed || behind || before;
    }

    [[nodiscard]] bool is_at(std::size_t at, std::string_view text) const {
        return at < words_.size() && words_[at].text == text;
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::size_t at_ = 0;
    bool mark_ = false;
};

} // namespace

std::vector<Word> words(std::string_view text) { return Reader(text).read(); }

bool is_number_word(std::string_view word) {
    static constexpr std::array ones{"två"sv, "tre"sv, "fyra"sv, "fem"sv,
                                     "sex"sv, "sju"sv, "åtta"sv, "nio"sv};
    static constexpr std::array others{"tio"sv,     "elva"sv,   "tolv"sv,   "tretton"sv,
                                       "fjorton"sv, "femton"sv, "sexton"sv, "sjutton"sv,
                                       "arton"sv,   "nitton"sv, "hundra"sv, "tusen"sv};
    static constexpr std::array tens{"tjugo"sv,  "trettio"sv, "fyrtio"sv, "femtio"sv,
                                     "sextio"sv, "sjuttio"sv, "åttio"sv,  "nittio"sv};
    if (one_of(ones, word) || one_of(others, word)) return true;
    for (std::string_view const ten : tens) {
        if (!word.starts_with(ten)) continue;
        std::string_view const rest = word.substr(ten.size());
        if (rest.empty() || rest == "en" || rest == "ett" || one_of(ones, rest)) return true;
    }
    for (std::string_view const large : {"hundra"sv, "tusen"sv})
        if (word.ends_with(large)) return is_number_word(word.substr(0, word.size() - large.size()));
    return false;
}

std::optional<long> whole_number(Word const& word) {
    if (!word.number) return std::nullopt;
    constexpr std::size_t most_digits = 9;
    long number = 0;
    std::size_t digits = 0;
    for (char const c : word.text) {
        if (c == ' ') continue;
        if (c < '0' || c > '9' || ++digits > most_digits) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool is_determiner(Word const& word) {
    static constexpr std::array known{"de"sv, "dessa"sv, "dem"sv, "alla"sv, "samtliga"sv, "våra"sv, "sina"sv};
    return one_of(known, word.text);
}

bool is_year(Word const& word) {
    constexpr std::size_t figures = 4;
    return word.number && word.text.size() == figures &&
           (word.text.starts_with("19") || word.text.starts_with("20"));
}

} // namespace linsen::review
