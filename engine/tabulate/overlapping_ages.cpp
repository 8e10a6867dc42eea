#include "tabulate/overlapping_ages.hpp"

#include "base/text.hpp"
#include "data/age_range.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

/// The codes of a column that are ages, as ranges; fewer than two of them overlap with none.
using Ranges = std::vector<std::optional<WholeRange>>;

struct Overlap {
    std::uint32_t part = 0;
    std::uint32_t whole = 0;
};

bool is_age(Column const& column) {
    auto const heading = fold(column.heading);
    return column.role.starts_with("alder") || heading == "age" || heading.starts_with("age ") ||
           heading.find("ålder") != std::string::npos || heading.find("åldrar") != std::string::npos;
}

/// It follows its source, which is looked at itself.
bool is_derived(DataSpec const& spec, std::string const& role) {
    return std::any_of(spec.derived.begin(), spec.derived.end(),
                       [&](DerivedColumn const& each) { return each.role == role; });
}

Ranges ranges_of(TextColumn const& column) {
    Ranges ranges;
    ranges.reserve(column.dictionary.size());
    for (auto const& code : column.dictionary) ranges.push_back(age_range_of(code));
    return ranges;
}

std::optional<Overlap> overlap_among(std::set<std::uint32_t> const& codes, Ranges const& ranges) {
    for (auto const one : codes) {
        for (auto const other : codes) {
            if (other <= one || !ranges[one] || !ranges[other] || !share_ages(*ranges[one], *ranges[other]))
                continue;
            return ranges[one]->is_within(*ranges[other]) ? Overlap{one, other} : Overlap{other, one};
        }
    }
    return std::nullopt;
}

/// Does this one take in all the others, so that it may be their sum?
bool holds_all(std::uint32_t whole, std::set<std::uint32_t> const& codes, Ranges const& ranges) {
    return std::all_of(codes.begin(), codes.end(), [&](std::uint32_t code) {
        return ranges[code] && ranges[code]->is_within(*ranges[whole]);
    });
}

bool tell(TableRequest const& request, CountedSource const& source, std::vector<CountedAxis> const& axes,
          std::vector<bool> const& chosen, Column const& ages, Diagnostics& diagnostics) {
    auto const& column = std::get<TextColumn>(ages.data);
    auto const ranges = ranges_of(column);
    std::set<std::uint32_t>
        all; // of few files any overlap, and only of those it matters which cells add what
    for (std::uint32_t code = 0; code < ranges.size(); ++code) all.insert(code);
    if (!overlap_among(all, ranges)) return false;
    std::map<std::size_t, std::set<std::uint32_t>> cells;
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        if (!chosen[row]) continue;
        each_cell(axes, row, [&](std::size_t cell) { cells[cell].insert(column.codes[row]); });
    }
    for (auto const& [cell, codes] : cells) {
        auto const overlap = overlap_among(codes, ranges);
        if (!overlap) continue;
        auto const row = static_cast<std::size_t>(
            std::find(column.codes.begin(), column.codes.end(), overlap->part) - column.codes.begin());
        auto const place = source.frame.place(row);
        auto const& told = diagnostics.list();
        bool const is_told = std::any_of(told.begin(), told.end(), [&](Diagnostic const& each) {
            return each.code == "tabulate.aldrar-overlappar" && each.place == place;
        });
        if (is_told) return true;
        auto const& whole = column.dictionary[overlap->whole];
        std::string const sum = holds_all(overlap->whole, codes, ranges)
                                    ? "är " + in_quotes(whole) + " summan av de andra, skriv koder." +
                                          toml_key(ages.role) + " = { " + toml_text(whole) +
                                          " = \"totalt\" }; annars: "
                                    : std::string();
        diagnostics.error("tabulate.aldrar-overlappar", place,
                          "tabellen " + in_quotes(request.id) + " räknar samman åldrarna " +
                              in_quotes(whole) + " och " + in_quotes(column.dictionary[overlap->part]) +
                              ", som till en del är samma åldrar: samma personer skulle räknas två gånger",
                          sum + "välj åldrar som inte överlappar med dar, dela upp tabellen på " + ages.role +
                              " utan summa, eller ta bort den ena gruppen ur filen");
        return true;
    }
    return false;
}

} // namespace

bool tell_overlapping_ages(TableRequest const& request, CountedSource const& source,
                           std::vector<CountedAxis> const& axes, std::vector<bool> const& chosen,
                           Diagnostics& diagnostics) {
    if (source.spec.kind != DataKind::counts) return false;
    return std::any_of(source.frame.columns.begin(), source.frame.columns.end(), [&](Column const& column) {
        return std::holds_alternative<TextColumn>(column.data) && is_age(column) &&
               !is_derived(source.spec, column.role) &&
               tell(request, source, axes, chosen, column, diagnostics);
    });
}

} // namespace linsen
