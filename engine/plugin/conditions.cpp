#include "plugin/conditions.hpp"

#include "analyse/area.hpp"
#include "analyse/sentence.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/listed_table.hpp"

#include <algorithm>

namespace linsen {

namespace {

constexpr std::string_view total = "totalt";

bool is_place(std::string_view role) { return role == "kommun" || role == "lan"; }

/// As the reader meets it: "Falun", "13–15", "Alkohol".
std::string in_text(Condition const& condition, std::string const& code) {
    if (!is_place(condition.role)) return with_en_dash(code);
    auto const area = area_code(code);
    return area ? area_in_text(*area) : code;
}

std::vector<std::string> in_text(Condition const& condition) {
    std::vector<std::string> words;
    for (std::string const& code : condition.codes) words.push_back(in_text(condition, code));
    return words;
}

/// "Alkohol", "Alkohol eller Cannabis", "Alkohol, Cannabis eller Tobak".
std::string any_of(std::vector<std::string> const& words) {
    std::string all = words.front();
    for (std::size_t i = 1; i < words.size(); ++i)
        all += (i + 1 < words.size() ? ", " : " eller ") + words[i];
    return all;
}

/// Is it told where the table's name is? Of years one text may name them all.
bool is_said(Condition const& condition, std::string_view caption, Job const& job) {
    std::string const said = fold(caption);
    auto const stands = [&](std::string const& words) { return said.find(fold(words)) != std::string::npos; };
    if (condition.role == "ar") {
        bool const is_own = condition.codes.size() == 1 && condition.codes.front() == job.period;
        return is_own || stands(periods_in_text(condition.codes));
    }
    auto const words = in_text(condition);
    return std::all_of(words.begin(), words.end(), stands);
}

} // namespace

std::vector<document::Text> notes_on_conditions(std::vector<Condition> const& where, TableOf of,
                                                std::string_view caption, Job const& job,
                                                std::map<std::string, std::string> const& headings) {
    std::vector<document::Text> notes;
    std::vector<std::string> places;
    std::vector<std::string> others;
    for (Condition const& condition : where) {
        bool const takes_all =
            std::find(condition.codes.begin(), condition.codes.end(), total) != condition.codes.end();
        if (condition.codes.empty() || takes_all || is_said(condition, caption, job)) continue;
        if (condition.role == "ar") {
            notes.push_back(document::text("Tabellen gäller bara " + periods_in_text(condition.codes) + "."));
        } else if (is_place(condition.role)) {
            places = in_text(condition);
        } else {
            auto const named = headings.find(condition.role);
            others.push_back(
                in_sentence(named != headings.end() ? named->second : role_heading(job, condition.role)) +
                ": " + any_of(in_text(condition)));
        }
    }
    if (places.empty() && others.empty()) return notes;
    std::string whom;
    if (of == TableOf::persons) {
        whom = "räknar bara dem" + (places.empty() ? "" : " " + at_places(places)) +
               (others.empty() ? "" : " med " + join_swedish(others));
    } else {
        whom = "gäller bara " + join_swedish(places) + (places.empty() || others.empty() ? "" : ", ") +
               join_swedish(others);
    }
    notes.push_back(document::text("Tabellen " + whom + "."));
    return notes;
}

} // namespace linsen
