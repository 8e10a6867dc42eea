#include "data/recode.hpp"

#include "base/text.hpp"

#include <utility>

namespace linsen {

void recode(TextColumn& column, std::vector<std::string> texts) {
    std::vector<std::string> dictionary;
    std::map<std::string, std::uint32_t> known;
    std::vector<std::string> units;
    std::vector<std::uint32_t> becomes;
    becomes.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto& text = texts[i];
        auto const [entry, is_new] = known.emplace(text, static_cast<std::uint32_t>(dictionary.size()));
        if (is_new) dictionary.push_back(std::move(text));
        becomes.push_back(entry->second);
        if (column.units.empty()) continue;
        if (is_new)
            units.push_back(column.units[i]);
        else if (units[entry->second] != column.units[i])
            units[entry->second].clear();
    }
    for (auto& code : column.codes) code = becomes[code];
    column.dictionary = std::move(dictionary);
    column.units = std::move(units);
}

std::vector<std::size_t> first_rows(TextColumn const& column) {
    auto const none = column.codes.size();
    std::vector<std::size_t> rows(column.dictionary.size(), none);
    for (std::size_t row = 0; row < none; ++row)
        if (auto& first = rows[column.codes[row]]; first == none) first = row;
    return rows;
}

OwnCodes::OwnCodes(DataSpec const& spec, std::string_view role) {
    auto const found = spec.codes.find(std::string(role));
    if (found == spec.codes.end()) return;
    // The category has one name, however short it is written.
    auto const is_short = [&](std::string const& meaning) {
        return role == "kon" && (fold(meaning) == "annan" || fold(meaning) == "annat");
    };
    for (auto const& [code, meaning] : found->second)
        codes_.emplace(fold(code), is_short(meaning) ? "annan könsidentitet" : to_nfc(meaning));
}

std::string const* OwnCodes::find(std::string_view text) const {
    auto const found = codes_.find(fold(text));
    return found == codes_.end() ? nullptr : &found->second;
}

} // namespace linsen
