#include "minimaria/report_kinds.hpp"
#include "sentences_of_plugins.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::girls_and_women;
using testing::hundreds;
using testing::misleading;
using testing::nowhere;
using testing::Persons;
using testing::SmallReport;
using testing::text_of;
using testing::with_population;
using testing::with_supply;

/// A sentence with a report that says it, and one just beside that does not.
struct Row {
    std::string id;
    SmallReport gives;
    std::optional<SmallReport> beside; ///< nothing for what every report says
    std::string words{};               ///< in its slots, where another sentence is the same but for them
};

constexpr char const* sample = "insamling = \"urval\"\n";

SmallReport of(std::vector<Persons> persons, std::string const& settings = "") {
    return {.persons = std::move(persons), .settings = settings};
}

SmallReport sample_of(std::vector<Persons> persons) { return of(std::move(persons), sample); }

/// Of 100 women and 100 men of each age so many have it.
SmallReport by_age(int girls, int boys, int women, int men, std::string const& settings = "") {
    SmallReport report = of({}, settings);
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    for (Persons each : hundreds(girls, boys)) report.persons.push_back(std::move(each));
    for (Persons each : hundreds(women, men)) {
        each.age = 20;
        report.persons.push_back(std::move(each));
    }
    return report;
}

SmallReport four_years(std::vector<int> const& each, std::string const& settings = "") {
    SmallReport report = of({}, settings);
    for (std::size_t i = 0; i < each.size(); ++i)
        report.persons = report.persons + hundreds(each[i], each[i], std::to_string(2022 + i));
    return report;
}

/// So many women and men each year, of 10 000 inhabitants each.
SmallReport rates_of_four_years(std::vector<int> const& each) {
    std::string people;
    SmallReport report = with_population("");
    report.persons.clear();
    for (std::size_t i = 0; i < each.size(); ++i) {
        std::string const year = std::to_string(2022 + i);
        for (auto const* const sex : {"Kvinna", "Man"}) {
            report.persons.push_back({each[i], sex, "Cannabis", year});
            people.append(year).append(";").append(sex).append(";10000\n");
        }
    }
    report.files = {{"befolkning.csv", "År;Kön;Antal\n" + people}};
    return report;
}

/// Of 200 women 110 have no known answer.
std::vector<Persons> half_unknown() {
    return {{60, "Kvinna", "Cannabis"},
            {30, "Kvinna", "Alkohol"},
            {110, "Kvinna", ""},
            {120, "Man", "Cannabis"},
            {80, "Man", "Alkohol"}};
}

/// Too few in 2023 to compare.
std::vector<Persons> few() { return {{9, "Kvinna", "Cannabis", "2023"}, {9, "Man", "Cannabis", "2023"}}; }

SmallReport without_years() { return {.persons = hundreds(40, 70), .columns = ""}; }

SmallReport of_four(int girls, int boys, int women, int men) {
    SmallReport report{.persons = {}};
    for (auto const& [sex, number] : {std::pair("Flicka", girls), std::pair("Pojke", boys),
                                      std::pair("Kvinna", women), std::pair("Man", men)})
        for (auto const* const drug : {"Cannabis", "Alkohol"})
            report.persons.push_back(
                {std::string_view(drug) == "Cannabis" ? number : 100 - number, sex, drug});
    return report;
}

SmallReport of_nine() {
    SmallReport report{.persons = {}};
    for (auto const* const sex : {"Flicka", "Pojke", "Kvinna", "Man"}) report.persons.push_back({9, sex});
    return report;
}

SmallReport misspelt() {
    SmallReport report = girls_and_women();
    report.topics.replace(report.topics.find("kod = \"Cannabis\""), 16, "kod = \"Canabis\"");
    return report;
}

/// The misleading total, told of both drugs.
SmallReport both_misleading() {
    SmallReport report = misleading();
    report.topics.replace(
        report.topics.find("svar = ["), 8,
        R"(svar = [{ kod = "Alkohol", sak = "andelen med alkohol", gor = "har alkohol" }, )");
    return report;
}

SmallReport with_unknown_service() {
    SmallReport report = with_supply("2080;Stöd;Ja\n2062;Stöd;Ja\n");
    report.columns += "insats = \"Drog\", ";
    report.topics = "[[avsnitt.tabell]]\nid = \"insats\"\nrubrik = \"Insats\"\nkolumn = \"insats\"\n";
    for (Persons& each : report.persons) each.drug = each.drug == "Cannabis" ? "Stöd" : "Hjälp";
    return report;
}

SmallReport with_units(std::string const& rows) {
    SmallReport report = with_supply("");
    report.after.replace(report.after.find("kommun = \"Kommun\""), 0, "enhet = \"Enhet\", ");
    report.files = {{"utbud.csv", "Enhet;Kommun;Insats;Finns\n" + rows}};
    return report;
}

/// So many units of Mora without it, beside one that has it.
SmallReport lacking(int units) {
    std::string rows = "Norra;2080;Stöd;Ja\nCentrum;2062;Stöd;Ja\n";
    for (int i = 0; i < units; ++i) rows += "Enhet " + std::to_string(i) + ";2062;Stöd;Nej\n";
    return with_units(rows);
}

std::vector<Row> rows_of_conclusions() {
    auto const years = [](int women, int men) { return of(hundreds(women, men, "2024") + hundreds(40, 70)); };
    auto const some_years = [](int women, int men) {
        return of(few() + hundreds(women, men, "2024") + hundreds(40, 70));
    };
    auto const turned = [](std::string const& settings = "") {
        return of(hundreds(20, 80, "2024") + hundreds(80, 20), settings);
    };
    auto const same = [](std::string const& settings = "") {
        return of(hundreds(80, 20, "2024") + hundreds(80, 20), settings);
    };
    auto const nine = of({{9, "Kvinna", "Cannabis"}, {40, "Man", "Cannabis"}, {60, "Man", "Alkohol"}});
    auto const ten = of({{10, "Kvinna", "Cannabis"}, {40, "Man", "Cannabis"}, {60, "Man", "Alkohol"}});
    std::string const equal = "2025;Kvinna;10000\n2025;Man;10000\n";
    std::string const fewer_men = "2025;Kvinna;10000\n2025;Man;2000\n";
    return {
        {"sammanfattning.par-skyddad", of_four(3, 3, 3, 3), of_four(40, 40, 3, 3)},
        {"sammanfattning.par-saknas", misspelt(), girls_and_women()},
        {"sammanfattning.par-underlag", of_nine(), of_four(40, 40, 40, 40)},
        {"antal.personer", without_years(), of(hundreds(40, 70))},
        {"antal.personer-ar", of(hundreds(40, 70)), without_years()},
        {"antal.utan-befolkning", with_population("2024;Kvinna;10000\n2024;Man;10000\n"),
         with_population(equal)},
        {"slutsats.star", of(hundreds(40, 70)), of(hundreds(40, 45))},
        {"slutsats.star-urval", sample_of(hundreds(40, 70)), sample_of(hundreds(40, 45))},
        {"slutsats.over-ar", years(40, 70), of(hundreds(40, 70))},
        {"slutsats.alla-ar", years(40, 70), years(70, 40)},
        {"slutsats.nagra-ar", years(70, 40), years(40, 70)},
        {"slutsats.alla-kanda-ar", some_years(40, 70), some_years(70, 40)},
        {"slutsats.nagra-kanda-ar", some_years(70, 40), some_years(40, 70)},
        {"slutsats.star-inom", by_age(40, 70, 40, 70), by_age(40, 45, 40, 45)},
        {"slutsats.star-olika", by_age(40, 70, 70, 40), by_age(40, 70, 40, 70)},
        {"slutsats.star-inom-urval", by_age(40, 70, 40, 70, sample), by_age(40, 45, 40, 45, sample)},
        {"slutsats.star-olika-urval", by_age(40, 70, 70, 40, sample), by_age(40, 70, 40, 70, sample)},
        {"slutsats.star-andring", turned(), same()},
        {"slutsats.star-andring-urval", turned(sample), same(sample)},
        {"slutsats.star-trend", four_years({10, 30, 50, 70}), four_years({50, 30, 70, 50})},
        {"slutsats.star-trend-urval", four_years({10, 30, 50, 70}, sample),
         four_years({50, 30, 70, 50}, sample)},
        {"slutsats.star-takt-trend", rates_of_four_years({20, 40, 60, 80}),
         rates_of_four_years({60, 40, 80, 60})},
        {"slutsats.star-takt", with_population(fewer_men), with_population(equal)},
        {"slutsats.osaker", of(hundreds(40, 45)), of(hundreds(40, 70))},
        {"slutsats.osaker-urval", sample_of(hundreds(40, 45)), sample_of(hundreds(40, 70))},
        {"slutsats.utan-svar", of(half_unknown()), of(hundreds(20, 70))},
        {"slutsats.lika", of(hundreds(40, 41)), of(hundreds(40, 42))},
        {"slutsats.ovisst", sample_of(hundreds(40, 41)), sample_of(hundreds(40, 42))},
        {"slutsats.underlag", nine, ten},
        {"slutsats.skyddad", of(hundreds(4, 40)), of(hundreds(5, 40))},
        {"slutsats.en-vid-sidan", misleading(), both_misleading()},
        {"slutsats.vid-sidan", both_misleading(), misleading()},
        {"slutsats.totalen", misleading(), by_age(40, 70, 40, 70)},
        {"slutsats.orsaker", of(hundreds(40, 70)), std::nullopt},
    };
}

std::vector<Row> rows_of_supply() {
    std::vector<std::string> const nine{"2021", "2023", "2026", "2029", "2031",
                                        "2034", "2039", "2061", "2083"};
    std::vector<std::string> const others{"2084", "2085", "0180", "1280", "1480", "0380", "0580"};
    std::string const home = nowhere({"2080", "2062"}, "Ja");
    std::string const three = nowhere({"2021", "2023", "2026"});
    std::string const unknown = "2062;Stöd;\n";
    auto const known = [](std::string const& rows) { return with_supply(rows); };
    return {
        {"utbud.resultat", known(home), of(hundreds(40, 70))},
        {"utbud.saknas", known(home + nowhere({"2021"})), known(home), "inte i Vansbro"},
        {"utbud.saknas-antal", known(home + nowhere({"2081", "2082"}, "Ja") + three),
         known(home + nowhere({"2081", "2082"}, "Ja") + nowhere({"2021", "2023"}))},
        {"utbud.saknas-lista", known(home + nowhere(others, "Ja") + nowhere(nine)),
         known(home + nowhere(others, "Ja") + three)},
        {"utbud.nagra-antal", known(nowhere({"2080"}, "Ja") + three + unknown),
         known(nowhere({"2080"}, "Ja") + nowhere({"2021", "2023"}) + unknown)},
        {"utbud.nagra-lista", known(nowhere({"2080"}, "Ja") + nowhere(nine) + unknown),
         known(nowhere({"2080"}, "Ja") + three + unknown), "uppgift om."},
        {"utbud.nagra", known(nowhere({"2080"}, "Ja") + nowhere({"2062"}) + three),
         known(nowhere({"2080"}, "Ja") + unknown + three)},
        {"utbud.nagra-namn", known(nowhere({"2080"}, "Ja") + nowhere({"2021", "2023"}) + unknown),
         known(nowhere({"2080"}, "Ja") + three + unknown), "inte i Malung"},
        {"utbud.ingen", known(nowhere({"2080", "2062"})), known(nowhere({"2080"}, "Ja") + nowhere({"2062"}))},
        {"utbud.alla", known(home), known("2080;Stöd;Ja\n"), "kommun"},
        {"utbud.alla-kanda", known(home + "2081;Stöd;\n"), known(home)},
        {"utbud.en", known("2080;Stöd;Ja\n"), known(home), "Falun"},
        {"utbud.okand-kommun", known("2080;Stöd;Ja\n2081;Stöd;Ja\n"), known(home)},
        {"utbud.okand-insats", with_unknown_service(), known(home)},
        {"utbud.enheter", lacking(2), lacking(3)},
        {"utbud.enheter-antal", lacking(3), lacking(2)},
        {"utbud.enheter-lista", lacking(9), lacking(8)},
        {"utbud.okand-enhet",
         with_units("Norra;2080;Stöd;Ja\nCentrum;2062;Stöd;Ja\nTorget;2062;Stöd;\nTorget;2062;Råd;Ja\n"),
         with_units("Norra;2080;Stöd;Ja\nCentrum;2062;Stöd;Ja\nTorget;2062;Stöd;Ja\n")},
        {"utbud.okand", known(home + "2081;Stöd;\n"), known(home)},
    };
}

TEST(MiniMaria, SaysEachOfItsSentencesWhereItIsSoAndNotJustBeside) {
    std::set<std::string_view> ids;
    auto rows = rows_of_conclusions();
    for (Row& each : rows_of_supply()) rows.push_back(std::move(each));
    for (Row const& row : rows) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id << " stands twice";
        std::string const given = text_of(row.gives.make());
        EXPECT_TRUE(testing::has_sentence(given, row.id, row.words)) << row.id << '\n' << given;
        if (!row.beside) continue;
        std::string const beside = text_of(row.beside->make());
        EXPECT_FALSE(testing::has_sentence(beside, row.id, row.words)) << row.id << '\n' << beside;
        EXPECT_TRUE(testing::has_sentence(beside, "slutsats.orsaker")) << "a report " << beside;
    }
    EXPECT_EQ(ids, testing::sentences_of_minimaria());
}

} // namespace
} // namespace linsen
