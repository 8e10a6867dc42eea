#include "excel/chart_spec.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "data/xlsx.hpp"

#include <algorithm>

namespace linsen::excel {

void check_chart(ChartSpec const& spec, SentSheet const& sent) {
    auto const each = [&](Range const& range, auto const& fits) {
        for (auto row = range.first.row; row <= range.last.row; ++row) {
            for (auto column = range.first.column; column <= range.last.column; ++column) {
                auto const cell = sent.cells.find({row, column});
                if (!fits(cell == sent.cells.end() ? nullptr : &cell->second)) return false;
            }
        }
        return true;
    };
    auto const is_number = [](SentCell const* cell) { return cell != nullptr && cell->is_number; };
    auto const is_written = [](SentCell const* cell) { return cell != nullptr; };
    auto const is_empty = [](SentCell const* cell) { return cell == nullptr; };
    auto const all = [&](std::vector<Range> const& ranges, auto const& fits) {
        return !ranges.empty() && std::ranges::all_of(ranges, [&](Range const& range) {
            return range.gap
                       ? ranges.size() > 1 && spec.kind != ChartSpec::Kind::points && each(range, is_empty)
                       : each(range, fits);
        });
    };
    promise(!spec.series.empty(), "a chart has a series");
    for (auto const& series : spec.series) {
        promise(all(series.y, is_number), "a chart points at shown numbers only");
        bool const known =
            spec.kind == ChartSpec::Kind::points ? all(series.x, is_number) : all(series.x, is_written);
        promise(known, "a chart's categories are written, and years are numbers");
    }
    promise(!spec.alt.empty() && is_utf8(spec.alt) && spec.alt.size() <= longest_alt,
            "a chart has an alternative text of at most 2 079 bytes");
}

std::string chart_formula(std::string_view sheet, std::vector<Range> const& ranges) {
    std::string list;
    for (auto const& range : ranges) {
        if (!list.empty()) list += ',';
        list += quoted_sheet(sheet) + "!" + absolute_cell(range.first) + ":" + absolute_cell(range.last);
    }
    return ranges.size() == 1 ? "=" + list : "=(" + list + ")";
}

std::string absolute_cell(Spot spot) {
    auto const name = xlsx_cell_name(spot.row + 1, spot.column + 1U);
    auto const digits = name.find_first_of("0123456789");
    return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

std::string quoted_sheet(std::string_view name) {
    std::string result = "'";
    for (char const c : name) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

} // namespace linsen::excel
