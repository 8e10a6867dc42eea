#include "protect/unsaid_numbers.hpp"

#include "protect/printed_counts.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_sums = 20'000; // of one table; a larger one is no table that a text sums up

/// The totals of one table. A place is a category of each axis, or nothing where all of them are taken
/// together.
class Totals {
public:
    Totals(Cube const& cube, std::vector<CellCounts> const& cells, PrintedCounts const& counts,
           std::vector<bool> const& hidden, std::set<Identity> const& shown)
        : cube_(cube)
        , cells_(cells)
        , counts_(counts)
        , hidden_(hidden)
        , shown_(shown) {}

    std::vector<UnsaidNumber> run() {
        std::size_t sums = 1;
        bool const any_hidden = std::any_of(cells_.begin(), cells_.end(),
                                            [&](CellCounts const& cell) { return hidden_[cell.count]; });
        for (Axis const& axis : cube_.axes) sums *= axis.categories.size() + 1;
        if (any_hidden && sums <= most_sums) visit({});
        return std::move(found_);
    }

private:
    using At = std::vector<std::optional<std::size_t>>;
    struct Total {
        std::int64_t persons = 0;
        bool holds_hidden = false;
        Identity identity; ///< in all its codes; empty where nothing is hidden
    };

    [[nodiscard]] bool adds_up(std::size_t axis) const {
        return !counts_.has_several_answers(cube_.request.data, cube_.axes[axis].role);
    }

    void visit(At at) {
        if (at.size() < cube_.axes.size()) {
            auto const axis = at.size();
            at.emplace_back();
            if (adds_up(axis)) visit(at);
            for (std::size_t i = 0; i < cube_.axes[axis].categories.size(); ++i) {
                at.back() = i;
                visit(at);
            }
            return;
        }
        Total const& total = total_of(at);
        if (!total.holds_hidden || is_known(at)) return;
        if (total.persons >= counts_.threshold_in(cube_.request.data))
            found_.push_back({total.persons, about(at, total.identity)});
    }

    /// What the table's own headings say of them.
    [[nodiscard]] std::string about(At const& at, Identity identity) const {
        std::erase_if(identity.codes, [&](auto const& of_role) {
            for (std::size_t axis = 0; axis < at.size(); ++axis)
                if (cube_.axes[axis].role == of_role.first)
                    return !at[axis] || cube_.axes[axis].categories[*at[axis]].code == "totalt";
            return std::none_of(cube_.request.where.begin(), cube_.request.where.end(),
                                [&](Condition const& each) { return each.role == of_role.first; });
        });
        return identity.codes.empty() ? "alla i en tabell" : in_words(identity);
    }

    /// The axis that is taken together, and its parts.
    [[nodiscard]] std::vector<At> parts(At const& at, std::size_t axis) const {
        std::vector<At> parts;
        for (std::size_t i = 0; i < cube_.axes[axis].categories.size(); ++i) {
            if (cube_.axes[axis].categories[i].code == "totalt") continue;
            parts.push_back(at);
            parts.back()[axis] = i;
        }
        return parts;
    }

    Total const& total_of(At const& at) {
        if (auto const found = totals_.find(at); found != totals_.end()) return found->second;
        auto const together = std::find(at.begin(), at.end(), std::nullopt);
        Total total;
        if (together == at.end()) {
            std::size_t number = 0;
            for (std::size_t axis = 0; axis < at.size(); ++axis)
                number = number * cube_.axes[axis].categories.size() + *at[axis];
            auto const cell = cells_[number].count;
            total.persons = cube_.counted->counts[number];
            total.holds_hidden = hidden_[cell];
            total.identity = counts_.spelt_out(counts_.cells()[cell]);
        } else {
            for (At const& part : parts(at, static_cast<std::size_t>(together - at.begin())))
                add(total_of(part), total);
        }
        return totals_.emplace(at, std::move(total)).first->second;
    }

    static void add(Total const& part, Total& total) {
        total.persons += part.persons;
        total.holds_hidden = total.holds_hidden || part.holds_hidden;
        if (total.identity.population.empty()) {
            total.identity = part.identity;
            return;
        }
        for (auto const& [role, codes] : part.identity.codes) {
            auto& all = total.identity.codes[role];
            std::vector<std::string> together;
            std::set_union(all.begin(), all.end(), codes.begin(), codes.end(), std::back_inserter(together));
            all = std::move(together);
        }
    }

    bool is_known(At const& at) {
        auto const known = known_.find(at);
        if (known != known_.end()) return known->second;
        Total const& total = total_of(at);
        bool is_known_here = !total.holds_hidden || shown_.count(total.identity) != 0;
        for (std::size_t axis = 0; axis < at.size() && !is_known_here; ++axis) {
            if (at[axis]) continue;
            auto const all = parts(at, axis);
            is_known_here =
                std::all_of(all.begin(), all.end(), [this](At const& part) { return is_known(part); });
        }
        return known_[at] = is_known_here;
    }

    Cube const& cube_;
    std::vector<CellCounts> const& cells_;
    PrintedCounts const& counts_;
    std::vector<bool> const& hidden_;
    std::set<Identity> const& shown_;
    std::map<At, Total> totals_;
    std::map<At, bool> known_;
    std::vector<UnsaidNumber> found_;
};

} // namespace

std::vector<UnsaidNumber> unsaid_numbers(std::vector<Cube> const& cubes, PrintedCounts const& counts,
                                         std::vector<bool> const& hidden) {
    std::set<Identity> shown;
    for (std::size_t i = 0; i < counts.cells().size(); ++i) {
        auto const& cell = counts.cells()[i];
        bool const is_read = cell.printed && !cell.behind && !cell.in_shares && !hidden[i];
        if (is_read || cell.past == LinkedCell::Past::shown) shown.insert(counts.spelt_out(cell));
    }
    std::vector<UnsaidNumber> all;
    for (std::size_t i = 0; i < cubes.size(); ++i) {
        auto const& cells = counts.of_table(i);
        if (cells.empty() || cubes[i].axes.empty()) continue;
        auto of_table = Totals(cubes[i], cells, counts, hidden, shown).run();
        std::move(of_table.begin(), of_table.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace linsen
