#include "data/signs.hpp"

#include "base/text.hpp"
#include "data/spec_place.hpp"

#include <algorithm>

namespace linsen {

namespace {

std::optional<Signs::Meaning> meaning_of(std::string_view word) {
    auto key = fold(word);
    std::replace(key.begin(), key.end(), '_', ' ');
    if (key == "skyddad") return Signs::Meaning{Status::hidden};
    if (key == "saknas") return Signs::Meaning{Status::missing};
    if (key == "kan inte förekomma" || key == "kan inte forekomma")
        return Signs::Meaning{Status::not_applicable};
    if (key == "noll") return Signs::Meaning{.status = Status::shown, .zero = true};
    if (key == "ett") return Signs::Meaning{.status = Status::shown, .one = true};
    return std::nullopt;
}

void tell_unknown(DataSpec const& spec, std::string const& sign, std::string const& word,
                  Diagnostics& diagnostics) {
    diagnostics.add(
        told_at_code(spec, "tecken", sign, "data.tecken-okant",
                     "tecknet \"" + sign + "\" sägs betyda \"" + word + "\", som Linsen inte känner",
                     R"(skriv "skyddad", "saknas", "kan inte förekomma", "noll" eller "ett")"));
}

} // namespace

Signs::Signs(DataSpec const& spec, Diagnostics& diagnostics)
    : meanings_{{"", {Status::missing}},        {"-", {Status::missing}},      {"\u2013", {Status::missing}},
                {"\u2014", {Status::missing}},  {"\u2212", {Status::missing}}, {"..", {Status::missing}},
                {".", {Status::not_applicable}}} {
    auto const own = spec.codes.find("tecken");
    if (own == spec.codes.end()) return;
    for (auto const& [sign, word] : own->second) {
        if (auto meaning = meaning_of(word)) {
            meaning->told = true;
            meanings_[std::string(trim(to_nfc(sign)))] = *meaning;
        } else {
            tell_unknown(spec, sign, word, diagnostics);
        }
    }
}

std::optional<Signs::Meaning> Signs::find(std::string_view text) const {
    if (auto const found = meanings_.find(text); found != meanings_.end()) return found->second;
    if (text.starts_with('#')) return Meaning{Status::missing};
    // "ja" is the same word as "Ja"; of signs, "x" may be another than "X".
    if (text.size() > 1)
        for (auto const& [word, meaning] : meanings_)
            if ((meaning.zero || meaning.one) && fold(word) == fold(text)) return meaning;
    return std::nullopt;
}

bool Signs::knows(std::string_view text) const {
    return find(text).has_value() || fold(text) == "a" || says_preliminary(text) || says_revised(text);
}

bool Signs::says_preliminary(std::string_view text) {
    auto const word = fold(text);
    return word == "p" || word == "preliminär" || word == "preliminary";
}

bool Signs::says_revised(std::string_view text) {
    auto const word = fold(text);
    return word == "r" || word == "reviderad" || word == "revised";
}

bool Signs::says_break(std::string_view text) {
    auto const word = fold(text);
    return word == "b" || word == "brott" || word == "break";
}

Status Signs::beside_number(std::string_view text, double number) const {
    if (text.empty()) return Status::shown;
    auto const meaning = find(text);
    if (!meaning) return Status::shown;
    bool const is_dash = text == "-" || text == "\u2013" || text == "\u2014" || text == "\u2212";
    return number == 0 && is_dash && !meaning->told ? Status::shown : meaning->status;
}

} // namespace linsen
