#include "pages.hpp"

#include <map>
#include <set>
#include <utility>

namespace minimaria {

namespace {

using namespace document;

/// The subjects of the answers that were judged so. Where the total misleads, that is told instead; what is
/// certain within ages is not also told to be hidden.
std::vector<std::string> subjects(Reading const& reading, Outcome outcome) {
    std::vector<std::string> result;
    for (AnswerReading const& answer : reading.answers())
        if (reading.judgements().contrast(answer.contrast).outcome == outcome && !reading.misleads(answer) &&
            (outcome != Outcome::hidden || !reading.is_certain_within(answer)))
            result.push_back(reading.subject_of(answer));
    return result;
}

/// "Tre skillnader i totaler räknas inte in: …"
std::optional<Finding> say_set_aside(Reading const& reading) {
    std::size_t const number = reading.set_aside();
    if (number == 0) return std::nullopt;
    std::set<std::string> groups;
    for (AnswerReading const& answer : reading.answers())
        if (reading.misleads(answer) &&
            reading.judgements().contrast(answer.contrast).outcome == Outcome::certain)
            groups.insert(reading.division_of(answer).groups);
    return say(number == 1 ? "slutsats.en-vid-sidan" : "slutsats.vid-sidan",
               {{"N", with_capital(number_word(number))},
                {"grupper", groups.size() == 1 ? *groups.begin() : "av sina delar"}});
}

/// How the differences that stand have been in the other years.
void add_years(Reading const& reading, Blocks& blocks) {
    std::vector<std::string> said;
    for (AnswerReading const& answer : reading.answers()) {
        bool const stands = reading.judgements().contrast(answer.contrast).outcome == Outcome::certain;
        if (!stands || reading.misleads(answer)) continue;
        if (auto found =
                say_over_years(answer.over_years, reading.subject_of(answer), reading.judgements().judging()))
            said.push_back(std::move(found->text));
    }
    say_of_each("slutsats.over-ar", said, blocks);
}

/// What is certain beside the differences of the report's year, so that the reader finds all that
/// `how_many_stand` has counted.
void add_further_certain(Guide const& guide, Reading const& reading, Blocks& blocks) {
    auto const& judged = reading.judgements();
    // Each division has words of its own.
    std::map<std::string, std::vector<std::string>> adjusted;
    std::map<std::string, std::vector<std::string>> unlike;
    std::vector<std::string> changed;
    std::vector<std::string> moved;
    for (AnswerReading const& answer : reading.answers()) {
        std::string const subject = reading.subject_of(answer);
        if (answer.strata && judged.strata(*answer.strata).adjusted_outcome == Outcome::certain)
            adjusted[reading.adjusted_for(answer)].push_back(subject);
        if (answer.strata && judged.strata(*answer.strata).heterogeneous)
            unlike[answer.topic->within].push_back(subject);
        if (answer.change && judged.change(*answer.change).outcome == Outcome::certain)
            changed.push_back(subject);
        Groups const& groups = answer.share.groups;
        for (auto const& [trend, group] :
             {std::pair(answer.first_trend, groups.first), std::pair(answer.second_trend, groups.second)})
            if (trend && judged.trend(*trend).outcome == Outcome::certain)
                moved.push_back(answer.share.subject + " bland " + group);
    }
    std::string const kind = reading.sampling() == Sampling::sample ? "-urval" : "";
    for (auto const& [by, subjects] : adjusted)
        say_of_each("slutsats.star-inom" + kind, subjects, blocks, {{"indelning", by}});
    for (auto const& [role, subjects] : unlike)
        say_of_each("slutsats.star-olika" + kind, subjects, blocks,
                    {{"grupper", guide.division_of(role).groups}});
    say_of_each("slutsats.star-andring" + kind, changed, blocks,
                {{"år0", period_in_text(reading.first_year())}});
    say_of_each("slutsats.star-trend" + kind, moved, blocks);
    say_of_each("slutsats.star-takt-trend", reading.moved_rates(guide), blocks);
    say_of_each("slutsats.star-takt", reading.certain_rates(guide), blocks);
}

} // namespace

Findings how_many_stand(Reading const& reading) {
    Tally const tally = reading.judgements().tally();
    Findings said{say_how_many_stand(reading.judgements().judged(), reading.certain(),
                                     tally.small_but_certain > 0, reading.sampling(),
                                     reading.judged_years())};
    if (auto lacking = say_not_made(tally)) said.push_back(*std::move(lacking));
    if (auto aside = say_set_aside(reading)) said.push_back(*std::move(aside));
    return said;
}

Blocks conclusions(Guide const& guide, Reading const& reading) {
    bool const sample = reading.sampling() == Sampling::sample;
    Blocks blocks{paragraph(text_of(how_many_stand(reading)))};
    say_of_each(sample ? "slutsats.star-urval" : "slutsats.star", subjects(reading, Outcome::certain),
                blocks);
    add_years(reading, blocks);
    add_further_certain(guide, reading, blocks);
    say_of_each(sample ? "slutsats.osaker-urval" : "slutsats.osaker", subjects(reading, Outcome::uncertain),
                blocks);
    say_of_each("slutsats.utan-svar", subjects(reading, Outcome::unanswered), blocks);
    say_of_each("slutsats.lika", subjects(reading, Outcome::alike), blocks);
    say_of_each("slutsats.ovisst", subjects(reading, Outcome::undecided), blocks);
    say_of_each("slutsats.underlag", subjects(reading, Outcome::small_base), blocks);
    say_of_each("slutsats.skyddad", subjects(reading, Outcome::hidden), blocks);
    std::vector<Text> misleading;
    for (AnswerReading const& answer : reading.answers())
        if (reading.total_misleads(answer)) misleading.push_back(text(reading.subject_of(answer)));
    if (!misleading.empty()) {
        blocks.push_back(paragraph(say("slutsats.totalen").text));
        blocks.push_back(bullets(std::move(misleading)));
    }
    blocks.push_back(paragraph(say("slutsats.orsaker").text));
    return {box(Box::Role::conclusion, "Så långt räcker siffrorna", std::move(blocks))};
}

} // namespace minimaria
