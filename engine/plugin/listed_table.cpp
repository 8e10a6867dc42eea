#include "plugin/listed_table.hpp"

#include "analyse/sentence.hpp"
#include "base/text.hpp"
#include "job/value.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

std::vector<std::string> texts_under(Value const& table, std::string_view key) {
    Value const* const list = table.find(key);
    return list == nullptr ? std::vector<std::string>{} : list->texts();
}

std::vector<Condition> conditions_under(Value const& table, std::string_view key) {
    std::vector<Condition> conditions;
    Value const* const lists = table.find(key);
    if (lists == nullptr) return conditions;
    for (auto const& [role, codes] : lists->entries())
        conditions.push_back({role, codes.texts(), codes.place(), codes.excerpt()});
    return conditions;
}

/// The sexes have one order only.
void put_sexes_in_order(std::vector<Condition>& categories) {
    for (Condition& each : categories) {
        if (each.role != "kon") continue;
        std::stable_sort(
            each.codes.begin(), each.codes.end(),
            [](std::string const& a, std::string const& b) { return sex_order(a) < sex_order(b); });
    }
}

void read_statistic(Value const& table, ListedTable& listed) {
    std::string const& word = table.at("visa").text();
    for (auto const& [name, statistic] : table_statistics())
        if (name == word) listed.statistic = statistic;
    listed.measured = table.text_or_empty("matt");
    listed.base = table.text_or_empty("bas");
    if (Value const* decimals = table.find("decimaler"))
        listed.decimals = static_cast<int>(std::clamp<std::int64_t>(decimals->integer(), 0, 9));
    listed.unit = unit_of(table.text_or_empty("enhet")).value_or(Unit::none);
    switch (listed.statistic) {
    case Statistic::count: listed.unit = Unit::count; break;
    case Statistic::share:
        listed.unit = Unit::percent;
        listed.share_of = table.text_or_empty("andel_av");
        if (word == "konsfordelning") listed.share_of = "kon";
        if (listed.share_of.empty() && !listed.rows.empty()) listed.share_of = listed.rows.back();
        break;
    case Statistic::mean:
    case Statistic::median:
    case Statistic::rate:
    case Statistic::published: break;
    }
}

ListedTable read_listed_table(Value const& table) {
    ListedTable listed;
    listed.source = table;
    listed.caption = table.at("rubrik").text();
    listed.id = table.text_or_empty("id");
    if (listed.id.empty()) listed.id = listed.caption;
    listed.section = table.text_or_empty("avsnitt");
    listed.data = table.at("data").text();
    listed.rows = texts_under(table, "rader");
    listed.without_sex = table.text_or_empty("utan_kon");
    bool const sex_stands_elsewhere =
        !listed.without_sex.empty() ||
        std::find(listed.rows.begin(), listed.rows.end(), "kon") != listed.rows.end();
    listed.columns = table.find("kolumner") != nullptr ? texts_under(table, "kolumner")
                     : sex_stands_elsewhere            ? std::vector<std::string>{}
                                                       : std::vector<std::string>{"kon"};
    listed.where = conditions_under(table, "dar");
    listed.categories = conditions_under(table, "kategorier");
    put_sexes_in_order(listed.categories);
    listed.totals = texts_under(table, "summa");
    read_statistic(table, listed);
    if (Value const* charts = table.find("diagram")) {
        for (Value const& each : charts->list())
            for (auto const& [word, kind] : chart_kinds())
                if (word == each.text()) listed.charts.push_back({kind, word, each});
    }
    return listed;
}

} // namespace

bool ListedTable::has_role(std::string_view role) const {
    return std::find(rows.begin(), rows.end(), role) != rows.end() ||
           std::find(columns.begin(), columns.end(), role) != columns.end();
}

bool ListedTable::has_total(std::string_view role) const {
    return std::find(totals.begin(), totals.end(), role) != totals.end();
}

std::vector<ListedTable> listed_tables(Job const& job) {
    std::vector<ListedTable> tables;
    Value const* const listed = job.settings.find("tabell");
    if (listed == nullptr) return tables;
    for (Value const& table : listed->list()) tables.push_back(read_listed_table(table));
    return tables;
}

TableRequest request_of(ListedTable const& listed) {
    TableRequest request;
    request.id = listed.id;
    request.data = listed.data;
    request.where = listed.where;
    request.conditions_are = "dar";
    for (auto const& roles : {listed.rows, listed.columns}) {
        for (std::string const& role : roles) {
            AxisRequest axis{role, {}};
            axis.total = listed.has_total(role);
            for (Condition const& chosen : listed.categories)
                if (chosen.role == role) axis.codes = chosen.codes;
            request.by.push_back(std::move(axis));
        }
    }
    request.without_sex = listed.without_sex;
    request.unit = listed.unit;
    request.statistic = listed.statistic;
    request.share_of = listed.share_of;
    request.measured = listed.measured;
    request.base = listed.base;
    request.decimals = listed.decimals;
    if (Value const* const unit = listed.source.find("enhet")) {
        request.unit_at = unit->place();
        request.unit_excerpt = unit->excerpt();
    }
    Value const& caption = listed.source.at("rubrik");
    request.asked_at = caption.place();
    request.excerpt = caption.excerpt();
    return request;
}

namespace {

/// "Åldersgrupp" → "aldersgrupp": a heading as a role spells it.
std::string as_role(std::string_view heading) {
    std::string role = fold(heading);
    for (auto const& [letter, plain] : {std::pair<std::string_view, char>{"å", 'a'},
                                        {"ä", 'a'},
                                        {"ö", 'o'},
                                        {"é", 'e'},
                                        {" ", '_'},
                                        {"-", '_'}})
        for (auto at = role.find(letter); at != std::string::npos; at = role.find(letter, at + 1))
            role.replace(at, letter.size(), 1, plain);
    return role;
}

/// The heading of a file that is the role's own word, with the letters that a role cannot have.
std::string const* heading_in_data(Job const& job, std::string_view role) {
    std::string const wanted = as_role(role);
    for (DataSpec const& data : job.data) {
        auto const found = data.columns.find(std::string(role));
        if (found != data.columns.end() && as_role(found->second) == wanted) return &found->second;
    }
    return nullptr;
}

} // namespace

std::string role_heading(Job const& job, std::string_view role) {
    for (Value const* keys : {&job.settings, &job.report_template}) {
        Value const* const headings = keys->find("rubriker");
        Value const* const own = headings == nullptr ? nullptr : headings->find(role);
        if (own != nullptr && !trim(own->text()).empty()) return own->text();
    }
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> known{
        {{"alder", "Ålder"},
         {"ar", "År"},
         {"indikator", "Indikator"},
         {"kommun", "Kommun"},
         {"kon", "Kön"},
         {"lan", "Län"}}};
    for (auto const& [name, heading] : known)
        if (name == role) return std::string(heading);
    if (std::string const* const heading = heading_in_data(job, role)) {
        bool const shouts = to_lower(*heading) != *heading && with_capital(to_lower(*heading)) != *heading;
        return with_capital(shouts ? to_lower(*heading) : *heading);
    }
    // Of columns that are derived no file has a heading.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> spelled{
        {{"aldersgrupp", "Åldersgrupp"},
         {"arskurs", "Årskurs"},
         {"fodelseland", "Födelseland"},
         {"hushallstyp", "Hushållstyp"}}};
    for (auto const& [name, heading] : spelled)
        if (name == role) return std::string(heading);
    return with_capital(role);
}

} // namespace linsen
