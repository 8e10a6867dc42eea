#pragma once

#include "plugin/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tjänsteskrivelse: a decision memo, and the sister documents that use the same four steps.
namespace tjansteskrivelse {

using namespace linsen;

/// What a part of the memo is: the template says it, and the heading is the kommun's own.
enum class PartKind {
    proposal,   ///< beslut: the decisions that are proposed
    summary,    ///< sammanfattning
    text,       ///< arende, analys, ekonomi, barn, jamstalldhet, text: what the strateg writes
    steps,      ///< steg: the analysis in four steps
    grounds,    ///< underlag: the documents that the decision rests on
    signatures, ///< underskrifter
    recipients  ///< mottagare: to whom the decision is sent
};

/// One [[del]] of the template.
struct Part {
    std::string id;
    std::string heading;
    std::string word; ///< as the template says its kind: "arende"
    PartKind kind = PartKind::text;
    bool required = false;
    std::string guidance; ///< what belongs there, for whoever writes it
    Value source;
};

/// One [[steg]] of the template.
struct StepOf {
    enum class Does {
        see,     ///< ser: written from the figures
        ask,     ///< fragor: questions alone
        conclude ///< slutsatser: written from the statistics, and questions
    };
    std::string id;
    std::string heading;
    Does does = Does::ask;
};

/// A question of the checklist, and the answer of rapport.toml to it.
struct CheckQuestion {
    std::string number;
    std::string text;
    Value const* answer = nullptr; ///< the [[checklista]] of rapport.toml; null where there is none
    Value source;

    [[nodiscard]] std::optional<bool> yes() const;
};

/// What step one says of a table of counted persons: one category, among women and among men.
struct Answer {
    std::string code;
    CountedShare share;
    Value source;
};

/// One [[tabell]] of rapport.toml.
struct MemoTable {
    ListedTable listed;
    std::optional<Measure> measure; ///< `sak`: what published figures are called in sentences
    std::vector<Answer> answers;    ///< `svar`: of counted persons
};

/// A second dimension: one of the diskrimineringsgrunder, and the column that divides the persons by it.
struct Equality {
    std::string role;
    Division division;
    Value source;
};

/// The words that `grund` may be.
[[nodiscard]] std::vector<std::string> ground_words();
/// The ground that the name of a column speaks of ("aldersgrupp": alder), when it is not `said`; ""
/// otherwise.
[[nodiscard]] std::string other_ground_named(std::string_view column, std::string_view said);
/// "ålder", "etnisk tillhörighet".
[[nodiscard]] std::string ground_in_words(std::string_view word);

/// The template and the keys of rapport.toml, read.
struct Memo {
    std::vector<Part> parts; ///< in the order in which they are printed
    std::vector<StepOf> steps;
    std::vector<Question> questions; ///< those that concern this case
    std::vector<CheckQuestion> checklist;
    std::vector<MemoTable> tables;
    Groups groups;
    std::optional<Equality> equality;
    std::string own_area;  ///< `omrade`: code, or ""
    bool children = false; ///< `barn`: the case concerns children

    [[nodiscard]] MemoTable const* find_table(std::string_view id) const;
    [[nodiscard]] bool has_part(PartKind kind) const;
    /// Has a step that is written from the figures?
    [[nodiscard]] bool sees() const;
};

/// The keys of rapport.toml, and those of the templates.
[[nodiscard]] std::vector<Setting> report_settings();
[[nodiscard]] std::vector<Setting> template_settings();

/// What can be wrong in checked settings is told by `check_memo`, and passed over here. Where no part has the
/// steps, nothing is asked, and steps and questions are left out. Where no step is written from the figures,
/// nothing is compared, and what tables say in sentences and the second dimension are left out.
[[nodiscard]] Memo read_memo(Job const& job);
/// What is wrong in the template and in rapport.toml, each fault at its place; the tables by themselves too.
/// True when all tables can be planned.
[[nodiscard]] bool check_memo(Memo const& memo, Job const& job, Diagnostics& diagnostics);

/// The [[text]] of a part; null where there is none.
[[nodiscard]] Value const* text_for(std::string_view part, Job const& job);

/// The id in the plan of the counts behind the answers of a table, with the sums that sentences need.
[[nodiscard]] std::string counts_id(MemoTable const& table);
/// The same within the second dimension, as a user reads it: "insatser efter bakgrund".
[[nodiscard]] std::string within_id(MemoTable const& table, Job const& job);
/// The table within the second dimension as it is printed; nothing where there is none.
[[nodiscard]] std::optional<ListedTable> table_within(MemoTable const& table, Job const& job);
/// What the plan asks for beside the printed tables.
void plan_answers(MemoTable const& table, Job const& job, Plan& plan);

} // namespace tjansteskrivelse
