#pragma once

#include "plugin/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The yearly follow-up of an agreement between kommuner (RÖK, kvinnofrid): goals, what is done about them,
/// and whom it is about, by sex, kommun by kommun and year against year.
namespace rok {

using namespace linsen;

inline constexpr std::string_view total = "totalt";

/// An answer that the report speaks of: one category of a question.
struct Answer {
    std::string code;
    std::string subject; ///< "andelen i skyddat boende"
    std::string verb;    ///< "är i skyddat boende"
    bool key_figure = false;
    Value source; ///< its code in the template, for diagnostics
};

/// From which year on a question asks for something else, and why.
struct SeriesBreak {
    std::string year;
    std::string reason; ///< without a full stop
};

/// A question of the form: persons of one role by one column.
struct Indicator {
    std::string data; ///< the data set, which is called as the question
    std::string title;
    std::string role; ///< the column that divides them
    std::string goal; ///< the number of the goal that it tells of, or ""
    std::vector<std::string> order;
    std::vector<Answer> answers;
    bool drawn = true;
    std::vector<SeriesBreak> series_breaks; ///< by year
    Place asked_at;
    std::string excerpt;
};

/// Those whom some questions are about, apart from all others.
struct Group {
    std::string id;
    std::string title;
    std::string persons; ///< in sentences: "våldsutsatta vuxna"
    std::string description;
    std::vector<Indicator> indicators; ///< the first counts them kommun by kommun
};

struct Goal {
    std::string number;
    std::string title;
    std::string code; ///< as the activities' data have it
    std::string description;
};

/// A row of a checklist that the report is held against.
struct CheckRow {
    enum class Trial { by_sex, consequences };
    std::string number;
    std::string text;
    Trial trial = Trial::by_sex;
    std::vector<std::string> questions; ///< of `consequences`: those that must be answered
};

/// Where the words stand that are about kommuner and not about persons.
struct FactData {
    std::string data;
    Place asked_at;
    std::string excerpt;
    Place file_at{}; ///< where rapport.toml names their file
    std::string file_excerpt{};
};

struct Guide {
    std::string introduction;
    std::string agreement; ///< in sentences: "överenskommelsen"
    std::string agreement_title;
    std::string agreement_text;
    std::vector<std::string> notes;
    Groups adults;
    Groups minors;
    std::string responses_title;
    std::string activities_title;
    std::string see_title;
    std::string reflect_title;
    std::string conclude_title;
    std::string change_title;
    std::string check_title;
    std::string check_source; ///< "Checklista för arbete med jämställdhet"
    FactData responses;
    std::optional<FactData> activities;
    std::vector<std::string> statuses; ///< from the one that is furthest on
    std::string not_known;             ///< "vet ej"
    std::vector<Goal> goals;
    std::vector<Group> groups;
    std::vector<CheckRow> checks;
    std::vector<Question> questions;

    [[nodiscard]] Goal const* goal(std::string_view number) const;
};

[[nodiscard]] std::vector<Setting> template_settings();
[[nodiscard]] std::vector<Setting> report_settings();

/// Tells what is wrong with the template and the report's own keys, all at once.
void check_guide(Job const& job, Diagnostics& diagnostics);
/// Of a template without faults.
[[nodiscard]] Guide read_guide(Job const& job);

/// The breaks that part the two years: those of a year after the first, up to the second.
[[nodiscard]] std::vector<SeriesBreak> breaks_between(Indicator const& indicator, std::string_view before,
                                                      std::string_view year);
/// "Åren före 2025 jämförs inte. Frågan är ny.", of each break.
[[nodiscard]] std::string in_words(std::vector<SeriesBreak> const& breaks);

[[nodiscard]] std::string year_of(Job const& job);
[[nodiscard]] Judging judging_of(Job const& job);

/// The indicators of all groups, in order.
[[nodiscard]] std::vector<Indicator const*> indicators_of(Guide const& guide);

} // namespace rok
