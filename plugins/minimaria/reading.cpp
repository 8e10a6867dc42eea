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

using At = FigureTable::Roles;

/// `absent`: how many there are where the table has no such category.
Part part(FigureTable const& table, std::string_view role, std::optional<std::string> const& code,
          Cell const& absent, At at) {
    at.emplace_back(role, total);
    Cell const base = table.where(at);
    if (!code) return {base.shown() ? absent : base, base};
    at.back().second = *code;
    return {table.where(at), base};
}

/// The answer's category in the data; nothing when nobody has given it.
std::optional<std::string> code_of(Answer const& answer, Topic const& topic, FigureTable const& table) {
    for (Category const& category : table.axis(topic.role).categories)
        if (is_same_code(category.code, answer.code)) return category.code;
    return std::nullopt;
}

/// A category that nobody has is not in the data. It may also be written in another way there: that is so
/// where it is like one of theirs, or none that the template names is.
bool is_of_nobody(Answer const& answer, Topic const& topic, std::vector<std::string> const& codes) {
    if (!did_you_mean(answer.code, codes).empty()) return false;
    std::vector<std::string> named = topic.order;
    for (Answer const& each : topic.answers) named.push_back(each.code);
    return std::any_of(named.begin(), named.end(), [&](std::string const& name) {
        return std::any_of(codes.begin(), codes.end(),
                           [&](std::string const& code) { return is_same_code(code, name); });
    });
}

std::vector<std::string> codes_in(FigureTable const& table, std::string const& role) {
    std::vector<std::string> codes;
    for (Category const& category : table.axis(role).categories)
        if (category.code != total) codes.push_back(category.code);
    return codes;
}

Contrasted two(FigureTable const& table, Topic const& topic, Answer const& answer, Cell const& absent,
               At const& at) {
    auto const [first, second] = codes_of(table);
    auto const code = code_of(answer, topic, table);
    auto const of = [&](std::string const& sex) {
        At here = at;
        here.emplace_back("kon", sex);
        return part(table, topic.role, code, absent, std::move(here));
    };
    return {of(first), of(second)};
}

} // namespace

Reading::Reading(Guide const& guide, Job const& job, Figures const& figures, Diagnostics& diagnostics)
    : judgements_(judging_of(job))
    , within_(guide.within)
    , year_(has_years(job) ? year_of(job) : "") {
    FigureTable const& persons = figures.table(persons_id);
    read_persons(persons, job, diagnostics);
    read_years(persons, job, diagnostics);
    // Where the zeros are hidden, so is that nobody has given an answer.
    nobody_ = job.protection.hide_zeros ? cell_without_value(Status::hidden, Unit::count)
                                        : shown_cell(0, Unit::count, 0);
    for (Topic const* topic : guide.topics()) read(*topic, figures, guide, diagnostics);
    if (guide.population) read_rates(*guide.population, figures.table(population_id), job, diagnostics);
    judgements_.settle();
}

void Reading::read_persons(FigureTable const& table, Job const& job, Diagnostics& diagnostics) {
    auto const [one, other] = codes_of(table);
    persons_ = {table.where({{"ar", year_}, {"kon", one}}), table.where({{"ar", year_}, {"kon", other}})};
    Axis const& sexes = table.axis("kon");
    bool const both = one == "kvinnor" && (sexes.find("flickor") || sexes.find("pojkar"));
    if (both)
        diagnostics.add(
            at(data_of(job).source, Severity::error, "minimaria.flickor-och-kvinnor",
               "uppgifterna har både flickor eller pojkar och kvinnor eller män, och rapporten jämför ett "
               "par i taget",
               "ta bort vuxen_fran, eller skriv koder.kon så att alla heter kvinnor och män; vad de kallas i "
               "meningarna står i mallen"));
}

/// Nobody's population is 0: a year that it lacks is missing.
void Reading::read_rates(Population const& population, FigureTable const& people, Job const& job,
                         Diagnostics& diagnostics) {
    auto const [one, other] = codes_of(people);
    std::pair<Cell, Cell> known{people.where({{"ar", year_}, {"kon", one}}),
                                people.where({{"ar", year_}, {"kon", other}})};
    bool lacking = false;
    for (Cell* const each : {&known.first, &known.second}) {
        if (each->shown() && each->value <= 0) *each = cell_without_value(Status::missing, each->unit);
        lacking = lacking || each->status == Status::missing;
    }
    if (lacking)
        diagnostics.add(at(job.find_data(population.data)->source, Severity::warning,
                           "minimaria.befolkning-saknas",
                           "befolkningen saknas" + (year_.empty() ? "" : " för " + year_) +
                               ", så antalet per invånare kan inte räknas",
                           "lägg till den i filen, för båda könen"));
    rates_ = judgements_.add_rates({persons_.first, known.first}, {persons_.second, known.second});
}

/// Years after that of the report stand in the tables, and nothing is said of them.
void Reading::read_years(FigureTable const& table, Job const& job, Diagnostics& diagnostics) {
    auto const years = years_in(table);
    if (has_persons_without_year(table))
        diagnostics.add(at(data_of(job).source, Severity::warning, "minimaria.utan-ar",
                           "uppgifterna har personer utan uppgift om år; de ingår bara i de tabeller som "
                           "räknar alla år samman",
                           "fyll i året, eller ta bort raderna"));
    if (years.empty()) return;
    years_ = static_cast<std::size_t>(
        std::count_if(years.begin(), years.end(), [&](Category const& year) { return year.code <= year_; }));
    if (years_ > 1) first_year_ = years.front().code;
    if (years.size() > 1) within_.by += ", med " + years_of(table) + " sammantaget,";
}

void Reading::tell_absent(Answer const& answer, Topic const& topic, FigureTable const& table,
                          Diagnostics& diagnostics) {
    auto const codes = codes_in(table, topic.role);
    std::string hint = did_you_mean(answer.code, codes);
    if (hint.empty()) hint = "kategorierna i kolumnen är " + join_swedish(codes);
    diagnostics.add(at(answer.source, Severity::warning, "minimaria.svar-saknas",
                       "ingen i data har \"" + answer.code + "\" i kolumnen " + topic.role +
                           "; rapporten säger att " +
                           (is_of_nobody(answer, topic, codes) ? "det är ingen" : "uppgiften saknas"),
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
        Cell const absent = is_of_nobody(answer, topic, codes_in(table, topic.role))
                                ? nobody_
                                : cell_without_value(Status::missing, Unit::count);
        Contrasted const now = two(table, topic, answer, absent, {{"ar", year_}});
        reading.contrast = judgements_.add(now);
        if (!first_year_.empty())
            reading.change =
                judgements_.add_change(now, two(table, topic, answer, absent, {{"ar", first_year_}}));
        if (years_ > 3) {
            std::vector<PartAt> first;
            std::vector<PartAt> second;
            for (Category const& year : years_in(table)) {
                if (year.code > year_) continue;
                auto const period = period_of(year.code);
                Contrasted const then = two(table, topic, answer, absent, {{"ar", year.code}});
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
                Contrasted const here = two(within, topic, answer, absent, {{topic.within, each.code}});
                parts.push_back({with_en_dash(each.label), here.first, here.second});
            }
            reading.strata =
                judgements_.add_strata(two(within, topic, answer, absent, {{topic.within, total}}), parts);
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
    RateContrast const& judged = judgements_.rates(*rates_);
    if (judged.outcome == Outcome::missing)
        return {say("antal.utan-befolkning", {{"sak", guide.population->events},
                                              {"per", print_number(per, 0) + "\u00a0invånare"},
                                              {"när", year_.empty() ? "" : " " + period_in_text(year_)}})};
    return say_rates(guide.groups, guide.population->events, per, judged);
}

Findings Reading::key_sentence_of(AnswerReading const& answer) const {
    CountedShare in_short = answer.share;
    in_short.subject = "andelen";
    if (misleads(answer))
        return {say_strata(in_short, judgements_.strata(*answer.strata), within_, sampling()).front()};
    return say_contrast_in_short(in_short, judgements_.contrast(answer.contrast), sampling());
}

bool Reading::misleads(AnswerReading const& answer) const {
    return answer.strata && judgements_.strata(*answer.strata).paradox;
}

std::optional<Finding> Reading::change_of(AnswerReading const& answer) const {
    if (!answer.change) return std::nullopt;
    return say_change(answer.share, judgements_.change(*answer.change), period_in_text(year_),
                      period_in_text(first_year_));
}

Findings Reading::all_of(AnswerReading const& answer) const {
    Findings findings;
    Findings strata;
    if (answer.strata)
        strata = say_strata(answer.share, judgements_.strata(*answer.strata), within_, sampling());
    // A total that misleads is not put first.
    if (misleads(answer)) findings = std::exchange(strata, {});
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
