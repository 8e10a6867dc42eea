#include "suppress/condensed.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace linsen::suppression {
namespace {

struct Weight {
    std::uint32_t index = 0; ///< a place among the variables, or a row
    std::int64_t factor = 0;
};
using Weights = std::vector<Weight>; ///< ascending by index

/// Adds up what has the same index.
void add_up(Weights& weights) {
    std::sort(weights.begin(), weights.end(), [](Weight a, Weight b) { return a.index < b.index; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < weights.size();) {
        Weight sum{weights[i].index, 0};
        for (; i < weights.size() && weights[i].index == sum.index; ++i) sum.factor += weights[i].factor;
        if (sum.factor != 0) weights[kept++] = sum;
    }
    weights.resize(kept);
}

std::int64_t factor_at(Weights const& weights, std::uint32_t index) {
    auto const found = std::lower_bound(weights.begin(), weights.end(), index,
                                        [](Weight a, std::uint32_t b) { return a.index < b; });
    return found != weights.end() && found->index == index ? found->factor : 0;
}

} // namespace

class Condensing {
public:
    Condensing(System const& system, std::vector<std::uint32_t> const& variables, Condensed& result)
        : system_(system)
        , variables_(variables)
        , result_(result)
        , place_of_(system.size(), System::constant)
        , is_definition_(system.row_count(), 0)
        , state_(variables.size(), State::unseen)
        , parts_(variables.size())
        , room_(variables.size())
        , folded_(variables.size(), 0) {
        for (std::uint32_t i = 0; i < variables.size(); ++i) {
            place_of_[variables[i]] = i;
            room_[i] = static_cast<double>(system[variables[i]].value - system[variables[i]].lower);
        }
    }

    void run() {
        std::size_t silent = 0;
        for (std::uint32_t i = 0; i < variables_.size(); ++i) silent += is_silent(i) ? 1 : 0;
        bool const is_worth_it = silent >= Condensed::least_silent;
        for (std::uint32_t i = 0; i < variables_.size(); ++i) {
            if (is_worth_it)
                visit(i);
            else
                keep(i);
        }
        write_rows();
        if (is_worth_it) fold();
        write_columns();
    }

private:
    enum class State : std::uint8_t { unseen, entered, kept, put_in };

    [[nodiscard]] bool is_silent(std::uint32_t place) const {
        return Condensed::is_silent(system_[variables_[place]]);
    }

    void keep(std::uint32_t place) {
        state_[place] = State::kept;
        parts_[place] = {{place, 1}};
    }

    /// Parts before what they are parts of.
    void visit(std::uint32_t place) {
        if (state_[place] != State::unseen) return;
        state_[place] = State::entered;
        auto best = System::constant;
        if (is_silent(place)) {
            for (auto const& entry : system_.column(variables_[place])) {
                bool const is_shorter =
                    best == System::constant || system_.row(entry.index).size() < system_.row(best).size();
                if (is_shorter && defines(entry.index, place)) best = entry.index;
            }
        }
        if (best == System::constant) {
            keep(place);
            return;
        }
        is_definition_[best] = 1;
        state_[place] = State::put_in;
        for (auto const& entry : system_.row(best)) {
            auto const part = place_of_[entry.index];
            if (part == System::constant || part == place) continue;
            parts_[place].insert(parts_[place].end(), parts_[part].begin(), parts_[part].end());
        }
        add_up(parts_[place]);
        result_.sums_.push_back({variables_[place], best});
    }

    /// Is it the sum of the others in the row, and never below what they allow?
    bool defines(std::uint32_t row, std::uint32_t place) {
        if (!system_.is_equation(row) || system_.is_implied(row) || is_definition_[row] != 0) return false;
        std::int32_t own = 0;
        for (auto const& entry : system_.row(row))
            if (entry.index == variables_[place]) own = entry.factor;
        double room = 0;
        for (auto const& entry : system_.row(row)) {
            auto const part = place_of_[entry.index];
            if (part == System::constant || part == place) continue;
            if (entry.factor != -own) return false;
            room += room_[part];
        }
        if (room > room_[place]) return false;
        for (auto const& entry : system_.row(row)) {
            auto const part = place_of_[entry.index];
            if (part == System::constant || part == place) continue;
            visit(part);
            if (state_[part] == State::entered) return false; // a part of itself
        }
        return is_definition_[row] == 0;
    }

    void write_rows() {
        std::vector<std::uint8_t> is_met(system_.row_count(), 0);
        std::vector<std::uint32_t> met;
        for (auto const variable : variables_)
            for (auto const& entry : system_.column(variable))
                if (std::exchange(is_met[entry.index], std::uint8_t{1}) == 0) met.push_back(entry.index);
        columns_.resize(variables_.size());
        Weights sum;
        for (auto const row : met) {
            if (system_.is_implied(row) || is_definition_[row] != 0) continue;
            sum.clear();
            for (auto const& entry : system_.row(row)) {
                auto const place = place_of_[entry.index];
                if (place == System::constant) continue;
                for (auto const& part : parts_[place])
                    sum.push_back({part.index, part.factor * entry.factor});
            }
            add_up(sum);
            if (sum.empty()) continue;
            auto const number = static_cast<std::uint32_t>(result_.rows_.size());
            result_.rows_.push_back(row);
            weighs_.push_back(std::any_of(sum.begin(), sum.end(), [&](Weight weight) {
                return std::abs(weight.factor) != std::abs(sum.front().factor);
            }));
            for (auto const& weight : sum) columns_[weight.index].push_back({number, weight.factor});
        }
    }

    /// Those that nobody asks for, by the sums that they stand in.
    void fold() {
        std::map<std::vector<std::pair<std::uint32_t, std::int64_t>>, std::vector<std::uint32_t>> alike;
        for (std::uint32_t i = 0; i < variables_.size(); ++i) {
            if (state_[i] != State::kept || !is_silent(i)) continue;
            std::vector<std::pair<std::uint32_t, std::int64_t>> sums;
            for (auto const& weight : columns_[i])
                if (!weighs_[weight.index]) sums.emplace_back(weight.index, weight.factor);
            alike[std::move(sums)].push_back(i);
        }
        for (auto& [sums, places] : alike)
            if (places.size() > 1) fold(std::move(places));
    }

    /// All of the places stand in the same sums. Rows of the same mean, or of means of the same numbers, rise
    /// together from one to the next: they are one direction. Along each one the ends do for what is between.
    void fold(std::vector<std::uint32_t> places) {
        auto const directions = directions_of(places);
        if (directions.empty()) {
            for (auto const place : places)
                if (place != places.front()) mix(place, places.front(), places.front(), 0);
            return;
        }
        for (auto const along : directions) {
            std::map<std::vector<std::int64_t>, std::vector<std::uint32_t>> lines;
            for (auto const place : places) {
                std::vector<std::int64_t> across;
                for (auto const other : directions)
                    if (other != along) across.push_back(factor_at(columns_[place], other));
                lines[std::move(across)].push_back(place);
            }
            for (auto const& [across, line] : lines) fold_line(line, along);
            std::erase_if(places, [this](std::uint32_t place) { return folded_[place] != 0; });
        }
    }

    /// One row for each direction.
    [[nodiscard]] std::vector<std::uint32_t> directions_of(std::vector<std::uint32_t> const& places) const {
        std::vector<std::uint32_t> rows;
        for (auto const place : places)
            for (auto const& weight : columns_[place])
                if (weighs_[weight.index]) rows.push_back(weight.index);
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        std::vector<std::uint32_t> directions;
        std::vector<std::vector<std::int64_t>> factors; // of the directions
        for (auto const row : rows) {
            std::vector<std::int64_t> own;
            own.reserve(places.size());
            for (auto const place : places) own.push_back(factor_at(columns_[place], row));
            bool const is_level = std::all_of(own.begin(), own.end(),
                                              [&](std::int64_t factor) { return factor == own.front(); });
            if (is_level || std::any_of(factors.begin(), factors.end(),
                                        [&](auto const& other) { return rise_together(own, other); }))
                continue;
            directions.push_back(row);
            factors.push_back(std::move(own));
        }
        return directions;
    }

    /// Is the one a constant and a multiple of the other, which is not level?
    static bool rise_together(std::vector<std::int64_t> const& one, std::vector<std::int64_t> const& other) {
        auto const far = static_cast<std::size_t>(
            std::find_if(other.begin(), other.end(),
                         [&](std::int64_t factor) { return factor != other.front(); }) -
            other.begin());
        for (std::size_t i = 0; i < one.size(); ++i) {
            if (product(one[i] - one.front(), other[far] - other.front()) !=
                product(one[far] - one.front(), other[i] - other.front()))
                return false;
        }
        return true;
    }

    __extension__ using Product = __int128;
    static Product product(std::int64_t a, std::int64_t b) { return static_cast<Product>(a) * b; }

    void fold_line(std::vector<std::uint32_t> const& line, std::uint32_t along) {
        auto const at = [&](std::uint32_t place) { return factor_at(columns_[place], along); };
        auto const [light, heavy] = std::minmax_element(
            line.begin(), line.end(), [&](std::uint32_t a, std::uint32_t b) { return at(a) < at(b); });
        auto const low = *light;
        auto const high = *heavy;
        auto const width = static_cast<double>(at(high) - at(low));
        for (auto const place : line) {
            if (place == low || place == high) continue;
            mix(place, low, high, width == 0 ? 0 : static_cast<double>(at(place) - at(low)) / width);
        }
    }

    void mix(std::uint32_t place, std::uint32_t low, std::uint32_t high, double share) {
        folded_[place] = 1;
        room_[low] += (1 - share) * room_[place];
        room_[high] += share * room_[place];
    }

    void write_columns() {
        for (std::uint32_t i = 0; i < variables_.size(); ++i) {
            if (state_[i] != State::kept || folded_[i] != 0) continue;
            auto& column = result_.columns_.emplace_back();
            column.variable = variables_[i];
            column.room = room_[i];
            for (auto const& weight : columns_[i])
                column.elements.push_back({weight.index, static_cast<double>(weight.factor)});
            std::sort(column.elements.begin(), column.elements.end(),
                      [this](Condensed::Element a, Condensed::Element b) {
                          return result_.rows_[a.row] < result_.rows_[b.row];
                      });
        }
    }

    System const& system_;
    std::vector<std::uint32_t> const& variables_;
    Condensed& result_;
    std::vector<std::uint32_t> place_of_;
    std::vector<std::uint8_t> is_definition_; ///< by row of the system
    std::vector<State> state_;                ///< this and those that follow: by place
    std::vector<Weights> parts_;              ///< what is kept of it
    std::vector<double> room_;
    std::vector<std::uint8_t> folded_;
    std::vector<Weights> columns_; ///< of new rows
    std::vector<bool> weighs_;     ///< by new row: a mean, and not a sum
};

Condensed::Condensed(System const& system, std::vector<std::uint32_t> const& variables)
    : system_(&system) {
    Condensing(system, variables, *this).run();
}

std::vector<std::uint32_t> Condensed::binding_rows(double const* duals) const {
    constexpr double negligible = 1e-7;
    std::vector<double> all(system_->row_count(), 0);
    for (std::size_t i = 0; i < rows_.size(); ++i) all[rows_[i]] = duals[i];
    // A sum that was put in costs nothing, so its row's dual is what balances those of the others.
    for (auto sum = sums_.rbegin(); sum != sums_.rend(); ++sum) {
        double others = 0;
        double own = 0;
        for (auto const& entry : system_->column(sum->variable))
            (entry.index == sum->row ? own : others) +=
                entry.factor * (entry.index == sum->row ? 1 : all[entry.index]);
        all[sum->row] = -others / own;
    }
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < all.size(); ++row)
        if (std::abs(all[row]) > negligible) rows.push_back(row);
    return rows;
}

} // namespace linsen::suppression
