#include "protect/printed_counts.hpp"

#include "base/number.hpp"
#include "data/canonical.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace linsen {

namespace {

/// Of the codes of a role, how many are answers?
std::size_t answers_of(std::vector<std::string> const& codes) {
    return codes.size() - (std::binary_search(codes.begin(), codes.end(), no_answer) ? 1 : 0);
}

std::optional<double> number_of(std::string const& code) {
    auto number = parse_number(code, DecimalMark::comma);
    if (!number) number = parse_number(code, DecimalMark::point);
    return number ? std::optional(number->value) : std::nullopt;
}

} // namespace

/// Does a figure that anybody has printed divide persons by this role? Not one that only says how many have a
/// number, or have none.
bool PrintedCounts::counts_by(std::string const& role, Source const& source) const {
    auto const root = source.universe.root_of(role);
    auto const all = answers_of(source.universe.codes(root));
    return std::any_of(cells().begin(), cells().end(), [&](LinkedCell const& cell) {
        auto const found = cell.identity.codes.find(root);
        if (cell.identity.population != source.spec.name || found == cell.identity.codes.end()) return false;
        auto const told = answers_of(found->second);
        return told != 0 && told != all;
    });
}

/// A few numbers are answers, "1 = ja": their mean is a share, and tells how many gave each.
bool PrintedCounts::are_answers(std::string const& role, Source const& source) {
    constexpr std::size_t most = 3;
    return answers_of(source.universe.codes(role)) <= most;
}

/// Has everybody a number?
bool PrintedCounts::is_known_of_all(std::string const& role, Source const& source) {
    auto const& codes = source.universe.codes(role);
    return !std::binary_search(codes.begin(), codes.end(), no_answer);
}

/// Who has a number may be counted beside those who have none. Of many persons there is always a sum that
/// prints as the mean, however many they are; of few there is none where the mean has more decimals than
/// their numbers have steps: 1,57 is of 14, and not of 13 or 15.
bool PrintedCounts::tells_how_many(int decimals, std::string const& role, Source const& source) {
    constexpr double parts_of_numbers = 100; // two decimals
    std::int64_t step = 0;
    std::optional<double> first;
    for (auto const& code : source.universe.codes(role)) {
        auto const number = number_of(code);
        if (!number) continue;
        first = first.value_or(*number);
        step = std::gcd(step, std::llround(std::abs(*number - *first) * parts_of_numbers));
    }
    auto const unit = parts_of_numbers * std::pow(10, -decimals);
    return static_cast<double>(step) > unit * static_cast<double>(least_persons_measured);
}

bool PrintedCounts::tells_of_counts(std::string const& role, int decimals, Source const& source) const {
    return counts_by(role, source) || are_answers(role, source) || tells_how_many(decimals, role, source);
}

void PrintedCounts::link_measures(std::vector<Cube> const& cubes) {
    for (std::size_t table = 0; table < cubes.size(); ++table) {
        auto const& request = cubes[table].request;
        if (printed_[table].empty() || !measures_numbers(request.statistic)) continue;
        auto& source = sources_.at(request.data);
        bool const tells =
            std::any_of(cubes[table].cells.begin(), cubes[table].cells.end(), [&](auto const& cell) {
                return tells_of_counts(request.measured, cell.decimals, source);
            });
        if (tells) link_measure(cubes[table], table, source);
    }
}

void PrintedCounts::link_measure(Cube const& cube, std::size_t table, Source& source) {
    for (std::size_t i = 0; i < cube.cells.size(); ++i) {
        if (cube.cells[i].status != Status::shown) continue;
        auto const whole = cells()[printed_[table][i].count].identity;
        measures_.push_back({table,
                             i,
                             {cube.request.statistic == Statistic::median, cube.cells[i].value,
                              cube.cells[i].decimals, parts_of(whole, cube.request.measured, source),
                              is_known_of_all(cube.request.measured, source)}});
    }
}

std::vector<PartOfMeasure> PrintedCounts::parts_of(Identity const& whole, std::string const& role,
                                                   Source& source) {
    std::vector<PartOfMeasure> parts;
    for (auto const& code : source.universe.codes(role)) {
        auto const number = number_of(code);
        if (!number) continue;
        auto part = source.universe.part(whole, role, code);
        // Beside the table's own conditions nobody has the number, and every reader knows it.
        if (is_about_nobody(part)) continue;
        auto const persons = source.census.count(part);
        auto const cell = linkage_.measure(part, persons);
        if (are_answers(role, source)) linkage_.judge(std::move(part), persons);
        parts.push_back({*number, cell, persons});
    }
    return parts;
}

/// One that is not true of the persons of now was true of the counts that were shown with it.
void PrintedCounts::remember(PublishedMeasure const& measure, Source& source, Identity const& whole) {
    auto const persons = source.census.count(whole);
    auto const all = linkage_.mention(whole, persons);
    if (persons >= least_persons_measured)
        remembered_rows_.push_back({{{all, 1}}, least_persons_measured, suppression::unlimited});
    if (!tells_of_counts(measure.role, measure.decimals, source)) return;
    auto const rows =
        KnownMeasure{measure.kind == PublishedMeasure::Kind::median, measure.value, measure.decimals,
                     parts_of(whole, measure.role, source),
                     cells()[all].past == LinkedCell::Past::shown && is_known_of_all(measure.role, source)}
            .rows();
    if (rows) keep(*rows);
}

void PrintedCounts::keep(std::vector<suppression::Row> const& rows) {
    bool const is_true = std::all_of(rows.begin(), rows.end(), [&](suppression::Row const& row) {
        std::int64_t sum = 0;
        for (auto const& term : row.terms) sum += term.factor * cells()[term.cell].value;
        return sum >= row.lo && sum <= row.hi;
    });
    auto& kept = is_true ? remembered_rows_ : outdated_rows_;
    kept.insert(kept.end(), rows.begin(), rows.end());
    if (is_true) ++remembered_;
}

Corrections::Before PrintedCounts::before(std::vector<suppression::Row> rows) const {
    rows.insert(rows.end(), remembered_rows_.begin(), remembered_rows_.end());
    rows.insert(rows.end(), outdated_rows_.begin(), outdated_rows_.end());
    return corrections_.before(rows, cells());
}

} // namespace linsen
