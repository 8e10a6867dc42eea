#include "reading.hpp"

#include <algorithm>
#include <utility>

namespace rok {

namespace {

using At = FigureTable::Roles;

Part part(FigureTable const& table, std::string const& role, std::string const& code, At at) {
    at.emplace_back(role, total);
    Cell const base = table.where(at);
    at.back().second = code;
    return {table.where(at), base};
}

Contrasted two(FigureTable const& table, Indicator const& indicator, Answer const& answer,
               ComparedSexes const& pair, At const& at) {
    auto const of = [&](std::string const& sex) {
        At here = at;
        here.emplace_back("kon", sex);
        return part(table, indicator.role, answer.code, std::move(here));
    };
    return {of(pair.first), of(pair.second)};
}

/// A sentence with figures of both years, which says in which kommuner.
bool is_of_years(Finding const& finding) {
    return finding.id == "trend.upp" || finding.id == "trend.ner" || finding.id == "trend.lika";
}

bool is_uncertain(Findings const& years) { return years.size() > 1; }

/// That none of either sex are in the answers is to be seen; where zeros are hidden it is not.
bool is_of_nobody(FigureTable const& table, Indicator const& indicator,
                  std::vector<ComparedSexes> const& pairs) {
    auto const is_zero = [&](std::string const& sex) {
        Cell const all = table.where({{indicator.role, total}, {"kon", sex}});
        return all.shown() && all.value == 0;
    };
    return std::all_of(pairs.begin(), pairs.end(), [&](ComparedSexes const& pair) {
        return is_zero(pair.first) && is_zero(pair.second);
    });
}

} // namespace

Reading::Reading(Guide const& guide, Job const& job, Responses const& responses, Figures const& figures,
                 Diagnostics& diagnostics)
    : responses_(responses)
    , judgements_(judging_of(job)) {
    for (Group const& group : guide.groups)
        for (Indicator const& indicator : group.indicators)
            read(group, indicator, guide, figures, diagnostics);
    judgements_.settle();
}

void Reading::read(Group const& group, Indicator const& indicator, Guide const& guide, Figures const& figures,
                   Diagnostics& diagnostics) {
    FigureTable const& now = figures.table(counts_id(indicator));
    for (Answer const& answer : indicator.answers) {
        bool const is_answered = !now.axis("kon").categories.empty();
        if (is_answered && !now.axis(indicator.role).find(answer.code)) {
            std::vector<std::string> codes;
            for (Category const& each : now.axis(indicator.role).categories)
                if (each.code != total) codes.push_back(each.code);
            std::string hint = did_you_mean(answer.code, codes);
            if (hint.empty()) hint = "svaren är " + join_swedish(codes);
            diagnostics.add(at(answer.source, Severity::warning, "rok.svar-saknas",
                               "ingen i data har \"" + answer.code + "\" i kolumnen " + indicator.role +
                                   "; rapporten säger att uppgiften saknas",
                               std::move(hint)));
        }
        auto const pairs = compared_sexes(now, guide.adults, guide.minors);
        if (!is_answered || is_of_nobody(now, indicator, pairs)) {
            EmptyAnswer empty{&group, &indicator, &answer, {}};
            for (ComparedSexes const& pair : pairs)
                if (is_answered)
                    empty.sexes.insert(empty.sexes.end(), {pair.groups.first, pair.groups.second});
            empty_answers_.push_back(std::move(empty));
            continue;
        }
        for (ComparedSexes const& pair : pairs) {
            AnswerReading reading;
            reading.group = &group;
            reading.indicator = &indicator;
            reading.answer = &answer;
            reading.share = {answer.subject, answer.verb, pair.groups};
            reading.contrast = judgements_.add(two(now, indicator, answer, pair, {}));
            if (compares_years(indicator, responses_, figures)) {
                FigureTable const& years = figures.table(years_id(indicator));
                auto const this_year = two(years, indicator, answer, pair, {{"ar", responses_.year()}});
                auto const last_year =
                    two(years, indicator, answer, pair, {{"ar", responses_.year_before()}});
                reading.first_years = judgements_.add({this_year.first, last_year.first});
                reading.second_years = judgements_.add({this_year.second, last_year.second});
                reading.gap = judgements_.add_change(this_year, last_year);
            }
            answers_.push_back(std::move(reading));
        }
    }
}

std::optional<Contrast> Reading::years_of(std::optional<std::size_t> years) const {
    if (!years) return std::nullopt;
    return judgements_.contrast(*years);
}

Findings Reading::say_years(AnswerReading const& answer, std::string const& sex,
                            std::optional<std::size_t> years, std::string const& where) const {
    auto const judged = years_of(years);
    if (!judged) return {};
    bool const was_judged = judged->differs() || judged->outcome == Outcome::alike;
    Slots slots{{"sak", answer.share.subject},
                {"Sak", with_capital(answer.share.subject)},
                {"grupp", sex},
                {"åren", where}};
    if (judged->outcome == Outcome::hidden) return {say("trend.skyddad", slots)};
    if (judged->outcome == Outcome::small_base) return {say("trend.underlag", slots)};
    if (!was_judged) return {};
    int const decimals = decimals_of(judged->first, judged->second);
    slots = slots + Slots{{"a1", print_in_text(judged->first.percent(decimals))},
                          {"a0", print_in_text(judged->second.percent(decimals))},
                          {"år1", period_in_text(responses_.year())},
                          {"år0", period_in_text(responses_.year_before())}};
    if (judged->outcome == Outcome::alike) return {say("trend.lika", slots)};
    Findings said{say(judged->direction() > 0 ? "trend.upp" : "trend.ner", slots)};
    if (judged->outcome == Outcome::uncertain) said.push_back(say("andel.slump"));
    return said;
}

Findings Reading::all_of(AnswerReading const& answer) const {
    Findings said = contrast_of(answer);
    std::string const both = responses_.in_compared(*answer.indicator);
    Findings first = say_years(answer, answer.share.groups.first, answer.first_years, " " + both);
    bool const is_told = !first.empty() && is_of_years(first.front());
    Findings second = say_years(answer, answer.share.groups.second, answer.second_years,
                                is_told ? " i samma kommuner" : " " + both);
    // What neither can be told of is told once.
    if (!first.empty() && !second.empty() && first.front().id == second.front().id &&
        (first.front().id == "trend.skyddad" || first.front().id == "trend.underlag")) {
        Groups const& groups = answer.share.groups;
        first = {say(first.front().id,
                     {{"sak", answer.share.subject}, {"grupp", groups.first + " och " + groups.second}})};
        second.clear();
    }
    // That chance may have made both is told once, after them, and of both.
    bool const both_uncertain = is_uncertain(first) && is_uncertain(second);
    for (Findings* const each : {&first, &second}) {
        if (both_uncertain) each->pop_back();
        for (Finding& finding : *each) said.push_back(std::move(finding));
    }
    if (both_uncertain)
        said.push_back(
            {"rok.slump-bada", "Underlaget är så litet att båda ändringarna kan bero på slumpen."});
    if (answer.gap && judgements_.change(*answer.gap).outcome == Outcome::certain)
        if (auto change =
                say_change(answer.share, judgements_.change(*answer.gap), period_in_text(responses_.year()),
                           period_in_text(responses_.year_before())))
            for (Finding& finding : Findings{
                     *std::move(change), Finding{"rok.kommuner", "Den jämförelsen är gjord " + both + "."}})
                said.push_back(std::move(finding));
    return said;
}

bool Reading::comes_first(AnswerReading const& one, AnswerReading const& other) const {
    return weight_of(one) > weight_of(other);
}

Outcome Reading::weight_of(AnswerReading const& answer) const {
    Outcome most = judgements_.contrast(answer.contrast).outcome;
    for (auto const& years : {years_of(answer.first_years), years_of(answer.second_years)})
        if (years) most = std::max(most, years->outcome);
    return most;
}

Findings Reading::contrast_of(AnswerReading const& answer) const {
    return say_contrast(answer.share, judgements_.contrast(answer.contrast), Sampling::full_count);
}

Findings Reading::key_sentence_of(AnswerReading const& answer) const {
    CountedShare in_short = answer.share;
    in_short.subject = "andelen";
    return say_contrast_in_short(in_short, judgements_.contrast(answer.contrast), Sampling::full_count);
}

} // namespace rok
