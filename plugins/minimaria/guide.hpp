#pragma once

#include "plugin/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// MiniMaria: who comes, with what, and what they get, by sex, and the four steps of the analysis.
namespace minimaria {

using namespace linsen;

/// An answer that the report speaks of: one category of a table.
struct Answer {
    std::string code;
    std::string subject; ///< "andelen med cannabis som främsta drog"
    std::string verb;    ///< "har cannabis som främsta drog"
    bool key_figure = false;
    Value source; ///< its code in the template, for diagnostics
};

/// One table of the template: how the persons are divided by a column of the data.
struct Topic {
    std::string id;
    std::string title;
    std::string role;    ///< the column that divides them
    std::string heading; ///< over the rows
    std::string within;  ///< a second role that the answers are also compared within, or ""
    std::vector<Condition> where;
    std::vector<document::Text> counted_only; ///< whom its tables count, where its title does not say so
    std::vector<std::string> order;    ///< the categories that come first, in this order; the others follow
    std::optional<Value> order_source; ///< where the template says so, for diagnostics
    std::vector<std::string> within_order; ///< of the parts of `within`: that of the table about them
    std::vector<Answer> answers;
    bool drawn = true;
    bool of_ages = false; ///< its categories are ages, of which neighbours may be taken together
    std::vector<std::string> age_groups; ///< of those, where rapport.toml groups ages itself
    /// Where its categories, or the parts of `within`, are ages: from which one girls are women; otherwise 0.
    std::int64_t adult_from = 0;
    std::int64_t within_adult_from = 0;
    Place asked_at;
    std::string excerpt;
};

struct Chapter {
    std::string title;
    std::string description;
    std::vector<Topic> topics;
};

/// What is offered where, kommun by kommun, and unit by unit where the data have units: a finding of its own,
/// and never a count of persons.
struct Supply {
    std::string title;
    /// The data set with one row a kommun and service, or a unit and service: 1 where it is offered, 0 where
    /// not.
    std::string data;
    std::string role; ///< the column with the services
    std::string heading;
    bool by_unit = false; ///< each unit (the column `enhet`) of a kommun has rows of its own
    Place asked_at;
    std::string excerpt;
};

/// How many there are per inhabitant.
struct Population {
    std::string title;
    std::string data;   ///< the data set with the population, by year and sex as the persons are
    std::string events; ///< what the persons are called after "antalet": "inskrivna"
    std::string within; ///< a role of both data sets, an age group: rates are standardised by it; "" for none
    std::int64_t adult_from = 0; ///< from which age of those girls are women; 0: they are not parted
    Place asked_at;
    std::string excerpt;
};

/// The ages of a group: "13–15", "18–", "–12", "17"; nothing where it names none.
struct AgeSpan {
    std::int64_t low;
    std::int64_t high;
    [[nodiscard]] bool overlaps(AgeSpan const& other) const { return low <= other.high && other.low <= high; }
};
[[nodiscard]] std::optional<AgeSpan> span_of(std::string const& group);

/// Whom a group of ages has in it, where girls are women from `adult_from`; everybody where that is 0.
enum class Ages { all, minors, adults };
[[nodiscard]] Ages ages_of(std::string const& group, std::int64_t adult_from);
/// Is the sex category one that nobody of these ages belongs to?
[[nodiscard]] bool cannot_be(std::string_view sex, Ages ages);

/// The template, read.
struct Guide {
    std::vector<std::string> notes;
    Groups groups;
    Groups minors; ///< flickor and pojkar, where the data have kvinnor and män too
    std::map<std::string, Division, std::less<>> divisions; ///< what the parts of a role are called
    std::string see_title;                                  ///< the headings of the four steps
    std::string reflect_title;
    std::string conclude_title;
    std::string change_title;
    std::vector<Chapter> chapters;
    std::vector<Question> questions;
    std::string by_place;                 ///< the heading of the table per kommun; "" for none
    std::optional<Population> population; ///< as `supply`; nothing for a sample, which is not all there are
    std::optional<Supply>
        supply;                ///< nothing where the template asks for none, or the report has no such data
    bool lacks_supply = false; ///< the latter: then the report says so

    [[nodiscard]] std::vector<Topic const*> topics() const;
    /// Of a role that something is compared within; `check_guide` sees to it that there are words.
    [[nodiscard]] Division const& division_of(std::string_view role) const;
};

/// Does the data set have a column of this role, of its own or derived?
[[nodiscard]] bool has_column(DataSpec const& data, std::string const& role);

/// Is a role one of the person's age, so that a group of it may be of minors alone?
[[nodiscard]] bool is_of_ages(std::string const& role, DataSpec const& data);

/// The keys of the template, and reading and checking them. What can be wrong in checked settings is told by
/// `check_guide`, and passed over in reading.
[[nodiscard]] std::vector<Setting> template_settings();
[[nodiscard]] Guide read_guide(Job const& job);
/// The same beside its figures. Where the data tell flickor from kvinnor themselves, without `vuxen_fran`, it
/// is known from which age girls are women: 18, unless a figure that is printed says otherwise.
[[nodiscard]] Guide read_guide(Job const& job, Figures const& figures);
void check_guide(Job const& job, Diagnostics& diagnostics);

/// The keys of rapport.toml.
[[nodiscard]] std::vector<Setting> report_settings();

/// The data set that the report counts, the time that it is about, and how its persons came into it.
[[nodiscard]] DataSpec const& data_of(Job const& job);
/// Is it the same category? A group of numbers is written with a hyphen or with an en dash.
[[nodiscard]] bool is_same_code(std::string_view one, std::string_view other);
[[nodiscard]] bool has_years(Job const& job);
[[nodiscard]] std::string year_of(Job const& job);
[[nodiscard]] bool is_sample(Job const& job);
[[nodiscard]] Judging judging_of(Job const& job);

} // namespace minimaria
