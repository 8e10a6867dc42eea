#include "wish.hpp"

#include <algorithm>
#include <array>

namespace tabell {

namespace {

std::vector<std::string> texts_under(Value const& table, std::string_view key) {
    Value const* const list = table.find(key);
    return list == nullptr ? std::vector<std::string>{} : list->texts();
}

std::vector<Condition> conditions_under(Value const& table, std::string_view key) {
    std::vector<Condition> conditions;
    Value const* const lists = table.find(key);
    if (lists == nullptr) return conditions;
    for (auto const& [role, codes] : lists->entries()) conditions.push_back({role, codes.texts()});
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

void read_statistic(Value const& table, Wish& wish) {
    std::string const& word = table.at("visa").text();
    for (auto const& [name, statistic] : statistics())
        if (name == word) wish.statistic = statistic;
    wish.measured = table.text_or_empty("matt");
    wish.base = table.text_or_empty("bas");
    if (Value const* decimals = table.find("decimaler"))
        wish.decimals = static_cast<int>(std::clamp<std::int64_t>(decimals->integer(), 0, 9));
    wish.unit = unit_of(table.text_or_empty("enhet")).value_or(Unit::none);
    switch (wish.statistic) {
    case Statistic::count: wish.unit = Unit::count; break;
    case Statistic::share:
        wish.unit = Unit::percent;
        wish.share_of = table.text_or_empty("andel_av");
        if (word == "konsfordelning") wish.share_of = "kon";
        if (wish.share_of.empty() && !wish.rows.empty()) wish.share_of = wish.rows.back();
        break;
    case Statistic::mean:
    case Statistic::median:
    case Statistic::rate:
    case Statistic::published: break;
    }
}

Wish read_wish(Value const& table) {
    Wish wish;
    wish.source = table;
    wish.caption = table.at("rubrik").text();
    wish.section = table.text_or_empty("avsnitt");
    wish.data = table.at("data").text();
    wish.rows = texts_under(table, "rader");
    wish.without_sex = table.text_or_empty("utan_kon");
    bool const sex_stands_elsewhere =
        !wish.without_sex.empty() || std::find(wish.rows.begin(), wish.rows.end(), "kon") != wish.rows.end();
    wish.columns = table.find("kolumner") != nullptr ? texts_under(table, "kolumner")
                   : sex_stands_elsewhere            ? std::vector<std::string>{}
                                                     : std::vector<std::string>{"kon"};
    wish.where = conditions_under(table, "dar");
    wish.categories = conditions_under(table, "kategorier");
    put_sexes_in_order(wish.categories);
    wish.totals = texts_under(table, "summa");
    read_statistic(table, wish);
    if (Value const* charts = table.find("diagram")) {
        for (Value const& each : charts->list())
            for (auto const& [word, kind] : chart_kinds())
                if (word == each.text()) wish.charts.push_back({kind, word, each});
    }
    return wish;
}

} // namespace

bool Wish::has_role(std::string_view role) const {
    return std::find(rows.begin(), rows.end(), role) != rows.end() ||
           std::find(columns.begin(), columns.end(), role) != columns.end();
}

bool Wish::has_total(std::string_view role) const {
    return std::find(totals.begin(), totals.end(), role) != totals.end();
}

std::vector<Wish> read_wishes(Job const& job) {
    std::vector<Wish> wishes;
    for (Value const& table : job.settings.at("tabell").list()) wishes.push_back(read_wish(table));
    return wishes;
}

TableRequest request_of(Wish const& wish) {
    TableRequest request;
    request.id = wish.caption;
    request.data = wish.data;
    request.where = wish.where;
    for (auto const& roles : {wish.rows, wish.columns}) {
        for (std::string const& role : roles) {
            AxisRequest axis{role, {}};
            axis.total = wish.has_total(role);
            for (Condition const& chosen : wish.categories)
                if (chosen.role == role) axis.codes = chosen.codes;
            request.by.push_back(std::move(axis));
        }
    }
    request.without_sex = wish.without_sex;
    request.unit = wish.unit;
    request.statistic = wish.statistic;
    request.share_of = wish.share_of;
    request.measured = wish.measured;
    request.base = wish.base;
    request.decimals = wish.decimals;
    Value const& caption = wish.source.at("rubrik");
    request.asked_at = caption.place();
    request.excerpt = caption.excerpt();
    return request;
}

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
    return with_capital(role);
}

} // namespace tabell
