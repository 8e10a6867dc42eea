#include "data/px_dimension.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/place_register.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <set>
#include <utility>

namespace linsen {

namespace {

std::vector<std::string> texts_of(PxEntry const* entry) {
    std::vector<std::string> texts;
    if (entry == nullptr) return texts;
    texts.reserve(entry->values.size());
    for (auto const& value : entry->values) texts.push_back(value.text);
    return texts;
}

/// A time of TIMEVAL as Linsen writes it; "" for halves of years and weeks, which it does not know.
std::string time_code(char scale, std::string const& time) {
    if (scale == 'A' && time.size() == 4) return period_code(time);
    if (time.size() < 5) return {};
    auto const year = time.substr(0, 4);
    if (scale == 'Q') return period_code(year + "K" + time.substr(4));
    return scale == 'M' ? period_code(year + "M" + time.substr(4)) : std::string{};
}

/// TIMEVAL("year")=TLIST(A1),"2002","2003". The other form, TLIST(A1,"2002"-"2003"), says nothing that the
/// values do not say.
void put_times(PxEntry const* entry, TableDimension& dimension) {
    if (entry == nullptr || entry->values.size() != dimension.categories.size() + 1) return;
    auto const& list = entry->text();
    if (list.size() < 7 || !list.starts_with("TLIST(")) return;
    for (std::size_t i = 0; i < dimension.categories.size(); ++i) {
        auto& code = dimension.categories[i].code;
        auto const time = time_code(list[6], entry->values[i + 1].text);
        if (period_code(code).empty() && !time.empty()) code = time;
    }
}

/// ELIMINATION names the value that stands for all by its text; YES says that there is none.
std::string total_of(PxEntry const* entry, TableDimension const& dimension) {
    if (entry == nullptr || !entry->values.front().quoted) return {};
    auto const& named = entry->text();
    for (auto const& category : dimension.categories)
        if (category.label == named) return category.code;
    for (auto const& category : dimension.categories)
        if (category.code == named) return category.code;
    return {};
}

/// PRECISION("contents","per cent")=1: the decimals of one value.
void read_precision(PxFile const& file, std::string const& name, TableDimension& dimension) {
    for (auto const& entry : file.entries()) {
        if (entry.keyword != "PRECISION" || !entry.language.empty() || entry.about.size() != 2 ||
            entry.about[0] != name)
            continue;
        auto const& text = entry.text();
        unsigned decimals = 0;
        auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), decimals);
        if (fault != std::errc{} || end != text.data() + text.size() || decimals > 15) continue;
        dimension.decimals.resize(dimension.categories.size());
        for (std::size_t i = 0; i < dimension.categories.size(); ++i)
            if (dimension.categories[i].label == entry.about[1] ||
                dimension.categories[i].code == entry.about[1])
                dimension.decimals[i] = static_cast<std::uint8_t>(decimals);
    }
}

/// UNITS("per cent")="procent": the unit of one value of the variable that says what the table holds.
void read_units(PxFile const& file, std::string const& name, TableDimension& dimension) {
    if (file.text("CONTVARIABLE") != name) return;
    for (auto const& category : dimension.categories) {
        auto const* entry = file.find("UNITS", category.label);
        if (entry == nullptr) entry = file.find("UNITS", category.code);
        dimension.units.push_back(entry == nullptr ? file.text("UNITS") : entry->text());
    }
    bool const any = std::any_of(dimension.units.begin(), dimension.units.end(),
                                 [](std::string const& unit) { return !unit.empty(); });
    if (!any) dimension.units.clear();
}

/// The code that stands twice, or "".
std::string const* twice(std::vector<std::string> const& texts) {
    std::set<std::string_view> seen;
    for (auto const& text : texts)
        if (!seen.insert(text).second) return &text;
    return nullptr;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_places(TableDimension const& dimension) {
    return std::any_of(dimension.categories.begin(), dimension.categories.end(),
                       [](TableCategory const& category) { return find_area(category.code) != nullptr; });
}

} // namespace

std::optional<TableDimension> read_px_dimension(PxFile const& file, std::string const& name,
                                                Diagnostics& diagnostics) {
    auto const* values = file.find("VALUES", name);
    auto const* codes = file.find("CODES", name);
    auto const tell = [&](PxEntry const* entry, std::string const& what) {
        tell_px(file.place(entry == nullptr ? 0 : entry->line), what, diagnostics);
        return std::nullopt;
    };
    if (values == nullptr && codes == nullptr)
        return tell(file.find("STUB"), "variabeln \"" + name + "\" har inga värden (VALUES saknas)");
    auto labels = texts_of(values != nullptr ? values : codes);
    auto const own = texts_of(codes != nullptr ? codes : values);
    if (labels.size() != own.size())
        return tell(codes, "variabeln \"" + name + "\" har " + std::to_string(labels.size()) +
                               " värden i VALUES men " + std::to_string(own.size()) + " koder i CODES");
    if (auto const* code = twice(own))
        return tell(codes != nullptr ? codes : values, "\"" + *code + "\" står två gånger bland " +
                                                           (codes != nullptr ? "koderna" : "värdena") +
                                                           " för \"" + name + "\"");
    TableDimension table;
    table.label = name;
    auto const* id = file.find("VARIABLECODE", name);
    table.id = id == nullptr || id->text().empty() ? name : id->text();
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (labels[i].empty()) labels[i] = own[i];
        table.categories.push_back({own[i], std::move(labels[i])});
    }
    table.total = total_of(file.find("ELIMINATION", name), table);
    read_precision(file, name, table);
    read_units(file, name, table);
    put_times(file.find("TIMEVAL", name), table);
    return table;
}

std::optional<std::vector<std::string>> px_keys(PxFile const& file, std::string const& name) {
    auto const* keys = file.find("KEYS", name);
    if (keys == nullptr) return std::nullopt;
    auto const* values = file.find("VALUES", name);
    auto const* codes = file.find("CODES", name);
    bool const by_code = values == nullptr || (codes != nullptr && keys->text() == "CODES");
    return texts_of(by_code ? codes : values);
}

std::string usual_px_role(TableDimension const& dimension, PxFile const& file) {
    if (file.find("TIMEVAL", dimension.label) != nullptr) return "ar";
    if (file.text("CONTVARIABLE") == dimension.label) return "indikator";
    if (file.find("MAP", dimension.label) != nullptr && has_places(dimension)) return "kommun";
    for (auto const& name : {fold(dimension.id), fold(dimension.label)}) {
        if (is_one_of(name, {"kon", "kön", "juridiskt kön", "sex", "gender"})) return "kon";
        if (is_one_of(name, {"region", "kommun", "län", "municipality", "county"})) return "kommun";
        if (is_one_of(name, {"alder", "ålder", "age"})) return "alder";
        if (is_one_of(name, {"tid", "time", "ar", "år", "year", "månad", "month", "kvartal", "quarter"}))
            return "ar";
        if (name == "contentscode") return "indikator";
    }
    return dimension.id;
}

} // namespace linsen
