#pragma once

#include "plugin/report.hpp"

#include <optional>
#include <string>
#include <vector>

/// The template of the report: which indicators belong to which delmål, and what is to be said of each.
namespace naravard {

using namespace linsen;

/// From `year` on, the figures are of something else than before, and its source does not mark them.
struct SeriesBreak {
    int year = 0;
    std::string reason; ///< what is another, in lower case and without a stop
};

struct Indicator {
    std::string id; ///< also the stem of its anchors
    std::string title;
    std::string data;
    std::vector<Condition> where;
    Measure measure;
    std::string explanation; ///< in plain Swedish, before the figures
    std::string definition;
    Unit unit = Unit::none;  ///< the template's, or else that of the figures, once they are there
    bool needs_unit = false; ///< that not even its file says one is a fault which has not been told
    int decimals = 1;        ///< at most this many are printed
    std::optional<Target> target;
    bool is_target_judged_by_file = false; ///< which may say the unit itself
    std::string target_source;
    std::vector<SeriesBreak> breaks; ///< by year
    bool is_mean = false;            ///< of numbers: areas of different size can be held against each other
    int mean_years = 1;
    std::string without_sex; ///< why its source does not divide it by sex, as the template says
    bool optional = false;
    bool has_data = true; ///< the report has a data set of this name
    Place asked_at;
    std::string excerpt;
    Place unit_at; ///< where `enhet` stands, or the indicator that leaves it out
    std::string unit_excerpt;
    Place decimals_at; ///< where `decimaler` stands, or the indicator that leaves it out
    std::string decimals_excerpt;
    Place mean_years_at; ///< the same of `medelvarde_ar`
    std::string mean_years_excerpt;
};

struct Goal {
    std::string name;
    std::string anchor;
    std::string description;
    std::string lacking; ///< what to say when it has no figures
    std::vector<Indicator> indicators;
};

/// A table of the population by sex, as a background to the rest.
struct Background {
    std::string id;
    std::string title;
    std::string data;
    std::vector<Condition> where;
    std::string rows; ///< the role whose categories are the rows
    std::string row_heading;
    std::string explanation;
    std::string without_sex; ///< why its source does not divide it by sex, as the template says
    bool has_data = true;
    Place asked_at;
    std::string excerpt;
};

struct Sorting {
    std::string introduction;
    std::vector<std::string> notes; ///< for the method appendix
    std::vector<std::string> key_figures;
    std::vector<Goal> goals;
    std::vector<Background> backgrounds;

    [[nodiscard]] Indicator const* find(std::string_view id) const;
};

/// The declared keys of a template.
[[nodiscard]] std::vector<Setting> sorting_settings();

/// Reads the template of the job. What can be wrong in a checked template is told by `check_sorting`, and
/// passed over here.
[[nodiscard]] Sorting read_sorting(Job const& job);

/// Gives the indicators whose template says none the unit of their figures: their source's own, or the data
/// set's.
void take_units(Sorting& sorting, Figures const& figures);

/// Tells: an id twice or with other signs than a–z, 0–9 and hyphen; a key figure that is not an indicator, or
/// a sixth one; a target without a wanted direction, or one that no share can reach, where the unit is known
/// before the file is read; a condition on area, time or sex; a delmål that has neither indicators
/// nor words on what it lacks (a warning); a data set whose name is nearly one that the report has
/// (an error: it is misspelt), or that the report does not have (a remark: it is shown as lacking).
void check_sorting(Job const& job, Sorting const& sorting, Diagnostics& diagnostics);

/// The id of an indicator's or a background's table in the plan.
[[nodiscard]] std::string table_id(std::string_view id);

} // namespace naravard
