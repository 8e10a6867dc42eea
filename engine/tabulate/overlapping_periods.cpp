#include "tabulate/overlapping_periods.hpp"

#include "base/period.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace linsen {

namespace {

/// The first row of each period among those that one cell adds up.
using FirstRows = std::map<std::string, std::size_t>;

struct Overlap {
    std::string part;
    std::string whole;
    std::size_t row = 0; ///< the first of the part
};

std::optional<Overlap> overlap_among(FirstRows const& periods) {
    auto const length = [](Period const& period) { return period.last - period.first; };
    for (auto one = periods.begin(); one != periods.end(); ++one) {
        auto const first = period_of(one->first);
        for (auto other = std::next(one); first && other != periods.end(); ++other) {
            auto const second = period_of(other->first);
            if (!second || !first->overlaps(*second)) continue;
            bool const is_first_shorter = length(*first) < length(*second);
            auto const& part = is_first_shorter ? *one : *other;
            return Overlap{part.first, (is_first_shorter ? other : one)->first, part.second};
        }
    }
    return std::nullopt;
}

} // namespace

bool tell_overlapping_periods(TableRequest const& request, CountedSource const& source,
                              std::vector<CountedAxis> const& axes, std::vector<bool> const& chosen,
                              Diagnostics& diagnostics) {
    auto const* const years = source.frame.text("ar");
    if (years == nullptr || source.spec.kind != DataKind::counts) return false;
    FirstRows all; // of few files any overlap, and only of those it matters which cells add what
    for (auto const& period : years->dictionary) all.try_emplace(period, 0);
    if (!overlap_among(all)) return false;
    std::map<std::size_t, FirstRows> cells;
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        if (!chosen[row]) continue;
        each_cell(axes, row, [&](std::size_t cell) { cells[cell].try_emplace(years->at(row), row); });
    }
    for (auto const& [cell, periods] : cells) {
        auto const overlap = periods.size() < 2 ? std::nullopt : overlap_among(periods);
        if (!overlap) continue;
        auto const place = source.frame.place(overlap->row);
        auto const& told = diagnostics.list();
        bool const is_told = std::any_of(told.begin(), told.end(), [&](Diagnostic const& each) {
            return each.code == "tabulate.perioder-overlappar" && each.place == place;
        });
        if (!is_told)
            diagnostics.error(
                "tabulate.perioder-overlappar", place,
                "tabellen " + in_quotes(request.id) + " räknar samman " + period_in_text(overlap->whole) +
                    " och " + period_in_text(overlap->part) +
                    ", som till en del är samma tid: samma personer skulle räknas två gånger",
                "välj perioder som inte överlappar med dar, dela upp tabellen på ar utan summa, "
                "eller ta bort den ena perioden ur filen");
        return true;
    }
    return false;
}

} // namespace linsen
