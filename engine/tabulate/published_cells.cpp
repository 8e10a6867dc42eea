#include "tabulate/published_cells.hpp"

#include "data/signs.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

/// Zeros behind the decimal mark that are filled in at most; more come of calculated floating-point numbers.
constexpr std::uint8_t most_filled_in = 3;

void read_marks(std::string_view marks, Cell& cell) {
    while (!marks.empty()) {
        auto const end = std::min(marks.find_first_of(", "), marks.size());
        auto const mark = marks.substr(0, end);
        cell.series_break = cell.series_break || Signs::says_break(mark);
        cell.preliminary = cell.preliminary || (cell.shown() && Signs::says_preliminary(mark));
        cell.revised = cell.revised || (cell.shown() && Signs::says_revised(mark));
        marks.remove_prefix(std::min(end + 1, marks.size()));
    }
}

} // namespace

PublishedCells::PublishedCells(TableRequest const& request, Frame const& frame, NumberColumn const& values,
                               std::vector<TextColumn const*> axes, std::vector<std::size_t> const& rows,
                               Unit unit)
    : request_(request)
    , frame_(frame)
    , values_(values)
    , axes_(std::move(axes))
    , unit_(unit)
    , low_(frame.numbers("nedre"))
    , high_(frame.numbers("ovre"))
    , marks_(frame.text("marke")) {
    find_interval_decimals(rows);
    find_decimals(rows);
}

/// Sources drop a trailing ".0", so a limit is as exact as the finest one of its table.
void PublishedCells::find_interval_decimals(std::vector<std::size_t> const& rows) {
    for (NumberColumn const* limits : {low_, high_}) {
        if (limits == nullptr || limits->decimals.empty()) continue;
        for (std::size_t const row : rows)
            interval_decimals_ = std::max(interval_decimals_, limits->decimals[row]);
    }
}

/// Excel drops zeros at the end of a number, so the values of one thing at one time are as exact as the
/// finest of them; counts are whole by nature. Earlier values may be coarser: a source that went over to
/// decimals once had none.
void PublishedCells::find_decimals(std::vector<std::size_t> const& rows) {
    decimals_.assign(values_.decimals.begin(), values_.decimals.end());
    bool const are_counts = unit_ == Unit::count || frame_.numbers("varde") == nullptr;
    if (are_counts) return;
    struct Finest {
        std::uint8_t decimals = 0;
        std::size_t values = 0;
    };
    std::map<std::string, Finest> of_thing;
    std::map<std::string, Finest> of_time;
    auto const key = [this](std::size_t row, std::string_view role) {
        for (std::size_t i = 0; i < request_.by.size(); ++i)
            if (request_.by[i].role == role) return axes_[i]->at(row) + "\n";
        return std::string("\n");
    };
    for (std::size_t const row : rows) {
        if (values_.statuses[row] != Status::shown) continue;
        std::string const thing = key(row, "indikator");
        for (Finest* const each : {&of_thing[thing], &of_time[thing + key(row, "ar")]}) {
            each->decimals = std::max(each->decimals, std::min(values_.decimals[row], most_filled_in));
            ++each->values;
        }
    }
    for (std::size_t const row : rows) {
        if (values_.statuses[row] != Status::shown) continue;
        std::string const thing = key(row, "indikator");
        Finest const& at_the_time = of_time[thing + key(row, "ar")];
        // One value says nothing of whether its time was given in whole numbers.
        Finest const& finest = at_the_time.values > 1 ? at_the_time : of_thing[thing];
        decimals_[row] = std::max(decimals_[row], finest.decimals);
    }
}

Cell PublishedCells::of(std::size_t row) const {
    Cell cell;
    cell.status = values_.statuses[row];
    cell.unit = unit_;
    cell.decimals = decimals_[row];
    if (cell.shown()) {
        auto const has = [row](std::vector<std::size_t> const& rows) {
            return std::binary_search(rows.begin(), rows.end(), row);
        };
        cell.value = values_.values[row];
        cell.preliminary = has(values_.preliminary);
        cell.revised = has(values_.revised);
    } else {
        auto const& signs = values_.signs;
        auto const sign = std::lower_bound(
            signs.begin(), signs.end(), row,
            [](std::pair<std::size_t, std::string> const& each, std::size_t at) { return each.first < at; });
        if (sign != signs.end() && sign->first == row) cell.source_sign = sign->second;
    }
    bool const has_interval = low_ != nullptr && high_ != nullptr && low_->statuses[row] == Status::shown &&
                              high_->statuses[row] == Status::shown;
    if (cell.shown() && has_interval) {
        cell.interval = Interval{low_->values[row], high_->values[row], interval_decimals_};
    }
    if (marks_ != nullptr) read_marks(marks_->at(row), cell);
    return cell;
}

} // namespace linsen
