#include "data/limit_rows.hpp"

#include "base/text.hpp"
#include "data/kept_rows.hpp"
#include "data/row_keys.hpp"
#include "data/spec_place.hpp"
#include "data/table_dimension.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// Rows of one category, to be found by what they are about.
class RowsByKey {
public:
    void add(std::uint64_t key, std::size_t row) { rows_.emplace_back(key, row); }
    void sort() { std::sort(rows_.begin(), rows_.end()); }
    [[nodiscard]] std::optional<std::size_t> find(std::uint64_t key) const {
        auto const found = std::lower_bound(rows_.begin(), rows_.end(), std::pair(key, std::size_t{0}));
        if (found == rows_.end() || found->first != key) return std::nullopt;
        return found->second;
    }

private:
    std::vector<std::pair<std::uint64_t, std::size_t>> rows_;
};

class Joining {
public:
    Joining(Frame& frame, LimitRows const& limits, DataSpec const& spec, Diagnostics& diagnostics)
        : frame_(frame)
        , limits_(limits)
        , spec_(spec)
        , diagnostics_(diagnostics)
        , column_(*std::find_if(frame.columns.begin(), frame.columns.end(),
                                [&](Column const& column) { return column.role == limits.role; }))
        , categories_(std::get<TextColumn>(column_.data))
        , numbers_(*frame.numbers(number_role_of(spec))) {}

    bool run() {
        sort_rows();
        auto const owner = find_owner();
        if (!owner) return false;
        std::vector<std::size_t> kept;
        for (std::size_t row = 0; row < frame_.rows(); ++row)
            if (is_kept(row)) kept.push_back(row);
        tell_without_value(*owner);
        auto low = limits_of(kept, *owner, lows_);
        auto high = limits_of(kept, *owner, highs_);
        auto const names =
            std::pair(categories_.dictionary[limits_.low], categories_.dictionary[limits_.high]);
        frame_.rows_read -= frame_.rows() - kept.size();
        keep_rows(frame_, kept);
        frame_.columns.push_back({"nedre", names.first, std::move(low)});
        frame_.columns.push_back({"ovre", names.second, std::move(high)});
        return true;
    }

private:
    [[nodiscard]] std::uint32_t category(std::size_t row) const { return categories_.codes[row]; }

    [[nodiscard]] bool is_limit(std::uint32_t category) const {
        return category == limits_.low || category == limits_.high;
    }

    [[nodiscard]] bool is_kept(std::size_t row) const {
        return limits_.value ? category(row) == *limits_.value : !is_limit(category(row));
    }

    void sort_rows() {
        auto columns = key_columns(frame_);
        std::erase(columns, &column_);
        keys_ = row_keys(columns, frame_.rows());
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (category(row) == limits_.low) lows_.add(keys_[row], row);
            if (category(row) == limits_.high) highs_.add(keys_[row], row);
        }
        lows_.sort();
        highs_.sort();
    }

    /// The category whose values the limits are those of.
    std::optional<std::uint32_t> find_owner() {
        if (limits_.value) return limits_.value;
        std::vector<std::size_t> judged(categories_.dictionary.size(), 0);
        std::vector<std::size_t> between(categories_.dictionary.size(), 0);
        std::vector<bool> is_there(categories_.dictionary.size(), false);
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (is_limit(category(row))) continue;
            is_there[category(row)] = true;
            auto const low = lows_.find(keys_[row]);
            auto const high = highs_.find(keys_[row]);
            if (!low || !high || !is_shown(row) || !is_shown(*low) || !is_shown(*high)) continue;
            ++judged[category(row)];
            if (numbers_.values[*low] <= numbers_.values[row] &&
                numbers_.values[row] <= numbers_.values[*high])
                ++between[category(row)];
        }
        std::vector<std::uint32_t> others;
        std::vector<std::uint32_t> owners;
        for (std::uint32_t each = 0; each < is_there.size(); ++each) {
            if (!is_there[each]) continue;
            others.push_back(each);
            if (2 * between[each] > judged[each]) owners.push_back(each);
        }
        if (others.size() == 1) return others.front();
        if (owners.size() == 1) return owners.front();
        tell_no_owner(others);
        return std::nullopt;
    }

    [[nodiscard]] bool is_shown(std::size_t row) const { return numbers_.statuses[row] == Status::shown; }

    void tell_no_owner(std::vector<std::uint32_t> const& others) {
        if (others.empty()) {
            diagnostics_.add(told_at_column(spec_, "nedre", "data.intervall-utan-varden",
                                            "filen " + in_quotes(frame_.file) + " har bara gränser i " +
                                                in_quotes(column_.heading) + ", inga värden",
                                            "ta med värdena när filen hämtas ur källan"));
            return;
        }
        std::vector<std::string> names;
        for (auto const each : others) names.push_back(categories_.dictionary[each]);
        diagnostics_.add(told_at_column(spec_, "nedre", "data.intervall-vilket",
                                        "det går inte att se vilka värden i " + in_quotes(column_.heading) +
                                            " som gränserna gäller: " + join_quoted(names),
                                        limits_.can_name_value
                                            ? "lägg till " + number_role_of(spec_) + " = " +
                                                  toml_text(names.front()) + " i kolumner"
                                            : "ta bort de rader ur filen som gränserna inte gäller"));
    }

    NumberColumn limits_of(std::vector<std::size_t> const& kept, std::uint32_t owner, RowsByKey const& rows) {
        NumberColumn limits;
        limits.values.reserve(kept.size());
        limits.statuses.reserve(kept.size());
        limits.decimals.reserve(kept.size());
        for (std::size_t at = 0; at < kept.size(); ++at) {
            auto const row = category(kept[at]) == owner ? rows.find(keys_[kept[at]]) : std::nullopt;
            limits.values.push_back(row ? numbers_.values[*row] : 0);
            limits.statuses.push_back(row ? numbers_.statuses[*row] : Status::missing);
            limits.decimals.push_back(row ? numbers_.decimals[*row] : std::uint8_t{0});
            if (row && !is_shown(*row)) add_sign(limits, at, *row);
        }
        return limits;
    }

    void add_sign(NumberColumn& limits, std::size_t at, std::size_t row) const {
        auto const found =
            std::lower_bound(numbers_.signs.begin(), numbers_.signs.end(), row,
                             [](auto const& sign, std::size_t wanted) { return sign.first < wanted; });
        if (found != numbers_.signs.end() && found->first == row)
            limits.signs.emplace_back(at, found->second);
    }

    void tell_without_value(std::uint32_t owner) {
        RowsByKey values;
        for (std::size_t row = 0; row < frame_.rows(); ++row)
            if (category(row) == owner) values.add(keys_[row], row);
        values.sort();
        std::size_t count = 0;
        std::size_t first = 0;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (!is_limit(category(row)) || !is_shown(row) || values.find(keys_[row])) continue;
            if (count++ == 0) first = row;
        }
        if (count == 0) return;
        diagnostics_.warning(
            "data.grans-utan-varde", frame_.place(first),
            (count == 1 ? std::string("en rad har en gräns") : std::to_string(count) + " rader har gränser") +
                " men det finns inget värde som " + (count == 1 ? "den" : "de") + " hör till; " +
                (count == 1 ? "den" : "de") + " är inte med",
            "kontrollera att filen har en rad med värdet för samma område, tid och kön");
    }

    Frame& frame_;
    LimitRows const& limits_;
    DataSpec const& spec_;
    Diagnostics& diagnostics_;
    Column const& column_;
    TextColumn const& categories_;
    NumberColumn const& numbers_;
    std::vector<std::uint64_t> keys_;
    RowsByKey lows_;
    RowsByKey highs_;
};

} // namespace

bool join_limit_rows(Frame& frame, LimitRows const& limits, DataSpec const& spec, Diagnostics& diagnostics) {
    return Joining(frame, limits, spec, diagnostics).run();
}

} // namespace linsen
