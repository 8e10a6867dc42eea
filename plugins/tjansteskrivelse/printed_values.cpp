#include "printed_values.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tjansteskrivelse {

namespace {

using namespace std::string_view_literals;

/// Keys and tables of rapport.toml that nobody reads in print, or not as they stand.
constexpr std::array never_printed{"besvarad"sv, "skydd"sv, "formular"sv, "utdata"sv, "mall"sv, "tema"sv};
/// What is printed of a data set.
constexpr std::array printed_of_data{"kalla"sv, "anmarkning"sv};

template <std::size_t size>
bool has(std::array<std::string_view, size> const& list, std::string_view key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

class Check {
public:
    explicit Check(Diagnostics& diagnostics)
        : diagnostics_(diagnostics) {}

    /// What stands under a key of rapport.toml itself.
    void top(std::string const& key, Value const& value) {
        if (auto const* const entries = std::get_if<Entries>(&value.data()))
            return within(key, *entries, " i [" + key + "]");
        auto const* const list = std::get_if<Values>(&value.data());
        if (list == nullptr) return inner(value, key);
        for (Value const& each : *list)
            if (auto const* const entries = std::get_if<Entries>(&each.data()))
                within(key, *entries, " i [[" + key + "]]");
            else
                inner(each, key);
    }

private:
    void within(std::string_view table, Entries const& entries, std::string const& where) {
        for (auto const& [key, value] : entries) {
            bool const markdown = (table == "text" || table == "svar") && (key == "text" || key == "fil");
            if (markdown || (table == "data" && !has(printed_of_data, key))) continue;
            inner(value, key + where);
        }
    }

    void inner(Value const& value, std::string const& name) {
        if (auto const* const list = std::get_if<Values>(&value.data()))
            for (Value const& each : *list) inner(each, name);
        else if (auto const* const entries = std::get_if<Entries>(&value.data()))
            for (auto const& entry : *entries) inner(entry.second, name);
        else if (auto const* const words = std::get_if<std::string>(&value.data()))
            text(value, *words, name);
    }

    void text(Value const& value, std::string const& words, std::string const& name) {
        if (auto const braces = words.find("{{"); braces != std::string::npos)
            tell(value, words, braces, Severity::error, "text.infogning",
                 "{{ hämtar inget tal här: " + name + " skrivs ut som det står",
                 "tal ur tabeller kan stå i texterna i [[text]] och [[svar]]; skriv om med ord, eller flytta "
                 "talet dit");
        if (auto const open = words.find("**");
            open != std::string::npos && words.find("**", open + 2) != std::string::npos)
            tell(value, words, open, Severity::warning, "text.markdown",
                 "** ger ingen fet stil här: " + name + " skrivs ut som det står",
                 "ta bort tecknen; Markdown kan stå i texterna i [[text]] och [[svar]]");
    }

    void tell(Value const& value, std::string const& words, std::size_t offset, Severity severity,
              char const* code, std::string message, std::string hint) {
        Place place = value.text_place().of(words, offset);
        std::string excerpt = place.line == value.place().line ? value.excerpt() : "";
        diagnostics_.add(
            {severity, code, std::move(place), std::move(message), std::move(hint), std::move(excerpt)});
    }

    Diagnostics& diagnostics_;
};

} // namespace

void check_printed_values(Job const& job, Diagnostics& diagnostics) {
    Check check(diagnostics);
    for (auto const& [key, value] : job.written.entries())
        if (!has(never_printed, key)) check.top(key, value);
}

} // namespace tjansteskrivelse
