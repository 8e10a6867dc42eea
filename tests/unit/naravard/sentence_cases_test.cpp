#include "sentences_of_plugins.hpp"
#include "small_report.hpp"

#include <gtest/gtest.h>
#include <utility>

namespace linsen {
namespace {

using testing::replaced;
using testing::SmallReport;
using testing::text_of;

/// A sentence with a report that says it, and one just beside that does not.
struct Row {
    std::string id;
    SmallReport gives;
    SmallReport beside;
};

/// "2021;Dalarna;Kvinna;Diabetes;8;7 - 9": a value with an interval of ± `half`, or without one.
std::string row(std::string const& when_and_where, std::string const& sex, int value, int half,
                std::string const& question) {
    std::string const interval =
        half == 0 ? "" : std::to_string(value - half) + " - " + std::to_string(value + half);
    return when_and_where + ";" + sex + ";" + question + ";" + std::to_string(value) + ";" + interval + "\n";
}

std::string pair(std::string const& when_and_where, int women, int men, int half = 1,
                 std::string const& question = "Diabetes") {
    return row(when_and_where, "Kvinna", women, half, question) +
           row(when_and_where, "Man", men, half, question);
}

SmallReport of(std::string const& rows) {
    SmallReport report;
    report.codes += "\nkoder.tecken = { x = \"skyddad\" }";
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n" + rows;
    return report;
}

SmallReport counted(std::string const& rows) {
    SmallReport report = of(rows);
    report.sorting += "insamling = \"alla\"\n";
    return report;
}

SmallReport within(SmallReport report, std::string const& area, std::string const& beside) {
    report.settings = "omrade = \"" + area + "\"\njamfor = [\"" + beside + "\"]";
    return report;
}

/// More indicators of the report's own goal, or of a goal each.
enum class Goal { same, own };
SmallReport with(SmallReport report, std::vector<std::string> const& titles,
                 std::string const& data = "enkat", Goal goal = Goal::same) {
    for (std::string const& title : titles) {
        std::string id = title;
        id.front() = static_cast<char>(id.front() - 'A' + 'a');
        if (goal == Goal::own)
            report.sorting.append("[[delmal]]\nnamn = \"Mål för ").append(id).append("\"\n");
        auto const add = [&report](char const* key, std::string const& value) {
            report.sorting.append(key).append(" = \"").append(value).append("\"\n");
        };
        report.sorting += "[[delmal.indikator]]\n";
        add("id", id);
        add("titel", title);
        add("data", data);
        add("kod", title);
        add("sak", "andelen med " + id);
        add("definition", "Andel");
        add("riktning", "ner");
    }
    return report;
}

/// The same, where `key` is a key figure.
SmallReport with_key(SmallReport report, std::string const& key) {
    report.sorting = replaced(report.sorting, R"(["diabetes"])", R"(["diabetes", ")" + key + R"("])");
    return report;
}

/// The value of somebody is a sign: "x" of a hidden one, "?" of one that cannot be read.
SmallReport marked(SmallReport report, std::string const& row, std::string const& sign) {
    std::size_t const at = report.rows.find(row);
    EXPECT_NE(at, std::string::npos) << row;
    std::size_t const from = at + row.size();
    report.rows.replace(from, report.rows.find('\n', from) - from, sign + ";");
    return report;
}

SmallReport all_marked(std::string const& where, SmallReport report, std::string const& sign) {
    for (auto const* const sex : {"Kvinna", "Man"})
        report = marked(std::move(report), where + ";" + sex + ";Diabetes;", sign);
    return report;
}

/// The source has others than women and men too, but not at the same time and place.
SmallReport with_more_sexes(SmallReport report) {
    report.codes =
        replaced(report.codes, "koder.kon = {",
                 R"(koder.kon = { Flicka = "flickor", Pojke = "pojkar", Annan = "annan könsidentitet",)");
    return report;
}

std::string minors(std::string const& when_and_where) {
    return row(when_and_where, "Flicka", 20, 1, "Diabetes") + row(when_and_where, "Pojke", 30, 1, "Diabetes");
}

constexpr char const* then = "2018;Dalarna";
constexpr char const* now = "2021;Dalarna";
constexpr char const* absent = "kolada"; // a data set that the report does not have

std::vector<Row> rows_of_chapters() {
    std::string const both = pair(then, 8, 10) + pair(now, 12, 11);
    std::string const kommuner = pair("2021;Falun", 9, 15) + pair("2021;Mora", 13, 14);
    std::string const later = row("2023;Dalarna", "Totalt", 12, 1, "Diabetes");
    auto const later_marked = [&](std::string const& sign) {
        return all_marked("2023;Dalarna", of(both + later + pair("2023;Dalarna", 9, 9)), sign);
    };
    auto const of_mora = within(of(pair("2021;Mora", 8, 9) + pair("2021;Orsa", 20, 30)), "Mora", "Orsa");
    auto const beside_mora = of(both + pair("2021;Mora", 20, 30) + pair("2021;Orsa", 20, 30));
    auto const country = of(both + pair("2021;Falun", 9, 15) + pair("2021;Riket", 20, 30));
    auto const country_before = of(both + pair("2021;Falun", 9, 15) + pair("2018;Riket", 20, 30));
    std::string const women_before = row(then, "Kvinna", 12, 1, "Diabetes");
    auto const minors_alone = with_more_sexes(of(minors(now) + kommuner));
    auto const minors_of_mora =
        within(with_more_sexes(of(minors("2021;Mora") + pair("2021;Orsa", 9, 15))), "Mora", "Orsa");
    std::string const later_totals = later + row("2023;Falun", "Totalt", 12, 1, "Diabetes") +
                                     row("2023;Mora", "Totalt", 12, 1, "Diabetes");
    return {
        {"niva.bara-totalt", of(both + later), of(both + later + pair("2023;Dalarna", 9, 9))},
        {"niva.bara-totalt-olast", later_marked("9*"), later_marked("x")},
        {"niva.bara-totalt-skyddad", later_marked("x"), later_marked("9*")},
        {"niva.olast", all_marked("2021;Mora", of_mora, "20*"), of_mora},
        {"niva.skyddad", all_marked("2021;Mora", of_mora, "x"), of_mora},
        {"niva.bara-kommuner", of(kommuner), of(kommuner + pair(now, 9, 9))},
        {"niva.bara-kommuner-kon", minors_alone, of(kommuner)},
        {"niva.bara-andra-kommuner-kon", minors_of_mora, of_mora},
        {"niva.bara-andra-kommuner",
         within(with(of(pair("2021;Orsa", 9, 15) + pair("2021;Mora", 9, 9, 1, "Astma")), {"Astma"}), "Mora",
                "Orsa"),
         of_mora},
        {"tid.senaste-ojamford",
         of(row("2014;Dalarna", "Kvinna", 8, 1, "Diabetes") + women_before +
            row(now, "Man", 11, 1, "Diabetes")),
         of(women_before + row(now, "Man", 11, 1, "Diabetes"))},
        {"tabell.saknas", of(both + pair("2021;Orsa", 20, 30)), of(both)},
        {"tabell.saknas-kon",
         with_more_sexes(of(both + kommuner + row("2021;Orsa", "Annan", 20, 1, "Diabetes"))),
         of(both + kommuner)},
        {"tabell.nyare-totalt", of(both + kommuner + later_totals), of(both + kommuner)},
        {"tabell.nyare-totalt-nagra", of(both + kommuner + row("2023;Mora", "Totalt", 12, 1, "Diabetes")),
         of(both + kommuner + later_totals)},
        {"tabell.olasta", all_marked("2021;Mora", beside_mora, "20*"), beside_mora},
        {"tabell.utan-linjer", of(pair("2018-2020;Dalarna", 8, 10) + pair("2018-2021;Dalarna", 12, 11)),
         of(pair("2018-2020;Dalarna", 8, 10) + pair("2019-2021;Dalarna", 12, 11))},
        {"tabell.skyddade", all_marked("2021;Mora", beside_mora, "x"), beside_mora},
        {"tabell.saknas-tid", country_before, country},
        {"tabell.olast-tid", all_marked("2021;Riket", country, "20*"), country},
        {"tabell.skyddad-tid", all_marked("2021;Riket", country, "x"),
         all_marked("2021;Riket", country, "20*")},
    };
}

std::vector<Row> rows_of_summary() {
    // Diabetes with intervals and no certain difference or change; Astma without them.
    std::string const gap = pair(now, 8, 9, 2);
    std::string const change = pair(then, 8, 9, 2) + gap;
    auto const gap_and = [&](int women, int men) {
        return with(of(gap + pair(now, women, men, 0, "Astma")), {"Astma"});
    };
    auto const change_and = [&](int before, int after) {
        return with(of(change + pair(then, before, before, 0, "Astma") + pair(now, after, after, 0, "Astma")),
                    {"Astma"});
    };
    auto const over_time = [](int oldest) {
        return counted(pair("2014;Dalarna", oldest, oldest, 0) + pair(then, 8, 10, 0) + pair(now, 8, 10, 0));
    };
    auto const hidden_key = [&](std::string const& sign) {
        return all_marked("2021;Mora",
                          within(of(pair("2021;Mora", 8, 9) + pair("2021;Orsa", 20, 30)), "Mora", "Orsa"),
                          sign);
    };
    std::string const women = row(now, "Kvinna", 8, 2, "Diabetes");
    return {
        {"sammanfattning.inga-gap", of(gap), of(pair(now, 8, 19, 2))},
        {"sammanfattning.inga-gap-delvis", gap_and(20, 30), gap_and(20, 20)},
        {"sammanfattning.inga-gap-delvis-lika", gap_and(20, 20), gap_and(20, 30)},
        {"sammanfattning.inga-gap-okand-lika", of(pair(now, 8, 8, 0)), of(pair(now, 8, 9, 0))},
        {"sammanfattning.inga-gap-okand", of(pair(now, 8, 9, 0)), of(pair(now, 8, 8, 0))},
        {"sammanfattning.inga-gap-raknad", counted(pair(now, 8, 8, 0)), counted(pair(now, 8, 9, 0))},
        {"sammanfattning.inga-gap-jamforelse", of(women), of(gap)},
        {"sammanfattning.ingen-andring", of(change), of(pair(then, 28, 29, 2) + gap)},
        {"sammanfattning.ingen-andring-delvis", change_and(20, 30), change_and(20, 20)},
        {"sammanfattning.ingen-andring-delvis-lika", change_and(20, 20), change_and(20, 30)},
        {"sammanfattning.ingen-andring-okand-lika", of(pair(then, 8, 8, 0) + pair(now, 8, 8, 0)),
         of(pair(then, 8, 8, 0) + pair(now, 9, 9, 0))},
        {"sammanfattning.ingen-andring-okand", of(pair(then, 8, 8, 0) + pair(now, 9, 9, 0)),
         of(pair(then, 8, 8, 0) + pair(now, 8, 8, 0))},
        {"sammanfattning.ingen-andring-raknad", over_time(8),
         counted(pair(then, 8, 10, 0) + pair(now, 9, 9, 0))},
        {"sammanfattning.ingen-andring-jamforelse", of(gap), of(change)},
        {"sammanfattning.langre-tid", over_time(4),
         counted(pair("2014;Dalarna", 8, 10, 0) + pair(then, 8, 10, 0) + pair(now, 8, 10, 0))},
        {"sammanfattning.saknas", with(of(change), {"Astma"}, absent, Goal::own),
         with(of(change), {"Astma"}, absent)},
        {"sammanfattning.saknas-namn", with(of(change), {"Astma"}, absent),
         with(of(change), {"Astma"}, absent, Goal::own)},
        {"sammanfattning.saknas-antal", with(of(change), {"Astma", "Fetma", "Oro", "Yrsel"}, absent),
         with(of(change), {"Astma", "Fetma", "Oro"}, absent)},
        {"sammanfattning.saknas-nyckeltal", with_key(with(of(change), {"Astma"}, absent), "astma"),
         with(of(change), {"Astma"}, absent)},
        {"sammanfattning.skyddade", hidden_key("x"), hidden_key("8*")},
        {"sammanfattning.olasta", hidden_key("8*"), hidden_key("x")},
    };
}

TEST(Report, SaysEachOfItsSentencesWhereItIsSoAndNotJustBeside) {
    std::set<std::string_view> ids;
    auto rows = rows_of_chapters();
    for (Row& each : rows_of_summary()) rows.push_back(std::move(each));
    for (Row const& row : rows) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id << " stands twice";
        auto const given = row.gives.make();
        auto const beside = row.beside.make();
        EXPECT_TRUE(given.document && testing::has_sentence(text_of(given), row.id)) << row.id << '\n'
                                                                                     << text_of(given);
        EXPECT_TRUE(beside.document && !testing::has_sentence(text_of(beside), row.id)) << row.id << '\n'
                                                                                        << text_of(beside);
    }
    EXPECT_EQ(ids, testing::sentences_of_naravard());
}

} // namespace
} // namespace linsen
