#include "activity_years.hpp"

#include <algorithm>
#include <utility>

namespace rok {

using namespace document;

TwoYears::TwoYears(Goal const& goal, Guide const& guide, Responses const& responses, Figures const& figures)
    : guide_(guide)
    , now_(goal, responses.year(), figures)
    , before_(goal, responses.year_before(), figures) {
    if (responses.year_before().empty()) return;
    for (std::string const& activity : now_.names())
        (before_.has(activity) ? names_ : new_).push_back(activity);
    for (std::string const& kommun : responses.kommuner())
        if (std::all_of(names_.begin(), names_.end(), [&](std::string const& activity) {
                return now_.has_told(kommun, activity) && before_.has_told(kommun, activity);
            }))
            kommuner_.push_back(kommun);
    if (kommuner_.size() < 2) names_.clear();
}

bool TwoYears::has(std::string const& activity) const {
    return std::find(names_.begin(), names_.end(), activity) != names_.end();
}

Numbers TwoYears::numbers(std::string const& activity, bool this_year) const {
    Numbers numbers;
    for (std::string const& kommun : kommuner_)
        ++numbers[(this_year ? now_ : before_).status(kommun, activity).source_sign];
    return numbers;
}

TwoYears::Moves TwoYears::moves(std::string const& activity) const {
    Moves moves;
    for (std::string const& kommun : kommuner_) {
        auto const was = step(before_.status(kommun, activity));
        auto const is = step(now_.status(kommun, activity));
        ++(!was || !is ? moves.unknown : *is < *was ? moves.further : *is == *was ? moves.still : moves.back);
    }
    return moves;
}

std::optional<std::size_t> TwoYears::step(Cell const& status) const {
    auto const& all = guide_.statuses;
    auto const found = std::find(all.begin(), all.end(), status.source_sign);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

std::string sentence_on_years(std::string const& activity, TwoYears const& years,
                              Responses const& responses) {
    if (!years.has(activity)) return {};
    auto const moves = years.moves(activity);
    std::vector<std::string> parts;
    auto const add = [&](std::size_t number, char const* what) {
        if (number != 0) parts.push_back(number_word(number) + " " + what);
    };
    add(moves.further, "har kommit längre");
    add(moves.still, "är kvar på samma steg");
    add(moves.back, "har gått tillbaka");
    add(moves.unknown, "vet inte, eller visste inte då");
    return " Sedan " + period_in_text(responses.year_before()) + " " +
           responses.in_caption(years.kommuner().size()) + ": " + join_swedish(parts) + ".";
}

Table years_of_activities(Goal const& goal, TwoYears const& years, Guide const& guide,
                          Responses const& responses, Figures const& figures) {
    Table table;
    table.anchor = "tabell-mal-" + slug(goal.number) + "--ar";
    table.caption = "Mål " + goal.number + ": hur långt kommunerna hade kommit " + responses.year_before() +
                    " och " + responses.year() + " " + responses.in_caption(years.kommuner().size());
    table.row_heading = "Aktivitet och år";
    table.unit = "Antal kommuner, av " + std::to_string(years.kommuner().size());
    table.sex = SexAxis::not_persons;
    table.source = citation_of(figures, guide.activities->data);
    auto statuses = guide.statuses;
    statuses.push_back(guide.not_known);
    for (std::string const& status : statuses)
        table.columns.push_back({with_capital(status), "", "", Show::value});
    for (std::string const& activity : years.names()) {
        for (bool const this_year : {false, true}) {
            auto numbers = years.numbers(activity, this_year);
            Row row;
            row.group = activity;
            row.heading = this_year ? responses.year() : responses.year_before();
            for (std::string const& status : statuses)
                row.cells.push_back(shown_cell(static_cast<double>(numbers[status]), Unit::count, 0));
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(responses.note_on_compared(years.kommuner(), "om målets aktiviteter"));
    if (!years.new_names().empty())
        table.notes.push_back(text("Ingen kommun svarade " + period_in_text(responses.year_before()) +
                                   " om: " + join_swedish(years.new_names()) + "."));
    return table;
}

namespace {

/// One is an activity of a kommun in two years: "fall" would be read as persons.
std::string comparisons(std::size_t number) {
    return number == 1 ? "en jämförelse" : number_word(number) + " jämförelser";
}

/// "30 av 73 jämförelser", "alla 73 jämförelser"
std::string of_comparisons(std::size_t number, std::size_t all) {
    if (number < all) return std::to_string(number) + " av " + std::to_string(all) + " jämförelser";
    return all == 1 ? "den enda jämförelsen" : all == 2 ? "båda jämförelserna" : "alla " + comparisons(all);
}

/// "har arbetet kommit längre än 2024 i 30 av 73 jämförelser och gått tillbaka i fyra jämförelser"
std::string moved(TwoYears::Moves const& all, std::string const& before) {
    auto const known = all.further + all.still + all.back;
    if (all.further == 0 && all.back == 0)
        return "har arbetet kommit lika långt som " + before + " i " + of_comparisons(known, known);
    if (all.further == 0)
        return "har arbetet gått tillbaka sedan " + before + " i " + of_comparisons(all.back, known) +
               (all.back == known ? "" : " och inte kommit längre i någon");
    std::string const further =
        "har arbetet kommit längre än " + before + " i " + of_comparisons(all.further, known);
    if (all.further == known) return further;
    return further + (all.back == 0 ? " och inte gått tillbaka i någon"
                                    : " och gått tillbaka i " + comparisons(all.back));
}

} // namespace

std::string moved_since(Guide const& guide, Responses const& responses, Figures const& figures) {
    std::vector<std::string> kommuner;
    TwoYears::Moves all;
    bool any = false;
    for (Goal const& goal : guide.goals) {
        TwoYears const years(goal, guide, responses, figures);
        if (years.names().empty()) continue;
        if (any && years.kommuner() != kommuner) return {};
        any = true;
        kommuner = years.kommuner();
        for (std::string const& activity : years.names()) {
            auto const moves = years.moves(activity);
            all.further += moves.further;
            all.still += moves.still;
            all.back += moves.back;
        }
    }
    if (all.further + all.still + all.back == 0) return {};
    return " Räknat över " + responses.those(kommuner.size(), "som har svarat båda åren") + " " +
           moved(all, period_in_text(responses.year_before())) + ".";
}

} // namespace rok
