#pragma once

#include "base/scratch.hpp"
#include "document/dump.hpp"
#include "document/numbering.hpp"
#include "report_maker.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A follow-up of an agreement over made-up answers of four kommuner: one role, two questions about it.
namespace linsen::testing {

inline constexpr char const* small_template = R"([overenskommelse]
rubrik = "Överenskommelsen"
[[mal]]
nr = "1"
rubrik = "Tidig upptäckt"
kod = "1 Tidig upptäckt"
[svarslage]
[aktiviteter]
[[roll]]
id = "vuxna"
rubrik = "Vuxna"
personer = "vuxna"
[[roll.fraga]]
data = "insats"
rubrik = "Insats"
kolumn = "insats"
mal = "1"
svar = [{ kod = "ingen", sak = "andelen utan insats", gor = "är utan insats", nyckeltal = true }]
[[roll.fraga]]
data = "plan"
rubrik = "Plan"
kolumn = "plan"
svar = [{ kod = "ja", sak = "andelen med plan", gor = "har plan" }]
)";

inline constexpr char const* small_checks = R"([sjalvkontroll]
kalla = "Checklistan"
[[sjalvkontroll.rad]]
nr = "5"
text = "Allt redovisas efter kön."
prov = "kon"
[[sjalvkontroll.rad]]
nr = "9"
text = "Följder syns."
prov = "foljder"
fragor = ["3.1"]
[[fraga]]
steg = "slutsatser"
nr = "3.1"
fraga = "Vilka följder får skillnaderna?"
)";

struct SmallFollowUp {
    std::string questions_of_template = small_checks;
    std::string template_text = small_template;
    std::string settings{}; ///< keys of rapport.toml before the data
    std::string after{};    ///< tables of rapport.toml after the data
    std::string population = "population = \"vuxna\"\n";
    /// kommun, year → women and men: those without insats, those with; the plan is given to half of each.
    using Numbers = std::array<int, 4>;
    std::map<std::pair<std::string, std::string>, Numbers> answers{{{"2080", "2024"}, {40, 60, 20, 80}},
                                                                   {{"2080", "2025"}, {20, 80, 40, 60}},
                                                                   {{"2081", "2024"}, {30, 70, 20, 80}},
                                                                   {{"2081", "2025"}, {16, 84, 30, 70}},
                                                                   {{"2085", "2025"}, {12, 48, 20, 40}}};
    std::map<std::string, std::string> states{};    ///< of kommuner this year, where they are not as told
    std::vector<std::string> years{"2024", "2025"}; ///< that there are answers or silence of
    bool comparable = true;                         ///< were the questions the same both years?
    /// What `jamforbar` says instead, of a kommun and a year.
    std::map<std::pair<std::string, std::string>, std::string> comparable_otherwise{};
    std::string helped = "stöd";   ///< what the other answer is called in 2025
    bool one_more_in_plan = false; ///< woman of Falun 2025, of whom the other question does not know
    int others = 0;                ///< persons of another gender identity in each kommun this year
    std::pair<std::string, std::string>
        without_insats{}; ///< the kommun and year that answered the plan alone
    std::string statuses = "2025;2080;1 Tidig upptäckt;Rutin;genomförd;socialchef;2025-05-15\n"
                           "2025;2081;1 Tidig upptäckt;Rutin;vet ej;;\n"
                           "2025;2085;1 Tidig upptäckt;Rutin;ej påbörjad;enhetschef;\n";

    [[nodiscard]] bool has_answered(std::string const& kommun, std::string const& year) const {
        return answers.count({kommun, year}) != 0;
    }

    [[nodiscard]] std::string rows(bool plan) const {
        std::string csv =
            std::string("ar;kommunkod;kon;") + (plan ? "plan" : "insats") + ";antal;jamforbar\n";
        for (auto const& [about, numbers] : answers) {
            auto const& [kommun, year] = about;
            if (!plan && about == without_insats) continue;
            bool const both = comparable && has_answered(kommun, "2024") && has_answered(kommun, "2025");
            auto const otherwise = comparable_otherwise.find(about);
            std::string const can_be = otherwise != comparable_otherwise.end() ? otherwise->second
                                       : both                                  ? "ja"
                                                                               : "nej";
            auto const add = [&, place = kommun, when = year](char const* sex, std::string const& code,
                                                              int number) {
                csv += when + ";" + place + ";" + sex + ";" + code + ";" + std::to_string(number) + ";" +
                       can_be + "\n";
            };
            for (std::size_t sex = 0; sex < 2; ++sex) {
                char const* const name = sex == 0 ? "kvinnor" : "män";
                int const without = numbers.at(2 * sex);
                int const with = numbers.at(2 * sex + 1);
                add(name, plan ? "ja" : "ingen", plan ? (without + with) / 2 : without);
                bool const one_more =
                    plan && one_more_in_plan && sex == 0 && kommun == "2080" && year == "2025";
                std::string const other = plan ? "nej" : year == "2025" ? helped : "stöd";
                if (sex == 0 && year == "2025" && others > 0) add("annan könsidentitet", other, others);
                add(name, other, plan ? without + with - (without + with) / 2 + (one_more ? 1 : 0) : with);
            }
        }
        return csv;
    }

    [[nodiscard]] std::string state(std::string const& kommun, std::string const& year,
                                    std::string const& question) const {
        if (question == "insats" && without_insats == std::pair{kommun, year}) return "saknas";
        auto const told = states.find(kommun);
        if (year == "2025" && told != states.end()) return told->second;
        return has_answered(kommun, year) ? "komplett" : "ej inkommet";
    }

    [[nodiscard]] std::string responses() const {
        std::string csv = "ar;kommunkod;fraga;svar\n";
        for (std::string const& year : years)
            for (char const* const kommun : {"2080", "2081", "2085", "2021"})
                for (char const* const question : {"insats", "plan"})
                    csv += year + ";" + kommun + ";" + question + ";" + state(kommun, year, question) + "\n";
        return csv;
    }

    [[nodiscard]] std::string toml() const {
        auto const question = [&](std::string const& name) {
            return "[[data]]\nnamn = \"" + name + "\"\nfil = \"" + name +
                   ".csv\"\nslag = \"antal\"\nkalla = \"Påhittade uppgifter\"\n" + population +
                   "kolumner = { ar = \"ar\", kommun = \"kommunkod\", kon = \"kon\", " + name + " = \"" +
                   name + "\", antal = \"antal\", jamforbar = \"jamforbar\" }\n";
        };
        return "rapport = \"rok\"\ntitel = \"Prov\"\nperiod = \"2025\"\ndatum = 2026-03-01\navsandare = "
               "\"Prov\"\npahittade = true\n" +
               settings + question("insats") + question("plan") + R"([[data]]
namn = "svarslage"
fil = "svarslage.csv"
slag = "uppgifter"
kalla = "Påhittade uppgifter"
kolumner = { ar = "ar", kommun = "kommunkod", fraga = "fraga", svar = "svar" }
[[data]]
namn = "aktiviteter"
fil = "aktiviteter.csv"
slag = "uppgifter"
kalla = "Påhittade uppgifter"
kolumner = { ar = "ar", kommun = "kommunkod", mal = "mal", aktivitet = "aktivitet", status = "status", ansvarig = "ansvarig", klart = "klart" }
)" + after;
    }

    [[nodiscard]] Made made() const {
        test::Scratch const scratch;
        scratch.put("insats.csv", rows(false));
        scratch.put("plan.csv", rows(true));
        scratch.put("svarslage.csv", responses());
        scratch.put("aktiviteter.csv", "ar;kommunkod;mal;aktivitet;status;ansvarig;klart\n" + statuses);
        auto const report = scratch.put("rapport.toml", toml());
        auto const sorting = scratch.put("mall.toml", template_text + questions_of_template);
        return make_report(report, sorting);
    }
};

/// The document as plain text, no-break spaces made plain; what was told where there is none.
inline std::string text_of(Made const& made) {
    if (!made.document) return to_json(made.diagnostics);
    std::string text = document::dump(*made.document);
    for (std::size_t at = text.find(nbsp); at != std::string::npos; at = text.find(nbsp, at))
        text.replace(at, nbsp.size(), " ");
    return text;
}

inline bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// "Falun: 40 60", a stroke before the row's group.
inline std::vector<std::string> lines_of(Made const& made, std::string const& anchor) {
    std::vector<std::string> lines;
    if (!made.document) return {to_json(made.diagnostics)};
    document::Table const* const table = document::Numbering(*made.document).table(anchor);
    if (table == nullptr) return {"no such table"};
    for (document::Row const& row : table->rows) {
        std::string line = (row.group.empty() ? "" : row.group + " / ") + row.heading + ":";
        for (Cell const& cell : row.cells) line += " " + print_cell(cell);
        lines.push_back(std::move(line));
    }
    return lines;
}

inline std::vector<std::string> told_codes(Made const& made) {
    std::vector<std::string> codes;
    for (Diagnostic const& told : made.diagnostics.list()) codes.push_back(told.code);
    return codes;
}

} // namespace linsen::testing
