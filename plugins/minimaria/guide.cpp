#include "guide.hpp"

#include "planned.hpp"
#include "rates.hpp"

#include <algorithm>
#include <limits>

namespace minimaria {

namespace {

/// A group of numbers is written with either dash, and has an en dash among the data.
std::vector<Condition> conditions_in(Value const& table, DataSpec const& data) {
    std::vector<Condition> conditions;
    Value const* const where = table.find("dar");
    if (where == nullptr) return conditions;
    for (auto const& [key, code] : where->entries()) {
        std::string const& role = key; // a lambda may not capture a structured binding
        bool const grouped =
            std::any_of(data.derived.begin(), data.derived.end(), [&](DerivedColumn const& derived) {
                return derived.role == role && derived.rule == DerivedColumn::Rule::groups;
            });
        conditions.push_back({role, {grouped ? with_en_dash(code.text()) : code.text()}});
    }
    return conditions;
}

Topic read_topic(Value const& table, DataSpec const& data) {
    Topic topic;
    topic.id = table.at("id").text();
    topic.title = without_stop(table.at("rubrik").text());
    topic.role = table.at("kolumn").text();
    topic.heading = table.text_or_empty("radrubrik");
    if (topic.heading.empty()) topic.heading = topic.title;
    topic.within = table.text_or_empty("inom");
    topic.of_ages = is_of_ages(topic.role, data);
    if (topic.of_ages) topic.adult_from = data.adult_from;
    for (DerivedColumn const& derived : data.derived)
        if (topic.of_ages && derived.role == topic.role) topic.age_groups = derived.groups;
    if (is_of_ages(topic.within, data)) topic.within_adult_from = data.adult_from;
    topic.where = conditions_in(table, data);
    if (Value const* const order = table.find("ordning")) {
        topic.order = order->texts();
        topic.order_source = *order;
    }
    topic.drawn = table.at("diagram").boolean();
    topic.asked_at = table.place();
    topic.excerpt = table.excerpt();
    for (Value const& each : table.list_or_empty("svar"))
        topic.answers.push_back({each.at("kod").text(), without_stop(each.at("sak").text()),
                                 without_stop(each.at("gor").text()), each.at("nyckeltal").boolean(),
                                 each.at("kod")});
    return topic;
}

/// The template's column, where both data sets have it.
std::string standardised_by(Value const& population, Job const& job) {
    std::string const role = population.text_or_empty("inom");
    DataSpec const& people = *job.find_data(population.at("data").text());
    return has_column(people, role) && has_column(data_of(job), role) ? role : "";
}

Population read_population(Value const& table, Job const& job) {
    Population population;
    population.title = table.at("rubrik").text();
    population.data = table.at("data").text();
    population.events = table.at("antalet").text();
    population.within = standardised_by(table, job);
    if (is_of_ages(population.within, data_of(job))) population.adult_from = data_of(job).adult_from;
    population.asked_at = table.at("rubrik").place();
    population.excerpt = table.at("rubrik").excerpt();
    return population;
}

} // namespace

bool has_column(DataSpec const& data, std::string const& role) {
    return data.columns.contains(role) ||
           std::any_of(data.derived.begin(), data.derived.end(),
                       [&](DerivedColumn const& each) { return each.role == role; });
}

bool is_of_ages(std::string const& role, DataSpec const& data) {
    return role == "aldersgrupp" || data.root_of(role) == "alder";
}

Division const& Guide::division_of(std::string_view role) const {
    static Division const ages{"åldrar", "ålder"};
    auto const found = divisions.find(role);
    return found == divisions.end() ? ages : found->second;
}

std::vector<Topic const*> Guide::topics() const {
    std::vector<Topic const*> all;
    for (Chapter const& chapter : chapters)
        for (Topic const& topic : chapter.topics) all.push_back(&topic);
    return all;
}

std::optional<AgeSpan> span_of(std::string const& group) {
    auto const is_digit = [](char each) { return each >= '0' && each <= '9'; };
    auto const number_at = [&](auto from) {
        std::int64_t number = 0;
        for (; from != group.end() && is_digit(*from); ++from) number = 10 * number + (*from - '0');
        return number;
    };
    auto const first = std::find_if(group.begin(), group.end(), is_digit);
    if (first == group.end()) return std::nullopt;
    auto const behind = std::find_if_not(first, group.end(), is_digit);
    auto const second = std::find_if(behind, group.end(), is_digit);
    bool const is_open_below = first != group.begin();
    bool const is_open_above = behind != group.end() && second == group.end() && !is_open_below;
    std::int64_t const last = second == group.end() ? number_at(first) : number_at(second);
    return AgeSpan{is_open_below ? 0 : number_at(first),
                   is_open_above ? std::numeric_limits<std::int64_t>::max() : last};
}

Ages ages_of(std::string const& group, std::int64_t adult_from) {
    auto const span = span_of(group);
    if (adult_from <= 0 || !span) return Ages::all;
    if (span->low >= adult_from) return Ages::adults;
    return span->high < adult_from ? Ages::minors : Ages::all;
}

bool cannot_be(std::string_view sex, Ages ages) {
    if (ages == Ages::minors) return sex == "kvinnor" || sex == "män";
    return ages == Ages::adults && (sex == "flickor" || sex == "pojkar");
}

Guide read_guide(Job const& job) {
    Value const& root = job.report_template;
    Guide guide;
    if (Value const* const notes = root.find("metod")) guide.notes = notes->texts();
    guide.groups = {root.at("kvinnor").text(), root.at("man").text()};
    guide.minors = {root.at("flickor").text(), root.at("pojkar").text()};
    if (Value const* const groups = root.find("inom_grupper"))
        for (auto const& [role, words] : groups->entries()) guide.divisions[role].groups = words.text();
    if (Value const* const by = root.find("inom_hansyn"))
        for (auto const& [role, words] : by->entries()) guide.divisions[role].by = words.text();
    for (auto& [role, division] : guide.divisions) {
        Division const& usual = Guide().division_of(role);
        if (division.groups.empty()) division.groups = usual.groups;
        if (division.by.empty()) division.by = usual.by;
    }
    guide.see_title = root.at("rubrik_ser").text();
    guide.reflect_title = root.at("rubrik_reflektera").text();
    guide.conclude_title = root.at("rubrik_slutsatser").text();
    guide.change_title = root.at("rubrik_gora").text();
    guide.by_place = root.text_or_empty("kommuner");
    if (Value const* const population = root.find("befolkning");
        population != nullptr && !is_sample(job) && job.find_data(population->at("data").text()) != nullptr)
        guide.population = read_population(*population, job);
    Value const* const supply = root.find("utbud");
    guide.lacks_supply = supply != nullptr && job.find_data(supply->at("data").text()) == nullptr;
    if (supply != nullptr && !guide.lacks_supply)
        guide.supply = Supply{supply->at("rubrik").text(),
                              supply->at("data").text(),
                              supply->at("kolumn").text(),
                              supply->at("radrubrik").text(),
                              has_column(*job.find_data(supply->at("data").text()), "enhet"),
                              supply->at("rubrik").place(),
                              supply->at("rubrik").excerpt()};
    for (Value const& table : root.list_or_empty("avsnitt")) {
        Chapter chapter{table.at("rubrik").text(), table.text_or_empty("beskrivning"), {}};
        for (Value const& each : table.list_or_empty("tabell"))
            chapter.topics.push_back(read_topic(each, data_of(job)));
        guide.chapters.push_back(std::move(chapter));
    }
    auto const order_of = [topics = guide.topics()](std::string const& role) {
        auto const found = std::find_if(topics.begin(), topics.end(),
                                        [&](Topic const* topic) { return topic->role == role; });
        return found == topics.end() ? std::vector<std::string>() : (*found)->order;
    };
    for (Chapter& chapter : guide.chapters)
        for (Topic& topic : chapter.topics) topic.within_order = order_of(topic.within);
    std::map<std::string, std::string> headings;
    for (Topic const* topic : guide.topics()) headings.emplace(topic->role, topic->heading);
    for (auto const& [role, heading] : data_of(job).columns) headings.emplace(role, heading);
    for (Chapter& chapter : guide.chapters)
        for (Topic& topic : chapter.topics)
            topic.counted_only =
                notes_on_conditions(topic.where, TableOf::persons, topic.title, job, headings);
    guide.questions = questions_of(job);
    return guide;
}

namespace {

constexpr std::int64_t usual_adult_age = 18;

/// Does the table have somebody, shown or hidden, of a sex and an age that cannot be where girls are women
/// from that age on? A zero that is known beforehand is hidden nowhere.
bool speaks_against(FigureTable const& table, std::string const& role, std::int64_t adult_from) {
    if (table.withheld()) return false;
    auto const at = [&](std::string const& name, std::size_t cell) -> std::string const& {
        std::size_t stride = table.cells().size();
        for (Axis const& axis : table.axes()) {
            stride /= axis.categories.size();
            if (axis.role == name) return axis.categories[cell / stride % axis.categories.size()].code;
        }
        return name;
    };
    for (std::size_t i = 0; i < table.cells().size(); ++i) {
        Cell const& cell = table.cells()[i];
        bool const is_somebody = cell.status == Status::hidden || (cell.shown() && cell.value != 0);
        if (is_somebody && cannot_be(at("kon", i), ages_of(at(role, i), adult_from))) return true;
    }
    return false;
}

} // namespace

Guide read_guide(Job const& job, Figures const& figures) {
    Guide guide = read_guide(job);
    DataSpec const& data = data_of(job);
    auto const pairs = compared_sexes(figures.table(persons_id), guide.groups, guide.minors);
    bool const has_minors = std::any_of(pairs.begin(), pairs.end(), [](ComparedSexes const& pair) {
        return cannot_be(pair.first, Ages::adults);
    });
    if (data.adult_from > 0 || !has_minors) return guide;
    for (Topic const* topic : guide.topics()) {
        auto const against = [&](std::string const& role, std::string const& id) {
            return is_of_ages(role, data) && speaks_against(figures.table(id), role, usual_adult_age);
        };
        if (against(topic->role, counts_id(*topic))) return guide;
        if (!topic->within.empty() && against(topic->within, within_id(*topic))) return guide;
    }
    if (guide.population && is_of_ages(guide.population->within, data)) {
        if (speaks_against(figures.table(persons_within_id), guide.population->within, usual_adult_age))
            return guide;
        guide.population->adult_from = usual_adult_age;
    }
    for (Chapter& chapter : guide.chapters)
        for (Topic& topic : chapter.topics) {
            if (topic.of_ages) topic.adult_from = usual_adult_age;
            if (is_of_ages(topic.within, data)) topic.within_adult_from = usual_adult_age;
        }
    return guide;
}

DataSpec const& data_of(Job const& job) {
    DataSpec const* const named = job.find_data(job.settings.text_or_empty("uppgifter"));
    if (named != nullptr) return *named;
    // What is offered is no data set of these persons, nor is the population.
    auto const is_beside = [&](DataSpec const& each) {
        Value const* const population = job.report_template.find("befolkning");
        return each.kind == DataKind::measures ||
               (population != nullptr && population->at("data").text() == each.name);
    };
    auto const persons = std::find_if_not(job.data.begin(), job.data.end(), is_beside);
    return persons != job.data.end() ? *persons : job.data.front();
}

bool is_same_code(std::string_view one, std::string_view other) {
    return one == other || with_en_dash(std::string(one)) == with_en_dash(std::string(other));
}

bool has_years(Job const& job) { return data_of(job).columns.contains("ar"); }

std::string year_of(Job const& job) {
    std::string const named = job.settings.text_or_empty("ar");
    return named.empty() ? job.period : named;
}

bool is_sample(Job const& job) { return job.settings.at("insamling").text() == "urval"; }

Judging judging_of(Job const& job) {
    Judging judging = Judging::of(is_sample(job) ? Sampling::sample : Sampling::full_count);
    judging.small_difference = job.settings.at("liten_skillnad").number();
    if (Value const* const least = job.settings.find("minsta_underlag"))
        judging.least_base = static_cast<int>(least->integer());
    return judging;
}

} // namespace minimaria
