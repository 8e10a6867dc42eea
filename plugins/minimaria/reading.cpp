#include "reading.hpp"

#include "answer_parts.hpp"
#include "planned.hpp"
#include "printing.hpp"
#include "rates.hpp"
#include "years.hpp"

#include <algorithm>
#include <utility>

namespace minimaria {

namespace {

constexpr int per = 1000; // inhabitants

using At = FigureTable::Roles;

/// That nothing can be said of the parts of another dimension.
bool is_untried(Finding const& finding) {
    return finding.id == "grupper.skyddad" || finding.id == "grupper.saknas" ||
           finding.id == "grupper.underlag";
}

/// That chance may have made the difference that was told.
bool is_of_chance(Finding const& finding) {
    return finding.id == "andel.slump" || finding.id == "andel.osaker" || finding.id == "andel.kort-slump" ||
           finding.id == "andel.kort-osaker";
}

/// Nobody's population is 0: a year that it lacks is missing.
Cell known_population(Cell const& people) {
    bool const lacks = people.shown() && people.value <= 0;
    return lacks ? cell_without_value(Status::missing, people.unit) : people;
}

bool is_of_minors(ComparedSexes const& pair) { return pair.first == "flickor"; }

} // namespace

Reading::Reading(Guide const& guide, Job const& job, Figures const& figures, Diagnostics& diagnostics)
    : judgements_(judging_of(job))
    , guide_(guide)
    , year_(has_years(job) ? year_of(job) : "") {
    has_all_persons_ = data_of(job).kind == DataKind::individuals;
    // Where the zeros are hidden, so is that nobody has given an answer.
    nobody_ = job.protection.hide_zeros ? cell_without_value(Status::hidden, Unit::count)
                                        : shown_cell(0, Unit::count, 0);
    FigureTable const& persons = figures.table(persons_id);
    read_pairs(persons, guide);
    read_years(persons, job, diagnostics);
    for (Topic const* topic : guide.topics()) read(*topic, figures, diagnostics);
    if (guide.population) read_rates(*guide.population, figures, job, diagnostics);
    judgements_.settle();
}

bool Reading::is_nobodys(FigureTable const& table, std::string const& sex) const {
    return has_all_persons_ && !table.withheld() && !table.axis("kon").find(sex);
}

void Reading::read_pairs(FigureTable const& table, Guide const& guide) {
    pairs_ = compared_sexes(table, guide.groups, guide.minors);
    auto const number_of = [&](std::string const& sex) {
        return is_nobodys(table, sex) ? nobody_ : table.where({{"ar", year_}, {"kon", sex}});
    };
    for (ComparedSexes& pair : pairs_) {
        // Girls are not called women where there are no women either.
        if (is_of_minors(pair)) pair.groups = guide.minors;
        persons_.emplace_back(number_of(pair.first), number_of(pair.second));
    }
}

Contrasted Reading::two(FigureTable const& table, Topic const& topic, Answer const& answer,
                        ComparedSexes const& pair, Cell const& absent, FigureTable::Roles const& at) const {
    auto const code = code_of(answer, topic, table);
    auto const of = [&](std::string const& sex) {
        if (is_nobodys(table, sex)) return Part{nobody_, nobody_};
        At here = at;
        here.emplace_back("kon", sex);
        return part(table, topic.role, code, absent, std::move(here));
    };
    return {of(pair.first), of(pair.second)};
}

void Reading::read_rates(Population const& population, Figures const& figures, Job const& job,
                         Diagnostics& diagnostics) {
    FigureTable const& people = figures.table(population_id);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
        std::pair<Cell, Cell> const known{
            known_population(people.where({{"ar", year_}, {"kon", pairs_[i].first}})),
            known_population(people.where({{"ar", year_}, {"kon", pairs_[i].second}}))};
        lacks_population_.push_back(known.first.status == Status::missing ||
                                    known.second.status == Status::missing);
        rates_.push_back(
            judgements_.add_rates({persons_[i].first, known.first}, {persons_[i].second, known.second}));
    }
    bool const lacking =
        std::find(lacks_population_.begin(), lacks_population_.end(), true) != lacks_population_.end();
    auto const& told = diagnostics.list(); // where the rows lack the year, the table of rates has said it
    bool const is_told = std::any_of(
        told.begin(), told.end(), [](Diagnostic const& each) { return each.code == "tabulate.bas-saknas"; });
    if (lacking && !is_told)
        diagnostics.add(at(job.find_data(population.data)->source, Severity::warning,
                           "minimaria.befolkning-saknas",
                           "befolkningen saknas" + (year_.empty() ? "" : " för " + year_) +
                               ", så antalet per invånare kan inte räknas",
                           "lägg till den i filen, för båda könen"));
    if (!lacking && !population.within.empty()) read_standardised(population, figures);
    if (years_ > 3) read_rate_trends(figures);
}

void Reading::read_rate_trends(Figures const& figures) {
    FigureTable const& persons = figures.table(persons_id);
    FigureTable const& people = figures.table(population_id);
    for (ComparedSexes const& pair : pairs_)
        for (auto const& [sex, group] :
             {std::pair(pair.first, pair.groups.first), std::pair(pair.second, pair.groups.second)}) {
            std::vector<RateAt> points;
            for (Category const& year : years_in(persons)) {
                if (year.code > year_) continue;
                At const here{{"ar", year.code}, {"kon", sex}};
                points.push_back({period_in_text(year.code),
                                  period_of(year.code)->position(),
                                  {is_nobodys(persons, sex) ? nobody_ : persons.where(here),
                                   known_population(people.where(here))}});
            }
            rate_trends_.push_back({group, judgements_.add_rate_trend(points)});
        }
}

std::optional<Contrasted> Reading::outside_of(std::vector<RateStratum> const& strata,
                                              ComparedSexes const& pair) const {
    auto const& [all_first, all_second] = persons_[static_cast<std::size_t>(&pair - pairs_.data())];
    if (!all_first.shown() || !all_second.shown()) return std::nullopt;
    double first = all_first.value;
    double second = all_second.value;
    for (RateStratum const& each : strata) {
        if (!each.first.events.shown() || !each.second.events.shown()) return std::nullopt;
        first -= each.first.events.value;
        second -= each.second.events.value;
    }
    return Contrasted{{shown_cell(std::max(first, 0.0), Unit::count, 0), all_first},
                      {shown_cell(std::max(second, 0.0), Unit::count, 0), all_second}};
}

/// Parts that nobody lives in, as flickor of 20 years, are none of the pair's.
void Reading::read_standardised(Population const& population, Figures const& figures) {
    FigureTable const& people = figures.table(population_within_id);
    FigureTable const& persons = figures.table(persons_within_id);
    for (ComparedSexes const& pair : pairs_) {
        std::vector<RateStratum> strata;
        for (Category const& part : persons.axis(population.within).categories) {
            if (part.code == total || part.code == unanswered) continue;
            auto const of = [&](std::string const& sex) {
                FigureTable::Roles const here{{population.within, part.code}, {"kon", sex}};
                return RatePart{is_nobodys(persons, sex) ? nobody_ : persons.where(here), people.where(here)};
            };
            RateStratum const stratum{of(pair.first), of(pair.second)};
            auto const is_empty = [](RatePart const& each) {
                return each.population.shown() && each.population.value <= 0 && each.events.shown() &&
                       each.events.value <= 0;
            };
            if (!is_empty(stratum.first) || !is_empty(stratum.second)) strata.push_back(stratum);
        }
        standardised_.push_back(judgements_.add_standardised(strata, outside_of(strata, pair)));
    }
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
    years_in_text_ = in_text({years.begin(), years.begin() + static_cast<std::ptrdiff_t>(years_)});
}

Division Reading::division_of(AnswerReading const& answer) const {
    Division division = guide_.division_of(answer.topic->within);
    division.by_over_times = "år och " + division.by + ", med " + years_in_text_ + " sammantaget,";
    return division;
}

std::string Reading::adjusted_for(AnswerReading const& answer) const {
    Division const division = division_of(answer);
    return judgements_.strata(*answer.strata).is_over_times ? division.by_over_times : division.by;
}

void Reading::read(Topic const& topic, Figures const& figures, Diagnostics& diagnostics) {
    FigureTable const& table = figures.table(counts_id(topic));
    tell_misspelt_order(topic, table, diagnostics);
    for (Answer const& answer : topic.answers) {
        auto const code = code_of(answer, topic, table);
        bool const is_together = is_taken_together(table, topic.role, answer.code);
        if (!is_together && is_grouped_otherwise(answer, topic, table)) {
            tell_grouped_otherwise(answer, topic, table, diagnostics);
            continue;
        }
        if (!code && !is_together) tell_absent(answer, topic, table, diagnostics);
        // That no girl is 20 years old is no finding.
        auto const may_be = [&](ComparedSexes const& pair) {
            Axis const& sexes = table.axis("kon");
            if (pairs_.size() > 1 && !sexes.find(pair.first) && !sexes.find(pair.second)) return false;
            return !cannot_be(pair.first, ages_of(answer.code, topic.adult_from));
        };
        for (std::size_t i = 0; i < pairs_.size(); ++i)
            if (may_be(pairs_[i])) read(topic, answer, i, figures);
    }
}

void Reading::read(Topic const& topic, Answer const& answer, std::size_t at_pair, Figures const& figures) {
    FigureTable const& table = figures.table(counts_id(topic));
    ComparedSexes const& pair = pairs_[at_pair];
    AnswerReading reading;
    reading.topic = &topic;
    reading.answer = &answer;
    reading.share = {answer.subject, answer.verb, pair.groups};
    reading.pair = at_pair;
    Cell const absent =
        is_taken_together(table, topic.role, answer.code) ? cell_without_value(Status::hidden, Unit::count)
        : is_of_nobody(answer, topic, table)              ? nobody_
                                                          : cell_without_value(Status::missing, Unit::count);
    auto const in_year = [&](std::string const& year) {
        CountsOfYear const counts = counts_of_year(topic, year, year == year_, figures);
        FigureTable const& there = counts.table;
        // An answer that others have in other years is nobody's in this one, where its table lacks it.
        bool const is_nobodys_there = &there != &table && code_of(answer, topic, table).has_value() &&
                                      !code_of(answer, topic, there) &&
                                      !is_taken_together(there, topic.role, answer.code);
        return two(there, topic, answer, pair, is_nobodys_there ? nobody_ : absent, counts.at);
    };
    Contrasted const now = in_year(year_);
    reading.contrast = judgements_.add(now);
    if (!first_year_.empty()) reading.change = judgements_.add_change(now, in_year(first_year_));
    std::vector<PartAt> first;
    std::vector<PartAt> second;
    std::vector<std::pair<std::string, Contrasted>> years;
    FigureTable const& dated = is_taken_together(table, "ar", year_) ? figures.table(persons_id) : table;
    for (Category const& year : years_in(dated)) {
        if (year.code > year_) continue;
        auto const period = period_of(year.code);
        Contrasted const then = in_year(year.code);
        first.push_back({period_in_text(year.code), period->position(), then.first});
        second.push_back({period_in_text(year.code), period->position(), then.second});
        years.emplace_back(period_in_text(year.code), then);
    }
    reading.over_years = over_the_years(years, judgements_.judging());
    if (years_ > 3) {
        reading.first_trend = judgements_.add_trend(first);
        reading.second_trend = judgements_.add_trend(second);
    }
    if (!topic.within.empty()) reading.strata = read_strata(reading, absent, figures);
    answers_.push_back(std::move(reading));
}

/// Where the table is withheld all its figures are hidden, and so is the comparison counted.
std::size_t Reading::read_strata(AnswerReading const& reading, Cell const& absent, Figures const& figures) {
    Topic const& topic = *reading.topic;
    ComparedSexes const& pair = pairs_[reading.pair];
    FigureTable const& within = figures.table(within_id(topic));
    auto const at = [&](std::string const& year, std::string_view part) {
        return two(within, topic, *reading.answer, pair, absent,
                   {{"ar", year}, {topic.within, std::string(part)}});
    };
    std::vector<Judgements::AtTime> earlier;
    std::vector<std::string> years;
    for (Category const& year : years_in(within))
        if (year.code < year_) {
            years.push_back(year.code);
            earlier.push_back({at(year.code, total), {}});
        }
    std::vector<StratumPart> parts;
    std::vector<std::string> labels;
    for (Category const& each : in_order(topic.within, topic.within_order, within)) {
        bool const is_part = each.code != total && each.code != unanswered;
        if (!is_part || cannot_be(pair.first, ages_of(each.code, topic.within_adult_from))) continue;
        labels.push_back(with_en_dash(each.label));
        Contrasted const now = at(year_, each.code);
        parts.push_back({labels.back(), now.first, now.second});
        for (std::size_t i = 0; i < years.size(); ++i) {
            Contrasted const then = at(years[i], each.code);
            earlier[i].parts.push_back({labels.back(), then.first, then.second});
        }
    }
    if (!within.withheld()) parts_[topic.within].insert(std::move(labels));
    return judgements_.add_strata(at(year_, total), parts, earlier);
}

Findings Reading::contrast_of(AnswerReading const& answer) const {
    return say_contrast(answer.share, judgements_.contrast(answer.contrast), sampling());
}

Findings Reading::rates_of(Guide const& guide) const {
    if (std::find(lacks_population_.begin(), lacks_population_.end(), false) == lacks_population_.end())
        return {say("antal.utan-befolkning", {{"sak", guide.population->events},
                                              {"per", print_number(per, 0) + "\u00a0invånare"},
                                              {"när", year_.empty() ? "" : " " + period_in_text(year_)}})};
    Findings said;
    for (std::size_t i = 0; i < rates_.size(); ++i)
        for (Finding& each : rates_of(guide, i)) said.push_back(std::move(each));
    for (auto const& [group, trend] : rate_trends_)
        said.push_back(say_rate_trend(group, guide.population->events, per, judgements_.rate_trend(trend)));
    return said;
}

Findings Reading::rates_of(Guide const& guide, std::size_t pair) const {
    RateContrast const& judged = judgements_.rates(rates_[pair]);
    Findings said = say_rates(pairs_[pair].groups, guide.population->events, per, judged);
    // What is too few or hidden for all is so within ages too.
    bool const is_judged = judged.outcome == Outcome::alike || judged.differs();
    if (pair >= standardised_.size() || !is_judged) return said;
    StandardisedContrast const& with_ages = judgements_.standardised(standardised_[pair]);
    // That chance may have made both is told once, after them.
    if (judged.outcome == Outcome::uncertain && with_ages.outcome == Outcome::uncertain) said.pop_back();
    for (Finding& each : say_standardised(pairs_[pair].groups, guide.population->events, per,
                                          guide.division_of(guide.population->within).by, with_ages, judged))
        said.push_back(std::move(each));
    return said;
}

std::vector<Findings> Reading::certain_rates_in_short(Guide const& guide) const {
    std::vector<Findings> said;
    for (std::size_t i = 0; i < rates_.size(); ++i) {
        RateContrast const& judged = judgements_.rates(rates_[i]);
        bool const is_certain = judged.outcome == Outcome::certain;
        if (i >= standardised_.size()) {
            if (is_certain) said.push_back(rates_of(guide, i));
            continue;
        }
        StandardisedContrast const& with_ages = judgements_.standardised(standardised_[i]);
        bool const is_certain_within = with_ages.outcome == Outcome::certain;
        if (!is_certain && !is_certain_within) continue;
        // The same with regard to ages is told once.
        bool const is_alike =
            is_certain && is_certain_within && judged.first_is_higher == with_ages.first_is_higher();
        said.push_back(is_alike ? say_rates(pairs_[i].groups, guide.population->events, per, judged)
                                : rates_of(guide, i));
    }
    return said;
}

Findings Reading::key_sentence_of(AnswerReading const& answer) const {
    CountedShare in_short = answer.share;
    in_short.subject = "andelen";
    Findings said =
        misleads(answer)
            ? with_adjusted(answer, {*say_misleading_in_short(in_short, judgements_.strata(*answer.strata),
                                                              division_of(answer))})
            : with_adjusted(
                  answer, say_contrast_in_short(in_short, judgements_.contrast(answer.contrast), sampling()));
    if (parts_differ(answer))
        said.push_back(*say_parts_differ_in_short(in_short, judgements_.strata(*answer.strata),
                                                  division_of(answer), sampling()));
    return said;
}

bool Reading::parts_differ(AnswerReading const& answer) const {
    return answer.strata && judgements_.strata(*answer.strata).heterogeneous;
}

bool Reading::is_certain_within(AnswerReading const& answer) const {
    if (!answer.strata || judgements_.strata(*answer.strata).adjusted_outcome != Outcome::certain)
        return false;
    return misleads(answer) || judgements_.contrast(answer.contrast).outcome != Outcome::certain;
}

double Reading::size_within(AnswerReading const& answer) const {
    return judgements_.strata(*answer.strata).adjusted->value;
}

Findings Reading::with_adjusted(AnswerReading const& answer, Findings said) const {
    if (!is_certain_within(answer)) return said;
    Contrast const& contrast = judgements_.contrast(answer.contrast);
    CountedShare share = answer.share;
    // Where the sentence before it is about the share.
    if (contrast.difference.shown() && !said.empty()) share.subject = "den";
    bool const same_way = contrast.direction() * size_within(answer) > 0;
    if (same_way && !said.empty() && is_of_chance(said.back())) said.pop_back();
    if (auto adjusted =
            say_adjusted_in_short(share, judgements_.strata(*answer.strata), division_of(answer), sampling()))
        said.push_back(*std::move(adjusted));
    return said;
}

Findings Reading::difference_of(AnswerReading const& answer) const {
    bool const is_told = judgements_.contrast(answer.contrast).differs() && !misleads(answer);
    Findings said = with_adjusted(answer, is_told ? contrast_of(answer) : Findings());
    if (parts_differ(answer))
        said.push_back(
            *say_parts_differ(answer.share, judgements_.strata(*answer.strata), division_of(answer)));
    return said;
}

bool Reading::total_misleads(AnswerReading const& answer) const {
    return answer.strata && judgements_.strata(*answer.strata).paradox;
}

bool Reading::misleads(AnswerReading const& answer) const {
    Contrast const& now = judgements_.contrast(answer.contrast);
    return total_misleads(answer) && now.differs() &&
           now.direction() == judgements_.strata(*answer.strata).total_direction;
}

std::vector<std::string> Reading::certain_rates(Guide const& guide) const {
    std::vector<std::string> subjects;
    for (std::size_t i = 0; i < rates_.size(); ++i) {
        Groups const& groups = pairs_[i].groups;
        std::string const subject =
            "antalet " + guide.population->events + " per " + print_number(per, 0) + "\u00a0invånare" +
            (pairs_.size() < 2 ? "" : " (" + groups.first + " och " + groups.second + ")");
        if (judgements_.rates(rates_[i]).outcome == Outcome::certain) subjects.push_back(subject);
        if (i < standardised_.size() &&
            judgements_.standardised(standardised_[i]).outcome == Outcome::certain)
            subjects.push_back(subject + ", med hänsyn till " +
                               guide.division_of(guide.population->within).by);
    }
    return subjects;
}

Findings Reading::certain_rate_trends(Guide const& guide) const {
    Findings said;
    for (auto const& [group, trend] : rate_trends_)
        if (RateTrend const& judged = judgements_.rate_trend(trend); judged.outcome == Outcome::certain)
            said.push_back(say_rate_trend(group, guide.population->events, per, judged));
    return said;
}

std::vector<std::string> Reading::moved_rates(Guide const& guide) const {
    std::vector<std::string> subjects;
    for (auto const& [group, trend] : rate_trends_)
        if (judgements_.rate_trend(trend).outcome == Outcome::certain)
            subjects.push_back("antalet " + guide.population->events + " per " + print_number(per, 0) +
                               "\u00a0invånare bland " + group);
    return subjects;
}

std::size_t Reading::set_aside() const {
    std::size_t number = 0;
    for (AnswerReading const& answer : answers_) {
        if (misleads(answer) && judgements_.contrast(answer.contrast).outcome == Outcome::certain) ++number;
    }
    return number;
}

std::string Reading::subject_of(AnswerReading const& answer) const {
    if (pairs_.size() < 2) return answer.share.subject;
    return answer.share.subject + " (" + answer.share.groups.first + " och " + answer.share.groups.second +
           ")";
}

std::vector<std::string> Reading::notes_on_parts() const {
    std::vector<std::string> notes;
    for (auto const& [role, parts] : parts_) {
        Division const& division = guide_.division_of(role);
        std::string const which = parts.size() > 1 ? "de " + division.groups + " som tabellerna visar"
                                                   : number_word(parts.begin()->size()) + " " +
                                                         division.groups + ": " + join_names(*parts.begin());
        notes.push_back("Jämförelser med hänsyn till " + division.by + " görs inom " + which + ".");
        notes.push_back("Personer utan uppgift om " + division.by +
                        " är ingen egen grupp i de jämförelserna och ingår inte i dem.");
    }
    if (!notes.empty() && years_ > 1)
        notes.push_back(
            "De jämförelserna gäller " + period_in_text(year_) +
            ". Tidigare år vägs in bara där skillnaderna mellan grupperna går åt samma håll alla åren och "
            "inte "
            "är mer olika än slumpen kan göra dem, och det sägs då. Sannolikheten för slumpen räknas där "
            "dubbelt, eftersom tidigare år har fått avgöra vad som jämförs. Varje grupp och år jämförs för "
            "sig, och "
            "skillnaderna vägs samman, så att det inte ger någon skillnad att både könsfördelningen och "
            "andelen ändras över åren. Små grupper väger lite men utesluts inte.");
    return notes;
}

std::vector<Outcome> Reading::changes() const {
    std::vector<Outcome> outcomes;
    for (AnswerReading const& answer : answers_)
        if (answer.change) outcomes.push_back(judgements_.change(*answer.change).outcome);
    return outcomes;
}

std::optional<Finding> Reading::change_of(AnswerReading const& answer) const {
    if (!answer.change) return std::nullopt;
    return say_change(answer.share, judgements_.change(*answer.change), period_in_text(year_),
                      period_in_text(first_year_));
}

Findings Reading::strata_of(AnswerReading const& answer) const {
    if (!answer.strata) return {};
    Strata const& strata = judgements_.strata(*answer.strata);
    // What cannot be compared at all cannot be so within groups either.
    bool const is_compared = judgements_.contrast(answer.contrast).difference.shown();
    if (!is_compared && !strata.adjusted) return {};
    return say_strata(answer.share, strata, division_of(answer), sampling());
}

std::vector<AnswerReading const*> Reading::untried_as(Finding const& finding, Topic const& topic) const {
    std::vector<AnswerReading const*> answers;
    for (AnswerReading const& each : answers_) {
        if (each.topic != &topic) continue;
        auto const said = strata_of(each);
        if (!said.empty() && said.front().id == finding.id) answers.push_back(&each);
    }
    return answers;
}

Findings Reading::untried_of(Topic const& topic) const {
    Findings findings;
    for (AnswerReading const& each : answers_) {
        if (each.topic != &topic) continue;
        auto const said = strata_of(each);
        if (said.empty() || !is_untried(said.front())) continue;
        auto const alike = untried_as(said.front(), topic);
        if (alike.size() < 2 || alike.front() != &each) continue;
        CountedShare all = each.share;
        std::vector<std::string> subjects;
        subjects.reserve(alike.size());
        for (AnswerReading const* const one : alike) subjects.push_back(subject_of(*one));
        all.subject = join_swedish(subjects);
        for (Finding& finding :
             say_strata(all, judgements_.strata(*each.strata), division_of(each), sampling()))
            findings.push_back(std::move(finding));
    }
    return findings;
}

Findings Reading::all_of(AnswerReading const& answer) const {
    Findings findings;
    Findings strata = strata_of(answer);
    if (!strata.empty() && is_untried(strata.front()) && untried_as(strata.front(), *answer.topic).size() > 1)
        strata.clear();
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
