#include "tabulate/counting.hpp"

#include "base/so_many_per.hpp"
#include "base/text.hpp"
#include "tabulate/chosen_rows.hpp"
#include "tabulate/counted_axis.hpp"
#include "tabulate/counting_check.hpp"
#include "tabulate/measured.hpp"
#include "tabulate/overlapping_ages.hpp"
#include "tabulate/overlapping_periods.hpp"
#include "tabulate/population_gaps.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// Persons behind each cell of a table.
struct Counts {
    std::vector<std::int64_t> persons;
    std::vector<bool> unknown;  ///< a row's number is not known
    std::vector<bool> hidden;   ///< a row's number is hidden by a source that has been published so
    std::vector<bool> summed;   ///< there is more than one row
    std::vector<bool> told;     ///< there is a row, if only of nobody
    std::vector<bool> possible; ///< not all of its rows say that nobody can be there
};

bool is_rate(Unit unit) {
    return unit == Unit::per_1000 || unit == Unit::per_10000 || unit == Unit::per_100000;
}

double per(Unit unit) {
    switch (unit) {
    case Unit::per_1000: return 1e3;
    case Unit::per_10000: return 1e4;
    default: return 1e5;
    }
}

class Counting {
public:
    Counting(TableRequest const& request, CountedSource const& source,
             std::optional<CountedSource> const& base, Diagnostics& diagnostics)
        : request_(request)
        , source_(source)
        , base_(base)
        , diagnostics_(diagnostics) {}

    std::optional<Cube> run() {
        if (!can_be_counted(request_, source_, base_, diagnostics_)) return std::nullopt;
        auto const chosen = chosen_rows(request_, source_);
        axes_ = axes_of(source_, chosen);
        if (counts_nobody()) return std::nullopt;
        if (tell_overlapping_periods(request_, source_, axes_, chosen, diagnostics_) ||
            tell_overlapping_ages(request_, source_, axes_, chosen, diagnostics_))
            return std::nullopt;
        Cube cube;
        cube.request = request_;
        if (request_.statistic == Statistic::rate && !is_rate(request_.unit))
            cube.request.unit = Unit::per_100000;
        for (auto const& axis : axes_) cube.axes.push_back(axis.axis);
        cube.counted.emplace();
        cube.counted->rows = chosen;
        cube.counted->where = expanded_conditions();
        if (!source_.rows.elsewhere.empty())
            cube.counted->sexes.assign(source_.rows.sexes.begin(), source_.rows.sexes.end());
        cube.origins.assign(size_of(axes_), Origin{});
        if (!fill(cube, chosen)) return std::nullopt;
        tell_years_together(request_, source_, diagnostics_);
        cube.counted->years_together = years_together(request_, source_);
        return cube;
    }

private:
    /// Each condition fits somebody, and all of them together nobody: there is no category to print a zero
    /// for.
    bool counts_nobody() {
        bool const is_empty = std::any_of(
            axes_.begin(), axes_.end(), [](CountedAxis const& axis) { return axis.axis.categories.empty(); });
        if (!is_empty || request_.optional || request_.where.empty()) return false;
        std::vector<std::string> conditions;
        for (Condition const& each : request_.where)
            conditions.push_back(each.role + " " + join_swedish(each.codes));
        diagnostics_.add(
            {Severity::error, "tabulate.ingen", request_.asked_at,
             "tabellen " + in_quotes(request_.id) + " räknar ingen: datamängden " +
                 in_quotes(source_.frame.name) + " har inga rader med " + join(conditions, " och samtidigt "),
             "ta bort tabellen eller ett av villkoren, eller säg med kategorier vad som ska stå med noll",
             request_.excerpt});
        return true;
    }

    [[nodiscard]] std::vector<Condition> expanded_conditions() const {
        std::vector<Condition> expanded;
        for (Condition const& condition : request_.where) {
            Condition each{condition.role, {}};
            bool const multiple = source_.spec.multiple.count(condition.role) != 0;
            for (auto const& code : condition.codes) {
                auto members = multiple
                                   ? std::vector<std::string>{code}
                                   : members_of(*source_.frame.text(condition.role), condition.role, code);
                each.codes.insert(each.codes.end(), members.begin(), members.end());
            }
            std::sort(each.codes.begin(), each.codes.end());
            each.codes.erase(std::unique(each.codes.begin(), each.codes.end()), each.codes.end());
            expanded.push_back(std::move(each));
        }
        return expanded;
    }

    [[nodiscard]] std::vector<CountedAxis> axes_of(CountedSource const& source,
                                                   std::vector<bool> const& chosen) const {
        // A table that need not be has no zeros either, where no row is chosen.
        bool const is_left_out =
            request_.optional && std::find(chosen.begin(), chosen.end(), true) == chosen.end();
        bool const names_zeros = source.hides_zeros && !is_left_out;
        std::vector<CountedAxis> axes;
        for (AxisRequest const& asked : request_.by)
            axes.push_back(
                counted_axis(asked, source, names_zeros ? rows_that_name(asked, request_, source) : chosen));
        return axes;
    }

    static Counts count(CountedSource const& source, std::vector<CountedAxis> const& axes,
                        std::vector<bool> const& chosen) {
        std::vector<bool> const none(size_of(axes), false);
        Counts counts{std::vector<std::int64_t>(size_of(axes), 0), none, none, none, none, none};
        auto const* numbers = source.frame.numbers("antal");
        if (numbers == nullptr) numbers = source.frame.numbers("varde");
        for (std::size_t row = 0; row < chosen.size(); ++row) {
            if (!chosen[row]) continue;
            auto const persons = source.rows.persons_of(row);
            bool const unknown = !source.rows.unknown.empty() && source.rows.unknown[row];
            bool const impossible = numbers != nullptr && source.spec.kind == DataKind::counts &&
                                    numbers->statuses[row] == Status::not_applicable;
            bool const hidden = unknown && source.spec.published && numbers != nullptr &&
                                numbers->statuses[row] == Status::hidden;
            each_cell(axes, row, [&](std::size_t cell) {
                counts.persons[cell] += persons;
                if (counts.told[cell]) counts.summed[cell] = true;
                counts.told[cell] = true;
                if (unknown) counts.unknown[cell] = true;
                if (hidden) counts.hidden[cell] = true;
                if (!impossible) counts.possible[cell] = true;
            });
        }
        return counts;
    }

    bool fill(Cube& cube, std::vector<bool> const& chosen) {
        if (measures_numbers(request_.statistic))
            return fill_measured(cube, source_, axes_, chosen, diagnostics_);
        auto counts = count(source_, axes_, chosen);
        tell_summed(counts);
        switch (request_.statistic) {
        case Statistic::share: fill_shares(cube, counts, chosen); break;
        case Statistic::rate:
            if (!fill_rates(cube, counts, chosen)) return false;
            break;
        default: fill_counts(cube, counts);
        }
        cube.counted->counts = std::move(counts.persons);
        return true;
    }

    /// A source that protects its figures protects each by itself: a sum of them may be another than its own.
    void tell_summed(Counts const& counts) {
        auto const any = [](std::vector<bool> const& cells) {
            return std::find(cells.begin(), cells.end(), true) != cells.end();
        };
        if (!any(counts.summed) || !any(counts.hidden)) return;
        diagnostics_.add(
            {Severity::warning, "tabulate.publicerat-summerat", request_.asked_at,
             "tabellen " + in_quotes(request_.id) +
                 " räknar ihop tal som är publicerade, och summorna är inte källans egna: de kan "
                 "avvika från dem, eftersom källan skyddar sina tal",
             "visa dem som de är med visa = \"publicerat\", och ta summan från källan", request_.excerpt});
    }

    void fill_counts(Cube& cube, Counts const& counts) const {
        cube.request.unit = Unit::count;
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            cube.cells.push_back(
                counts.unknown[i]
                    ? cell_without_value(counts.hidden[i] ? Status::hidden : Status::missing, Unit::count)
                : counts.told[i] && !counts.possible[i]
                    ? cell_without_value(Status::not_applicable, Unit::count)
                    : shown_cell(static_cast<double>(counts.persons[i]), Unit::count, 0));
        }
    }

    /// 100 % is everybody of the table, once: also where one person has several answers, and whatever
    /// categories are shown.
    void fill_shares(Cube& cube, Counts const& counts, std::vector<bool> const& chosen) const {
        cube.request.unit = Unit::percent;
        auto whole = axes_;
        auto const parted = static_cast<std::size_t>(
            std::find_if(whole.begin(), whole.end(),
                         [&](CountedAxis const& axis) { return axis.axis.role == request_.share_of; }) -
            whole.begin());
        for (auto& positions : whole[parted].positions) positions.assign(1, 0);
        auto const bases = count(source_, whole, chosen);
        std::size_t stride = 1;
        for (std::size_t i = parted + 1; i < axes_.size(); ++i) stride *= axes_[i].axis.categories.size();
        auto const width = axes_[parted].axis.categories.size();
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            auto const at_base = i - (i / stride % width) * stride;
            auto const base = bases.persons[at_base];
            cube.counted->bases.push_back(base);
            if (bases.unknown[at_base] || counts.unknown[i])
                cube.cells.push_back(cell_without_value(Status::missing, Unit::percent));
            else if (base == 0)
                cube.cells.push_back(cell_without_value(Status::not_applicable, Unit::percent));
            else
                cube.cells.push_back(shown_cell(
                    so_many_per(per_cent, static_cast<double>(counts.persons[i]), static_cast<double>(base)),
                    Unit::percent, decimals_of_share(base)));
        }
    }

    /// A small base needs no more, and gives less away.
    [[nodiscard]] int decimals_of_share(std::int64_t base) const {
        constexpr std::int64_t large = 100;
        return request_.decimals.value_or(base >= large ? 1 : 0);
    }

    void tell_gaps(PopulationGaps const& gaps) {
        if (gaps.whose.empty()) return;
        constexpr std::size_t most_named = 3;
        auto named = gaps.whose;
        if (named.size() > most_named + 1) {
            auto const others = named.size() - most_named;
            named.resize(most_named);
            named.push_back(std::to_string(others) + " till");
        }
        diagnostics_.add(
            {Severity::warning, "tabulate.bas-saknas", request_.asked_at,
             "befolkningen " + in_quotes(base_->frame.name) + " saknar " + join_swedish(named) +
                 ", som uppgifterna om personer omfattar; tal per invånare visas inte där de ingår",
             "kontrollera att befolkningen gäller samma kommuner och år; ska den gälla fast den "
             "är från ett annat år, ta bort ar ur dess kolumner",
             request_.excerpt});
    }

    void tell_more_than_people(Counts const& counts, Counts const& people) {
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            if (!people.told[i] || people.unknown[i] || people.persons[i] == 0 ||
                counts.persons[i] <= people.persons[i])
                continue;
            diagnostics_.add(
                {Severity::warning, "tabulate.fler-an-befolkningen", request_.asked_at,
                 "i tabellen " + in_quotes(request_.id) +
                     " är personerna någonstans fler än invånarna i befolkningen " +
                     in_quotes(base_->frame.name),
                 "kontrollera att raderna är personer, och att befolkningen är hela befolkningen",
                 request_.excerpt});
            return;
        }
    }

    bool fill_rates(Cube& cube, Counts const& counts, std::vector<bool> const& chosen_persons) {
        Unit const unit = cube.request.unit;
        auto const chosen = chosen_rows(request_, *base_);
        auto const gaps = population_gaps(request_, source_, chosen_persons, *base_, chosen);
        tell_gaps(gaps);
        auto const lacks_people = cells_lacking_people(gaps, source_, axes_);
        std::vector<CountedAxis> axes;
        for (std::size_t i = 0; i < axes_.size(); ++i) {
            AxisRequest asked = request_.by[i];
            asked.codes.clear();
            for (std::size_t j = 0; j < axes_[i].own; ++j)
                asked.codes.push_back(axes_[i].axis.categories[j].code);
            axes.push_back(counted_axis(asked, *base_, chosen, asked.total ? &axes_[i].axis : nullptr));
        }
        if (tell_overlapping_ages(request_, *base_, axes, chosen, diagnostics_)) return false;
        auto const people = count(*base_, axes, chosen);
        cube.counted->bases = people.persons;
        tell_more_than_people(counts, people);
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            // Where persons are, nobody can be the population; where zeros are hidden, it is not told whether
            // they are.
            bool const may_have_persons = counts.persons[i] > 0 || source_.hides_zeros;
            if (counts.unknown[i] || people.unknown[i] || !people.told[i] || lacks_people[i] ||
                (people.persons[i] == 0 && may_have_persons))
                cube.cells.push_back(cell_without_value(Status::missing, unit));
            else if (people.persons[i] == 0)
                cube.cells.push_back(cell_without_value(Status::not_applicable, unit));
            else
                cube.cells.push_back(shown_cell(so_many_per(per(unit), static_cast<double>(counts.persons[i]),
                                                            static_cast<double>(people.persons[i])),
                                                unit, request_.decimals.value_or(1)));
        }
        return true;
    }

    TableRequest const& request_;
    CountedSource const& source_;
    std::optional<CountedSource> const& base_;
    Diagnostics& diagnostics_;
    std::vector<CountedAxis> axes_;
};

} // namespace

std::optional<Cube> count_table(TableRequest const& request, CountedSource const& source,
                                std::optional<CountedSource> const& base, Diagnostics& diagnostics) {
    return Counting(request, source, base, diagnostics).run();
}

} // namespace linsen
