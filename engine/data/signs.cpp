#include "data/signs.hpp"

#include "base/text.hpp"
#include "data/spec_place.hpp"

#include <algorithm>

namespace linsen {

namespace {

std::optional<Signs::Meaning> meaning_of(std::string_view word) {
    auto key = fold(word);
    std::replace(key.begin(), key.end(), '_', ' ');
    if (key == "skyddad") return Signs::Meaning{Status::hidden, false};
    if (key == "saknas") return Signs::Meaning{Status::missing, false};
    if (key == "kan inte förekomma" || key == "kan inte forekomma")
        return Signs::Meaning{Status::not_applicable, false};
    if (key == "noll") return Signs::Meaning{Status::shown, true};
    return std::nullopt;
}

void tell_unknown(DataSpec const& spec, std::string const& sign, std::string const& word,
                  Diagnostics& diagnostics) {
    diagnostics.add(
        told_at_code(spec, "tecken", sign, "data.tecken-okant",
                     "tecknet \"" + sign + "\" sägs betyda \"" + word + "\", som Linsen inte känner",
                     R"(skriv "skyddad", "saknas", "kan inte förekomma" eller "noll")"));
}

} // namespace

Signs::Signs(DataSpec const& spec, Diagnostics& diagnostics)
    : meanings_{{"", {Status::missing, false}},        {"-", {Status::missing, false}},
                {"\u2013", {Status::missing, false}},  {"\u2014", {Status::missing, false}},
                {"\u2212", {Status::missing, false}},  {"..", {Status::missing, false}},
                {".", {Status::not_applicable, false}}} {
    auto const own = spec.codes.find("tecken");
    if (own == spec.codes.end()) return;
    for (auto const& [sign, word] : own->second) {
        if (auto const meaning = meaning_of(word))
            meanings_[std::string(trim(to_nfc(sign)))] = *meaning;
        else
            tell_unknown(spec, sign, word, diagnostics);
    }
}

std::optional<Signs::Meaning> Signs::find(std::string_view text) const {
    if (auto const found = meanings_.find(text); found != meanings_.end()) return found->second;
    if (text.starts_with('#')) return Meaning{Status::missing, false};
    return std::nullopt;
}

} // namespace linsen
