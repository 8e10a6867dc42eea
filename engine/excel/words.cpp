#include "excel/words.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/walk.hpp"
#include "excel/names.hpp"

namespace linsen::excel {

namespace {

/// Widths are counted in digits; the letters of Swedish text in Calibri are a little narrower on average.
constexpr double letters_a_digit = 1.12;

/// Where to break so that at most `most` bytes stand before it: after a sentence, else after a word, else
/// between two letters.
std::size_t break_before(std::string_view text, std::size_t most) {
    auto const head = text.substr(0, most);
    if (auto const sentence = head.rfind(". "); sentence != std::string_view::npos && sentence > most / 2) {
        return sentence + 2;
    }
    if (auto const word = head.rfind(' '); word != std::string_view::npos && word > 0) return word + 1;
    auto at = most;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

} // namespace

std::string words_of(document::Text const& text, document::Numbering const& numbering) {
    std::string result;
    auto const bracketed = [](std::string const& inner) { return " (" + inner + ")"; };
    for (auto const& part : text) {
        std::visit(
            document::Overloaded{
                [&](document::Words const& words) { result += words.text; },
                [&](document::Strong const& strong) { result += words_of(strong.content, numbering); },
                [&](document::Emph const& emph) { result += words_of(emph.content, numbering); },
                [&](document::Number const& number) { result += print_in_text(number.cell); },
                [&](document::Link const& link) {
                    auto const shown = words_of(link.content, numbering);
                    result += shown;
                    if (shown != link.url) result += bracketed(link.url);
                },
                [&](document::Ref const& ref) { result += numbering.reference(ref); },
                [&](document::Note const& note) { result += bracketed(words_of(note.content, numbering)); },
                [&](document::Language const& language) { result += language.text; }},
            part.node);
    }
    return result;
}

std::vector<std::string> cell_sized(std::string const& text) {
    std::vector<std::string> pieces;
    std::string_view rest = trim(text);
    while (count_code_points(rest) > longest_text) {
        auto const at = break_before(rest, first_code_points(rest, longest_text).size());
        pieces.emplace_back(trim(rest.substr(0, at)));
        rest = trim(rest.substr(at));
    }
    if (!rest.empty()) pieces.emplace_back(rest);
    return pieces;
}

int wrapped_lines(std::string_view text, double width) {
    width *= letters_a_digit;
    int lines = 1;
    double used = 0;
    for (auto const word : split(text, ' ')) {
        auto const letters = static_cast<double>(count_code_points(word));
        auto const with_space = used == 0 ? letters : used + 1 + letters;
        if (with_space <= width) {
            used = with_space;
            continue;
        }
        if (used > 0) ++lines;
        used = letters;
        while (used > width) {
            used -= width;
            ++lines;
        }
    }
    return lines;
}

std::string shortened(std::string const& text, std::size_t bytes) {
    constexpr std::string_view ellipsis = "…";
    if (text.size() <= bytes) return text;
    return std::string(trim(std::string_view(text).substr(0, break_before(text, bytes - ellipsis.size())))) +
           std::string(ellipsis);
}

} // namespace linsen::excel
