#pragma once

#include "analyse/finding.hpp"

#include <functional>
#include <ostream>
#include <string>
#include <vector>

/// Helpers for the tests of sentences: cells in few letters, and cases that say which rows of the table of
/// sentences they give.
namespace linsen::testing {

/// A share in whole per cent with a 95 % interval of ± `half` around it.
inline Cell share(double value, double half) {
    Cell cell = shown_cell(value, Unit::percent, 0);
    cell.interval = Interval{value - half, value + half, 1};
    return cell;
}

/// A share in whole per cent with a 95 % interval from `low` to `high`.
inline Cell between(double value, double low, double high) {
    Cell cell = shown_cell(value, Unit::percent, 0);
    cell.interval = Interval{low, high, 1};
    return cell;
}

/// A value without interval.
inline Cell plain(double value, int decimals = 0, Unit unit = Unit::percent) {
    return shown_cell(value, unit, decimals);
}

inline Cell missing() { return cell_without_value(Status::missing, Unit::percent); }
inline Cell hidden() { return cell_without_value(Status::hidden, Unit::percent); }

inline Figure pair(Cell first, Cell second) { return {std::move(first), std::move(second), missing()}; }
/// The second one's row in the source's file could not be read.
inline Figure with_unread_second(Cell first) {
    Figure figure = pair(std::move(first), missing());
    figure.unread.second = true;
    return figure;
}
inline Figure only(Cell total) { return {missing(), missing(), std::move(total)}; }

inline Measure diabetes(Wanted wanted = Wanted::none) {
    Measure measure;
    measure.subject = "andelen med diabetes";
    measure.wanted = wanted;
    return measure;
}

inline Measure counted(Wanted wanted = Wanted::none) {
    Measure measure = diabetes(wanted);
    measure.sampling = Sampling::full_count;
    return measure;
}

/// Figures of another kind, called by their noun: "väntetiden".
inline Measure called(std::string subject) {
    Measure measure;
    measure.subject = std::move(subject);
    return measure;
}

inline Measure undivided(Measure measure) {
    measure.divided = false;
    return measure;
}

struct Case {
    std::string name; ///< letters and digits
    std::string ids;  ///< with a space between
    std::string text; ///< with plain spaces where the sentence has no-break ones
    std::function<Findings()> findings;
};

/// Names the case in lists of tests.
inline void PrintTo(Case const& one, std::ostream* out) { *out << one.name; }

/// A sentence with a case that gives it, and one just beside that does not.
struct Neighbours {
    std::string id;
    std::string gives;
    std::string beside;
};
/// Each of the sentences that the room chooses itself, once.
std::vector<Neighbours> neighbours();

std::vector<Case> gap_cases();
std::vector<Case> change_cases();
std::vector<Case> target_cases();
std::vector<Case> place_cases();
std::vector<Case> area_cases();
std::vector<Case> key_cases();
std::vector<Case> population_cases();
std::vector<Case> counted_cases();

} // namespace linsen::testing
