#include "data/alike_values.hpp"

#include "base/text.hpp"
#include "data/recode.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>

namespace linsen {

namespace {

constexpr std::size_t most_told = 10;

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// What a reader sees of a value at a glance.
std::string glance(std::string_view value) {
    constexpr std::array<std::string_view, 3> spaces{"\u00a0", "\u202f", "\u2009"};
    constexpr std::array<std::string_view, 4> dashes{"–", "—", "−", "‑"};
    std::string text = to_nfc(value);
    for (auto const each : spaces) replace_all(text, each, " ");
    for (auto const each : dashes) replace_all(text, each, "-");
    replace_all(text, " -", "-");
    replace_all(text, "- ", "-");
    while (text.find("  ") != std::string::npos) replace_all(text, "  ", " ");
    return fold(trim(text));
}

} // namespace

void tell_alike_values(Column const& of, TextColumn const& column, std::vector<std::string> const& texts,
                       Frame const& frame, Diagnostics& diagnostics) {
    std::vector<std::size_t> rows_of(column.dictionary.size(), 0);
    for (auto const code : column.codes) ++rows_of[code];
    std::map<std::string, std::vector<std::size_t>> seen_as; // by place in the dictionary
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (rows_of[i] != 0) seen_as[glance(texts[i])].push_back(i);
    auto const rows = first_rows(column);
    std::vector<std::pair<std::size_t, std::size_t>> alike; // the rarer one, and the commonest
    for (auto const& [seen, values] : seen_as) {
        auto const commonest =
            *std::max_element(values.begin(), values.end(),
                              [&](std::size_t a, std::size_t b) { return rows_of[a] < rows_of[b]; });
        for (std::size_t const value : values)
            if (texts[value] != texts[commonest]) alike.emplace_back(value, commonest);
    }
    std::sort(alike.begin(), alike.end(),
              [&](auto const& a, auto const& b) { return rows[a.first] < rows[b.first]; });
    if (alike.size() > most_told) alike.resize(most_told);
    for (auto const& [rarer, commonest] : alike)
        diagnostics.error("data.nastan-lika", frame.place(rows[rarer]),
                          "kolumnen " + in_quotes(of.heading) + " har både " + in_quotes(texts[commonest]) +
                              " och " + in_quotes(texts[rarer]) + ", som räknas som olika svar",
                          "skriv koder." + toml_key(of.role) + " = { " + toml_key(column.dictionary[rarer]) +
                              " = " + toml_text(texts[commonest]) + " } under [[data]], eller rätta filen");
}

} // namespace linsen
