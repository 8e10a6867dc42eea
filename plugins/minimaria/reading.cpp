#include "reading.hpp"

#include "rates.hpp"

#include <algorithm>
#include <utility>

namespace minimaria {

namespace {

constexpr std::string_view total = "totalt";

/// The two groups that are compared: kvinnor and män, or flickor and pojkar where the data have only them.
std::pair<std::string, std::string> codes_of(FigureTable const& table) {
    Axis const& sexes = table.axis("kon");
    if (!sexes.find("kvinnor") && !sexes.find("män") && (sexes.find("flickor") || sexes.find("pojkar")))
        return {"flickor", "pojkar"};
    return {"kvinnor", "män"};
}

using At = std::vector<std::pair<std::string_view, std::string_view>>;

Cell cell(FigureTable const& table, At const& at) {
    std::vector<std::string_view> codes;
    for (Axis const& axis : table.axes()) {
        auto const found =
            std::find_if(at.begin(), at.end(), [&](auto const& each) { return each.first == axis.role; });
        codes.push_back(found == at.end() ? std::string_view() : found->second);
    }
    return table.at(codes);
}

Part part(FigureTable const& table, std::string_view role, std::string_view code, At at) {
    at.emplace_back(role, total);
    Cell const base = cell(table, at);
    at.back().second = code;
    return {cell(table, at), base};
}

/// The answer's category in the data; nothing when nobody has given it.
std::optional<std::string> code_of(Answer const& answer, Topic const& topic, FigureTable const& table) {
    for (Category const& category : table.axis(topic.role).categories)
        if (is_same_code(category.code, answer.code)) return category.code;
    return std::nullopt;
}

Contrasted two(FigureTable const& table, Topic const& topic, Answer const& answer, At const& at) {
    auto const [first, second] = codes_of(table);
    std::string const code = code_of(answer, topic, table).value_or("");
    auto const of = [&](std::string const& sex) {
        At here = at;
        here.emplace_back("kon", sex);
        return part(table, topic.role, code, std::move(here));
    };
    return {of(first), of(second)};
}

} // namespace

Reading::Reading(Guide const& guide, Job const& job, Figures const& figures, Diagnostics& diagnostics)
    : judgements_(judging_of(job))
    , within_(guide.within)
    , year_(has_years(job) ? year_of(job) : "") {
    auto const topics = guide.topics();
    // A table with conditions is about some of the persons only.
    auto const of_all =
        std::find_if(topics.begin(), topics.end(), [](Topic const* topic) { return topic->where.empty(); });
    if (of_all != topics.end()) read_persons(**of_all, figures.table(counts_id(**of_all)), job, diagnostics);
    if (!topics.empty())
        read_years(figures.table(counts_id(of_all != topics.end() ? **of_all : *topics.front())));
    for (Topic const* topic : topics) read(*topic, figures, guide, diagnostics);
    if (guide.population) {
        FigureTable const& people = figures.table(population_id);
        auto const [one, other] = codes_of(people);
        rates_ = judgements_.add_rates({persons_.first, cell(people, {{"ar", year_}, {"kon", one}})},
                                       {persons_.second, cell(people, {{"ar", year_}, {"kon", other}})});
    }
    judgements_.settle();
}

void Reading::read_persons(Topic const& topic, FigureTable const& table, Job const& job,
                           Diagnostics& diagnostics) {
    auto const [one, other] = codes_of(table);
    persons_ = {cell(table, {{topic.role, total}, {"ar", year_}, {"kon", one}}),
                cell(table, {{topic.role, total}, {"ar", year_}, {"kon", other}})};
    Axis const& sexes = table.axis("kon");
    bool const both = one == "kvinnor" && (sexes.find("flickor") || sexes.find("pojkar"));
    if (both)
        diagnostics.add(
            at(data_of(job).source, Severity::warning, "minimaria.flickor-och-kvinnor",
               "uppgifterna har både vuxna och barn som kön, och meningarna jämför bara kvinnor och män",
               "ta bort vuxen_fran, eller skriv koder.kon så att alla heter kvinnor och män"));
}

/// Years after that of the report stand in the tables, and nothing is said of them.
void Reading::read_years(FigureTable const& table) {
    if (!table.has_axis("ar")) return;
    auto const& years = table.axis("ar").categories;
    years_ = static_cast<std::size_t>(
        std::count_if(years.begin(), years.end(), [&](Category const& year) { return year.code <= year_; }));
    if (years_ > 1) first_year_ = years.front().code;
    if (years.size() > 1) within_.by += ", med " + years_of(table) + " sammantaget,";
}

void Reading::tell_absent(Answer const& answer, Topic const& topic, FigureTable const& table,
                          Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (Category const& category : table.axis(topic.role).categories)
        if (category.code != total) codes.push_back(category.code);
    std::string hint = did_you_mean(answer.code, codes);
    if (hint.empty()) hint = "kategorierna i kolumnen är " + join_swedish(codes);
    diagnostics.add(at(answer.source, Severity::warning, "minimaria.svar-saknas",
                       "ingen i data har \"" + answer.code + "\" i kolumnen " + topic.role +
                           "; rapporten säger att uppgiften saknas",
                       std::move(hint)));
}

void Reading::read(Topic const& topic, Figures const& figures, Guide const& guide, Diagnostics& diagnostics) {
    FigureTable const& table = figures.table(counts_id(topic));
    for (Answer const& answer : topic.answers) {
        if (!code_of(answer, topic, table)) tell_absent(answer, topic, table, diagnostics);
        AnswerReading reading;
        reading.topic = &topic;
        reading.answer = &answer;
        reading.share = {answer.subject, answer.verb, guide.groups};
        Contrasted const now = two(table, topic, answer, {{"ar", year_}});
        reading.contrast = judgements_.add(now);
        if (!first_year_.empty())
            reading.change = judgements_.add_change(now, two(table, topic, answer, {{"ar", first_year_}}));
        if (years_ > 3) {
            std::vector<PartAt> first;
            std::vector<PartAt> second;
            for (Category const& year : table.axis("ar").categories) {
                auto const period = period_of(year.code);
                if (!period || year.code > year_) continue;
                Contrasted const then = two(table, topic, answer, {{"ar", year.code}});
                first.push_back({period_in_text(year.code), period->position(), then.first});
                second.push_back({period_in_text(year.code), period->position(), then.second});
            }
            reading.first_trend = judgements_.add_trend(first);
            reading.second_trend = judgements_.add_trend(second);
        }
        if (!topic.within.empty() && !figures.table(within_id(topic)).withheld()) {
            FigureTable const& within = figures.table(within_id(topic));
            std::vector<StratumPart> parts;
            for (Category const& each : within.axis(topic.within).categories) {
                if (each.code == total) continue;
                Contrasted const here = two(within, topic, answer, {{topic.within, each.code}});
                parts.push_back({with_en_dash(each.label), here.first, here.second});
            }
            reading.strata =
                judgements_.add_strata(two(within, topic, answer, {{topic.within, total}}), parts);
        }
        answers_.push_back(std::move(reading));
    }
}

Findings Reading::contrast_of(AnswerReading const& answer) const {
    return say_contrast(answer.share, judgements_.contrast(answer.contrast), sampling());
}

Findings Reading::rates_of(Guide const& guide) const {
    constexpr int per = 1000;
    if (!rates_) return {};
    return say_rates(guide.groups, guide.population->events, per, judgements_.rates(*rates_));
}

Findings Reading::key_sentence_of(AnswerReading const& answer) const {
    CountedShare in_short = answer.share;
    in_short.subject = "andelen";
    return say_contrast_in_short(in_short, judgements_.contrast(answer.contrast), sampling());
}

std::optional<Finding> Reading::change_of(AnswerReading const& answer) const {
    if (!answer.change) return std::nullopt;
    return say_change(answer.share, judgements_.change(*answer.change), period_in_text(year_),
                      period_in_text(first_year_));
}

Findings Reading::all_of(AnswerReading const& answer) const {
    Findings findings;
    Findings strata;
    bool misleads = false;
    if (answer.strata) {
        Strata const& judged = judgements_.strata(*answer.strata);
        strata = say_strata(answer.share, judged, within_, sampling());
        misleads = judged.paradox;
    }
    // A total that misleads is not put first.
    if (misleads) findings = std::exchange(strata, {});
    for (Finding& each : contrast_of(answer)) findings.push_back(std::move(each));
    if (auto also = say_count_and_share(answer.share, judgements_.contrast(answer.contrast)))
        findings.push_back(*std::move(also));
    for (Finding& each : strata) findings.push_back(std::move(each));
    // That nothing can be said of a change is told once, in the third step; of key figures it is told here
    // too.
    bool const is_news = answer.change && (judgements_.change(*answer.change).outcome == Outcome::certain ||
                                           judgements_.change(*answer.change).has_turned());
    if (is_news || answer.answer->key_figure)
        if (auto changed = change_of(answer)) findings.push_back(*std::move(changed));
    Groups const& groups = answer.share.groups;
    if (answer.first_trend)
        findings.push_back(say_trend(answer.share, groups.first, judgements_.trend(*answer.first_trend)));
    if (answer.second_trend)
        findings.push_back(say_trend(answer.share, groups.second, judgements_.trend(*answer.second_trend)));
    return findings;
}

} // namespace minimaria
