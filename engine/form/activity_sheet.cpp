#include "data/xlsx.hpp"
#include "excel/words.hpp"
#include "form/headings.hpp"
#include "form/identity.hpp"
#include "form/looks.hpp"

#include <algorithm>
#include <array>

namespace linsen::form {

namespace {

using excel::Spot;
using excel::Style;

constexpr std::array<double, 8> widths{24, 38, 14, 22, 14, 14, 23, 19};

excel::Validation choice(std::string const& range, std::string const& what) {
    excel::Validation list;
    list.kind = excel::Validation::Kind::list;
    list.formula = range;
    list.input_title = what;
    list.input_message = "Välj i listan.";
    list.error_title = "Välj i listan";
    list.error_message = "Välj ett av alternativen i listan. De står också på bladet Listor.";
    return list;
}

excel::Validation date_from(std::string const& first) {
    constexpr auto earliest = "36526"; // 1 January 2000, as a workbook counts days
    constexpr auto latest = "73050";   // 31 December 2099
    excel::Validation date;
    date.formula =
        "AND(ISNUMBER(" + first + ")," + first + ">=" + earliest + "," + first + "<=" + latest + ")";
    date.input_title = "Datum";
    date.input_message = "Skriv som 2026-05-31. Lämna tomt om det inte finns något datum.";
    date.error_title = "Det ska vara ett datum";
    date.error_message = "Skriv datumet som 2026-05-31, eller lämna rutan tom.";
    return date;
}

/// What was said then, in the order of its columns; nothing of an activity that was not asked for.
std::array<std::string, 3> said_earlier(EarlierAnswers const& earlier, std::string const& activity) {
    auto const known = earlier.activities.find(activity);
    if (known == earlier.activities.end()) return {};
    return {known->second.state, known->second.owner, known->second.done};
}

} // namespace

void write_activities(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet) {
    auto& book = sheets.workbook;
    auto const& earlier = sheets.issue.earlier;
    book.text(sheet, {0, 0}, std::string(activities_sheet), title_style());
    book.set_lines(sheet, 0, 1, title_style().size);
    book.text(sheet, {1, 0}, sheets.stamp(), strong_style());
    book.text(sheet, {2, 0}, sheets.printed("aktiviteter"));
    // Two lines: one would run on beyond the columns, and be cut where the sheet is printed.
    book.text(sheet, {3, 0},
              "Hur långt har kommunen kommit vid årets slut? Välj status för varje aktivitet, vet ej om ni "
              "inte vet.");
    book.text(sheet, {4, 0}, "Ansvarig är en funktion, aldrig en persons namn.");

    std::vector<std::string> headings{std::string(goal_heading), std::string(activity_heading),
                                      std::string(state_heading), std::string(owner_heading),
                                      std::string(date_heading)};
    if (earlier.year != 0)
        for (auto const heading : {state_heading, owner_heading, date_heading})
            headings.push_back(std::string(heading) + " " + std::to_string(earlier.year));
    auto const last_column = static_cast<std::uint16_t>(headings.size() - 1);
    std::uint32_t row = ActivityPlan::headings + 1;
    auto const first = row;
    auto date_style = input_style(Style::Align::left);
    date_style.number_format = "yyyy-mm-dd";
    for (auto const& goal : sheets.form.goals) {
        for (auto const& activity : goal.activities) {
            book.text(sheet, {row, ActivityPlan::goal}, goal.heading, wrapped_style());
            book.text(sheet, {row, ActivityPlan::activity}, activity, wrapped_style());
            int lines = std::max(excel::wrapped_lines(goal.heading, widths[ActivityPlan::goal]),
                                 excel::wrapped_lines(activity, widths[ActivityPlan::activity]));
            book.blank(sheet, {row, ActivityPlan::state}, input_style(Style::Align::left));
            book.blank(sheet, {row, ActivityPlan::owner}, input_style(Style::Align::left));
            book.blank(sheet, {row, ActivityPlan::date}, date_style);
            auto column = ActivityPlan::earlier;
            if (earlier.year != 0)
                for (auto const& said : said_earlier(earlier, activity)) {
                    lines = std::max(lines, excel::wrapped_lines(said, widths.at(column)));
                    book.text(sheet, {row, column++}, said.empty() ? std::string(not_known) : said,
                              wrapped_style());
                }
            book.set_lines(sheet, row, lines);
            ++row;
        }
    }
    auto const last = row - 1;
    book.table(sheet, {ActivityPlan::headings, 0}, {last, last_column}, "tabell_aktiviteter", headings,
               std::vector<Style>(headings.size(), table_heading(false)));
    book.validate(sheet, {first, ActivityPlan::state}, {last, ActivityPlan::state},
                  choice(range_of_states(sheets.plan), "Status"));
    book.validate(sheet, {first, ActivityPlan::owner}, {last, ActivityPlan::owner},
                  choice(range_of_functions(sheets.plan, sheets.form), "Ansvarig funktion"));
    book.validate(sheet, {first, ActivityPlan::date}, {last, ActivityPlan::date},
                  date_from(xlsx_cell_name(first + 1, ActivityPlan::date + 1U)));
    book.name_range(range_name("aktiviteter"), sheet, {ActivityPlan::headings, 0},
                    {last, ActivityPlan::date});
    for (std::uint16_t i = 0; i <= last_column; ++i) book.set_width(sheet, i, widths.at(i));
    excel::Page page;
    page.landscape = true;
    page.side_margin = side_margin;
    page.frozen_rows = ActivityPlan::headings + 1;
    page.last = Spot{last, last_column};
    page.stamp = sheets.stamp();
    book.set_page(sheet, page);
    book.protect(sheet);
}

} // namespace linsen::form
