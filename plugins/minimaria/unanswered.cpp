#include "unanswered.hpp"

#include "planned.hpp"
#include "years.hpp"

#include <algorithm>

namespace minimaria {

using namespace document;

void give_same_decimals(FigureTable const& shares, Topic const& topic, std::vector<Cell>& cells) {
    auto const& sexes = shares.axis("kon").categories;
    auto const decimals_of_sex = [&](std::string_view sex) {
        std::optional<std::uint8_t> least;
        for (Category const& category : shares.axis(topic.role).categories) {
            Cell const cell = shares.where({{topic.role, category.code}, {"kon", sex}});
            if (cell.shown() && (!least || cell.decimals < *least)) least = cell.decimals;
        }
        return least;
    };
    for (auto const& [one, other] : {std::pair("kvinnor", "män"), std::pair("flickor", "pojkar")}) {
        auto const first = decimals_of_sex(one);
        auto const second = decimals_of_sex(other);
        if (!first || !second) continue;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (sexes[i].code == one || sexes[i].code == other) cells[i].decimals = std::min(*first, *second);
    }
}

namespace {

constexpr double all_of_them = 100; // percent

/// Those whom nobody knows an answer of, in one question: "kvinnor 55,0 %, män 2,0 %"; "" where all have one.
std::string lacking_now(Topic const& topic, Figures const& figures) {
    FigureTable const& shares = figures.table(shares_id(topic));
    if (shares.withheld() || !shares.axis(topic.role).find(unanswered)) return {};
    std::vector<std::string> parts;
    auto const& sexes = shares.axis("kon").categories;
    std::vector<Cell> cells;
    cells.reserve(sexes.size());
    for (Category const& sex : sexes)
        cells.push_back(shares.where({{topic.role, unanswered}, {"kon", sex.code}}));
    give_same_decimals(shares, topic, cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell const& cell = cells[i];
        if (cell.status == Status::missing || cell.status == Status::not_applicable) continue;
        parts.push_back(to_lower(category_heading("kon", sexes[i])) + " " +
                        (cell.shown() ? print_in_text(cell) : "visas inte"));
    }
    return join(parts, ", ");
}

/// "kvinnor 2023": years before in which nobody's answer is known.
std::vector<std::string> wholly_unknown(Topic const& topic, Figures const& figures) {
    FigureTable const& counted = figures.table(counts_id(topic));
    std::vector<std::string> found;
    if (counted.withheld()) return found;
    for (Category const& year : years_in(counted))
        for (Category const& sex : counted.axis("kon").categories) {
            auto const of = [&](std::string_view code) {
                return counted.where({{"ar", year.code}, {topic.role, code}, {"kon", sex.code}});
            };
            Part const all{of(total), of(total), of(unanswered)};
            if (is_of_none_known(all))
                found.push_back(to_lower(category_heading("kon", sex)) + " " + period_in_text(year.code));
        }
    return found;
}

} // namespace

void mark_unknown(FigureTable const& shares, Topic const& topic, Category const& category, Row& row) {
    if (category.code == total || category.code == unanswered) return;
    auto const& sexes = shares.axis("kon").categories;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        Cell const lacking = shares.where({{topic.role, unanswered}, {"kon", sexes[i].code}});
        Cell& cell = row.cells[i];
        if (lacking.shown() && lacking.value >= all_of_them && cell.shown())
            cell = cell_without_value(Status::missing, cell.unit);
    }
}

Blocks unanswered_of(Guide const& guide, Figures const& figures) {
    std::vector<Text> items;
    for (Topic const* topic : guide.topics()) {
        std::string said = lacking_now(*topic, figures);
        auto const unknown = wholly_unknown(*topic, figures);
        if (!unknown.empty())
            said += (said.empty() ? "" : "; ") + std::string("för alla ") + join_swedish(unknown);
        if (!said.empty()) items.push_back(text(topic->title + ": " + said));
    }
    if (items.empty()) return {};
    return {paragraph(
                "I de här frågorna saknas uppgift för en del av personerna, med andelen av respektive kön:"),
            bullets(std::move(items))};
}

} // namespace minimaria
