#include "pages.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace rok {

namespace {

using namespace document;

/// What the tables of a report are.
struct Tables {
    std::size_t persons = 0;
    std::size_t by_sex = 0;
    std::size_t by_more = 0; ///< by sex and something else: two rows or more that are no sexes
};

bool is_by_sex(Table const& table) { return table.sex == SexAxis::columns || table.sex == SexAxis::rows; }

void count(Blocks const& blocks, Tables& tables) {
    for (Block const& block : blocks) {
        if (auto const* const section = std::get_if<Section>(&block.node)) count(section->content, tables);
        if (auto const* const table = std::get_if<Table>(&block.node);
            table != nullptr && table->sex != SexAxis::not_persons) {
            ++tables.persons;
            if (!is_by_sex(*table)) continue;
            ++tables.by_sex;
            if (table->sex == SexAxis::columns && table->rows.size() > 1) ++tables.by_more;
        }
    }
}

struct Verdict {
    bool met = false;
    std::string why;
};

Verdict by_sex(Tables const& tables) {
    if (tables.persons == 0) return {false, "Rapporten har ingen tabell över personer."};
    Verdict verdict;
    verdict.met = tables.by_sex == tables.persons && tables.by_more > 0;
    verdict.why = tables.by_sex == tables.persons
                      ? "Alla rapportens " + std::to_string(tables.persons) +
                            " tabeller över personer är uppdelade på kön, och " +
                            (tables.by_more == tables.persons ? std::string("alla")
                                                              : std::to_string(tables.by_more) + " av dem") +
                            " också på något mer."
                      : std::to_string(tables.persons - tables.by_sex) + " av rapportens " +
                            std::to_string(tables.persons) +
                            " tabeller över personer är inte uppdelade på kön.";
    return verdict;
}

Verdict consequences(CheckRow const& row, Tables const& tables, Job const& job) {
    std::vector<std::string> unanswered;
    for (std::string const& number : row.questions)
        if (answer_to(number, job) == nullptr) unanswered.push_back(number);
    Verdict verdict;
    verdict.met = unanswered.empty() && tables.by_sex == tables.persons && tables.persons > 0;
    bool const one = row.questions.size() == 1;
    std::string const questions =
        (one ? "rågan om följder (" : "rågorna om följder (") + join_swedish(row.questions) + ")";
    if (unanswered.empty())
        verdict.why = "F" + questions + (one ? " är besvarad." : " är besvarade.");
    else if (unanswered.size() == row.questions.size())
        verdict.why = "F" + questions + (one ? " är inte besvarad." : " är inte besvarade.");
    else
        verdict.why = "Av f" + questions + " är " + join_swedish(unanswered) +
                      (unanswered.size() == 1 ? " inte besvarad." : " inte besvarade.");
    return verdict;
}

} // namespace

Block self_check(Guide const& guide, Job const& job, Blocks const& content) {
    Tables tables;
    count(content, tables);
    Blocks blocks;
    blocks.reserve(3);
    blocks.push_back(paragraph("Rapporten prövas mot " + number_word(guide.checks.size()) +
                               (guide.checks.size() == 1 ? " rad" : " rader") + " i " + guide.check_source +
                               ". Svaren är räknade i rapporten, inte skrivna för hand."));
    Checklist list;
    std::vector<Text> reasons;
    for (CheckRow const& row : guide.checks) {
        Verdict const verdict =
            row.trial == CheckRow::Trial::by_sex ? by_sex(tables) : consequences(row, tables, job);
        list.items.push_back({"Rad " + row.number + ". " + row.text, verdict.met});
        reasons.push_back(
            text("Rad " + row.number + " är " + (verdict.met ? "" : "inte ") + "uppfylld. " + verdict.why));
    }
    blocks.push_back(Block{std::move(list)});
    blocks.push_back(bullets(std::move(reasons)));
    return section(guide.check_title, "sjalvkontroll", std::move(blocks));
}

} // namespace rok
