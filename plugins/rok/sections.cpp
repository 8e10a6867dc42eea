#include "pages.hpp"

#include <algorithm>
#include <utility>

namespace rok {

namespace {

using namespace document;

void append(Blocks& blocks, Blocks more) {
    for (Block& each : more) blocks.push_back(std::move(each));
}

/// How many there were the year before and are now, in the kommuner that told both years; "" where that is
/// not compared or may not be told.
std::string how_many_before(Group const& group, Guide const& guide, Figures const& figures,
                            Responses const& responses) {
    Indicator const& first = group.indicators.front();
    if (!compares_years(first, responses, figures)) return {};
    FigureTable const& table = figures.table(years_id(first));
    if (table.withheld()) return {};
    std::vector<std::string> numbers;
    auto const add = [&](std::string const& sex, std::string const& called) {
        auto const of = [&](std::string const& year) {
            return table.where({{"ar", year}, {first.role, total}, {"kon", sex}});
        };
        Cell const before = of(responses.year_before());
        Cell const now = of(responses.year());
        if (before.shown() && now.shown())
            numbers.push_back("antalet " + called + " " + print_number(before.value, 0) + " för " +
                              period_in_text(responses.year_before()) + " och " + print_number(now.value, 0) +
                              " för " + period_in_text(responses.year()));
    };
    for (ComparedSexes const& pair : compared_sexes(table, guide.adults, guide.minors)) {
        add(pair.first, pair.groups.first);
        add(pair.second, pair.groups.second);
    }
    if (numbers.empty()) return {};
    return " " + with_capital(responses.in_compared(first)) + " är " + join_swedish(numbers) + ".";
}

/// How many persons of either sex there are in the report's year.
Blocks how_many(Group const& group, Guide const& guide, Figures const& figures, Responses const& responses) {
    std::string const& year = responses.year();
    Indicator const& first = group.indicators.front();
    FigureTable const& table = figures.table(counts_id(first));
    Findings said;
    for (ComparedSexes const& pair : compared_sexes(table, guide.adults, guide.minors)) {
        Cell const one = table.where({{first.role, total}, {"kon", pair.first}});
        Cell const other = table.where({{first.role, total}, {"kon", pair.second}});
        if (!one.shown() || !other.shown()) continue;
        said.push_back(say("antal.personer-ar", {{"a", print_number(one.value, 0)},
                                                 {"b", print_number(other.value, 0)},
                                                 {"k", pair.groups.first},
                                                 {"m", pair.groups.second},
                                                 {"år", period_in_text(year)}}));
        if (auto distribution = say_distribution(pair.groups, one, other))
            said.push_back(*std::move(distribution));
    }
    if (said.empty()) return {};
    auto const answered = responses.answered(first.data, year);
    return {paragraph(text_of(said) + " Svaren kommer från " + responses.of_all(answered.size()) + "." +
                      how_many_before(group, guide, figures, responses))};
}

/// The goal that all questions of a group tell of, where that is one.
Goal const* common_goal(Group const& group, Guide const& guide) {
    std::string const& first = group.indicators.front().goal;
    bool const is_one = std::all_of(group.indicators.begin(), group.indicators.end(),
                                    [&](Indicator const& each) { return each.goal == first; });
    return is_one ? guide.goal(first) : nullptr;
}

Block indicator_section(Group const& group, Indicator const& indicator, Guide const& guide,
                        Reading const& reading, Figures const& figures) {
    Responses const& responses = reading.responses();
    Blocks blocks;
    Goal const* const goal = guide.goal(indicator.goal);
    if (goal != nullptr && goal != common_goal(group, guide))
        blocks.push_back(paragraph("Följer upp mål " + goal->number + ", " + in_sentence(goal->title) + "."));
    std::vector<AnswerReading const*> answers;
    for (AnswerReading const& answer : reading.answers())
        if (answer.indicator == &indicator) answers.push_back(&answer);
    std::stable_sort(answers.begin(), answers.end(),
                     [&](auto const* one, auto const* other) { return reading.comes_first(*one, *other); });
    std::vector<Text> items;
    items.reserve(answers.size());
    for (AnswerReading const* answer : answers) items.push_back(text(text_of(reading.all_of(*answer))));
    if (!items.empty()) blocks.push_back(bullets(std::move(items)));
    append(blocks, county_table(indicator, group, responses, figures));
    if (auto const why = why_not_compared(indicator, responses, figures); !why.empty()) {
        bool const is_broken = !breaks_between(indicator, responses.year_before(), responses.year()).empty();
        blocks.push_back(is_broken ? box(Box::Role::warning, "Brott i tidsserien", {paragraph(why)})
                                   : paragraph(why));
    }
    append(blocks, years_table(indicator, group, responses, figures));
    return section(indicator.title, "fraga-" + slug(indicator.data), std::move(blocks));
}

/// The subjects of the answers that were judged so.
std::vector<std::string> subjects(Reading const& reading, Outcome outcome) {
    std::vector<std::string> result;
    for (AnswerReading const& answer : reading.answers())
        if (reading.judgements().contrast(answer.contrast).outcome == outcome)
            result.push_back(answer.share.subject + " (" + answer.group->persons + ")");
    return result;
}

/// What has changed for certain, so that the reader finds all that are counted.
std::vector<std::string> changes(Reading const& reading) {
    std::vector<std::string> result;
    for (AnswerReading const& answer : reading.answers()) {
        auto const add = [&](std::optional<std::size_t> years, std::string const& sex) {
            auto const judged = reading.years_of(years);
            if (judged && judged->outcome == Outcome::certain)
                result.push_back(answer.share.subject + " bland " + sex + " (" + answer.group->persons + ")");
        };
        add(answer.first_years, answer.share.groups.first);
        add(answer.second_years, answer.share.groups.second);
    }
    return result;
}

std::vector<std::string> changed_gaps(Reading const& reading) {
    std::vector<std::string> result;
    for (AnswerReading const& answer : reading.answers())
        if (answer.gap && reading.judgements().change(*answer.gap).outcome == Outcome::certain)
            result.push_back(answer.share.subject + " (" + answer.group->persons + ")");
    return result;
}

} // namespace

Block agreement_section(Guide const& guide) {
    Blocks blocks = paragraphs(guide.agreement_text);
    std::vector<Text> goals;
    goals.reserve(guide.goals.size());
    for (Goal const& goal : guide.goals) goals.push_back(text("Mål " + goal.number + ". " + goal.title));
    blocks.push_back(bullets(std::move(goals)));
    return section(guide.agreement_title, "overenskommelsen", std::move(blocks));
}

Block what_we_see(Guide const& guide, Reading const& reading, Figures const& figures) {
    Blocks blocks;
    for (Group const& group : guide.groups) {
        Blocks content = paragraphs(group.description);
        append(content, how_many(group, guide, figures, reading.responses()));
        if (Goal const* const goal = common_goal(group, guide))
            content.push_back(paragraph((group.indicators.size() == 1 ? "Frågan" : "Frågorna") +
                                        std::string(" följer upp mål ") + goal->number + ", " +
                                        in_sentence(goal->title) + "."));
        for (Indicator const& indicator : group.indicators)
            content.push_back(indicator_section(group, indicator, guide, reading, figures));
        content.push_back(section("Kommun för kommun", "kommuner-" + group.id,
                                  places_table(group, reading.responses(), figures)));
        if (auto others = others_of(group, reading.responses(), figures); !others.empty())
            content.push_back(section("Annan könsidentitet och saknad uppgift om kön", "annan-" + group.id,
                                      std::move(others)));
        blocks.push_back(section(group.title, "roll-" + group.id, std::move(content)));
    }
    return section(guide.see_title, "steg-ser", std::move(blocks));
}

Blocks conclusions(Reading const& reading) {
    Judgements const& judged = reading.judgements();
    Blocks blocks{
        paragraph(say_how_many_stand(judged.judged(), judged.certain(), judged.tally().small_but_certain > 0,
                                     Sampling::full_count, reading.judged_years())
                      .text)};
    say_of_each("slutsats.star", subjects(reading, Outcome::certain), blocks);
    std::string const& before = reading.responses().year_before();
    if (!before.empty()) {
        say_of_each("slutsats.star-ar", changes(reading), blocks, {{"år0", period_in_text(before)}});
        say_of_each("slutsats.star-andring", changed_gaps(reading), blocks,
                    {{"år0", period_in_text(before)}});
    }
    say_of_each("slutsats.osaker", subjects(reading, Outcome::uncertain), blocks);
    say_of_each("slutsats.lika", subjects(reading, Outcome::alike), blocks);
    say_of_each("slutsats.underlag", subjects(reading, Outcome::small_base), blocks);
    say_of_each("slutsats.skyddad", subjects(reading, Outcome::hidden), blocks);
    blocks.push_back(paragraph(say("slutsats.orsaker").text));
    return {box(Box::Role::conclusion, "Så långt räcker siffrorna", std::move(blocks))};
}

} // namespace rok
