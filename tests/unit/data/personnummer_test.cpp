#include "data/personnummer.hpp"
#include "data/reading.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

namespace linsen::testing {
namespace {

// All numbers here are påhittade: 121212-1212 is the one that authorities print on specimens, and the others
// have birth numbers from 980 on, which Skatteverket gives to nobody but its tests.
constexpr char const* tolvan = "121212-1212";

/// "w" with a sign, "10", "12", "d" for a real date with another check digit.
std::string found(std::string_view text) {
    auto const all = find_personnummer(text);
    std::string said;
    if (all.written) said += "w";
    if (all.ten) said += "10";
    if (all.twelve) said += "12";
    if (all.only_dated) said += "d";
    return said;
}

TEST(Personnummer, IsSixOrEightDigitsASignAndFour) {
    EXPECT_EQ(found(tolvan), "w");
    EXPECT_EQ(found("121212+1212"), "w");
    EXPECT_EQ(found("19121212-1212"), "w");
    EXPECT_EQ(found("20121212-1212"), "w") << "the century has no part in the check digit";
    EXPECT_EQ(found("121212\u20131212"), "w") << "a dash, as Word puts it";
    EXPECT_EQ(found("121212\u22121212"), "w");
    EXPECT_EQ(found("121212\x96"
                    "1212"),
              "w")
        << "the dash of Windows-1252";
    EXPECT_EQ(found("121212-1213"), "d");
    EXPECT_EQ(found("121312-1212"), "") << "no thirteenth month";
    EXPECT_EQ(found("121200-1216"), "");
    EXPECT_EQ(found("121212 1212"), "12") << "or a date and a time: told by the column";
    EXPECT_EQ(found("19121212 1212"), "12");
    EXPECT_EQ(found("121212\u00A01212"), "12");
    EXPECT_EQ(found("121212 1213"), "d");
    EXPECT_EQ(found("121212 - 1212"), "w");
    EXPECT_EQ(found("121212 -1212"), "w");
    EXPECT_EQ(found("121212- 1212"), "w");
    EXPECT_EQ(found("19121212\u00A0\u2013\u00A01212"), "w");
    EXPECT_EQ(found("121212 - 1213"), "d");
    EXPECT_EQ(found("121212 -- 1212"), "");
    EXPECT_EQ(found("121212  1212"), "");
    EXPECT_EQ(found("121212-121"), "");
    EXPECT_EQ(found("121212--1212"), "");
    EXPECT_EQ(found("1912-12-12-1212"), "w") << "the date with hyphens";
    EXPECT_EQ(found("(12-12-12-1212)"), "w");
    EXPECT_EQ(found("12-12-12+1212"), "w");
    EXPECT_EQ(found("1912-12-12-1213"), "d");
    EXPECT_EQ(found("1912-12-12 1212"), "") << "a date and a time";
    EXPECT_EQ(found("91912-12-12-1212"), "");
    EXPECT_EQ(found("1912-12-12-12123"), "");
    EXPECT_EQ(found("1912-12-12-121"), "");
    EXPECT_EQ(found("1912-13-12-1212"), "");
    EXPECT_EQ(found("121212\u00AD1212"), "w") << "a soft hyphen";
    EXPECT_EQ(found("17121212-1212"), "") << "nobody was born then";
    EXPECT_EQ(found(""), "");
}

TEST(Personnummer, TheDateIsOfTheCalendar) {
    EXPECT_EQ(found("000229-9808"), "w") << "2000 was a leap year";
    EXPECT_EQ(found("19000229-9808"), "") << "1900 was not";
    EXPECT_EQ(found("20000229-9808"), "w");
    EXPECT_EQ(found("010229-9807"), "");
    EXPECT_EQ(found("900431-9803"), "");
}

TEST(Personnummer, TheDayOfASamordningsnummerIsSixtyMore) {
    EXPECT_EQ(found("900161-9809"), "w");
    EXPECT_EQ(found("900191-9803"), "w");
    EXPECT_EQ(found("900192-9802"), "") << "no thirty-second";
    EXPECT_EQ(found("900160-9800"), "");
}

TEST(Personnummer, StandsInALongerTextToo) {
    EXPECT_EQ(found("Anna (121212-1212) ringde i går"), "w");
    EXPECT_EQ(found("pnr:121212-1212."), "w");
    EXPECT_EQ(found("x121212-1212x"), "w");
    EXPECT_EQ(found("4121212-1212"), "") << "a digit more before it";
    EXPECT_EQ(found("121212-12123"), "") << "a digit more behind it";
    EXPECT_EQ(found("se 1912121212121"), "");
    EXPECT_EQ(found("se 191212121212 och 121212-1212"), "w12");
    for (std::size_t before = 0; before < 30; ++before)
        EXPECT_EQ(found(std::string(before, '.') + tolvan), "w") << before;
    for (std::size_t before = 0; before < 30; ++before)
        EXPECT_EQ(
            found(std::string(before, '.') + "12345" + std::string(before % 7, ' ') + ". " + "1212121212"),
            "10")
            << before;
}

TEST(Personnummer, OtherNumbersAreNot) {
    EXPECT_EQ(found("556016-0680"), "") << "organisationsnummer have no month";
    EXPECT_EQ(found("212000-1140"), "");
    EXPECT_EQ(found("070-123 45 67"), "");
    EXPECT_EQ(found("+46 70 123 45 67"), "");
    EXPECT_EQ(found("023-121212"), "");
    EXPECT_EQ(found("2024-06-15"), "");
    EXPECT_EQ(found("2019-2022"), "");
    EXPECT_EQ(found("20240615"), "");
    EXPECT_EQ(found("550e8400-e29b-41d4-a716-446655440000"), "");
    EXPECT_EQ(found("9789100123456"), "") << "ISBN";
    EXPECT_EQ(found("Dnr 2024/121212"), "");
}

TEST(Personnummer, AHeadingMaySayIt) {
    for (auto const* heading :
         {"Personnummer", "PERSONNR", "Person-nr", "pers. nr", "pnr", "pnr_barn", "Klientens personnummer",
          "Samordningsnummer", "Födelsenummer", "SSN", "PNR12", "KLIENTPNR", "P-nr"})
        EXPECT_TRUE(names_personnummer(heading)) << heading;
    for (auto const* heading : {"Person", "Antal personer", "Nummer", "Telefonnr", "id", "Personid", "Apnr",
                                "Gruppnr", "Diarienummer", ""})
        EXPECT_FALSE(names_personnummer(heading)) << heading;
}

/// A CSV file of sexes and counts with a third column that `kolumner` does not name.
std::string file_with(std::string const& heading, std::vector<std::string> const& cells) {
    std::string text = "Kön;Antal;" + heading + "\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += std::string(i % 2 == 0 ? "Kvinnor;" : "Män;") + std::to_string(i) + ";" + cells[i] + "\n";
    return text;
}

/// What read_frame says of it: code, line and severity, and whether a frame came of it.
std::string said_of(std::string const& bytes, std::string const& name = "prov.csv") {
    auto spec = spec_with({{"kon", "Kön"}, {"antal", "Antal"}});
    spec.kind = DataKind::individuals;
    spec.citation = "Prov";
    Diagnostics diagnostics;
    auto const frame = frame_of(name, bytes, spec, diagnostics);
    std::string said = frame ? "read" : "refused";
    for (auto const& one : diagnostics.list()) {
        said += (one.severity == Severity::error ? " E:" : " R:") + one.code + ":" +
                std::to_string(one.place.line);
        EXPECT_EQ(to_text(one).find("1212"), std::string::npos) << "the number is repeated: " << to_text(one);
    }
    return said;
}

std::vector<std::string> repeated(std::string const& cell, std::size_t times, std::string const& other,
                                  std::size_t others) {
    std::vector<std::string> cells(others, other);
    cells.insert(cells.end(), times, cell);
    return cells;
}

TEST(PersonnummerWatch, OneWithASignRefusesTheFileInAnyColumn) {
    auto cells = repeated("inget", 0, "inget", 1000);
    EXPECT_EQ(said_of(file_with("Anteckning", cells)), "read");
    cells[700] = "Ring Anna, 121212-1212";
    EXPECT_EQ(said_of(file_with("Anteckning", cells)), "refused E:data.personnummer:702");
    cells[700] = "\"delad\nrad 121212+1212\"";
    EXPECT_EQ(said_of(file_with("Anteckning", cells)), "refused E:data.personnummer:702");
}

TEST(PersonnummerWatch, SeesRowsThatCannotBeReadAndFilesWithoutHeadings) {
    EXPECT_EQ(said_of("Kön;Antal\nKvinnor;1\nMän;121212-1212\n"), "refused E:data.personnummer:3")
        << "and nothing else is told, which would quote it";
    EXPECT_EQ(said_of("Kön;Antal\nKvinnor;1;;121212-1212\nMän;1\n"), "refused E:data.personnummer:2");
    EXPECT_EQ(said_of("Kvinnor;1;121212-1212\nMän;2;inget\n"), "refused E:data.personnummer:1");
    EXPECT_EQ(said_of("Kön;Antal;121212-1212\nMän;2;inget\n"), "refused E:data.personnummer:1");
}

TEST(PersonnummerWatch, BareDigitsRefuseWhereTheHeadingSaysSo) {
    EXPECT_EQ(said_of(file_with("Pnr", repeated("1212121212", 1, "saknas", 999))),
              "refused E:data.personnummer:1001");
    EXPECT_EQ(said_of(file_with("Personnummer", {"1212121213", "1"})), "refused E:data.personnummer:2")
        << "a slip of the pen is still a person";
    EXPECT_EQ(said_of(file_with("Personnummer", {"0000000000", "P001", ""})), "read")
        << "no date: a pseudonym";
}

TEST(PersonnummerWatch, TwelveBareDigitsRefuseWhenTheyAreHalfOfTheColumn) {
    EXPECT_EQ(said_of(file_with("Id", repeated("191212121212", 50, "A1", 50))),
              "refused E:data.personnummer:52");
    EXPECT_EQ(said_of(file_with("Id", repeated("191212121212", 49, "A1", 51))),
              "read R:data.personnummer:53");
    EXPECT_EQ(said_of(file_with("Id", repeated("191212121212", 1, "", 99))),
              "refused E:data.personnummer:101")
        << "empty cells say nothing";
}

TEST(PersonnummerWatch, TenBareDigitsRefuseAtFivePerCent) {
    EXPECT_EQ(said_of(file_with("Id", repeated("1212121212", 5, "A1", 95))),
              "refused E:data.personnummer:97");
    EXPECT_EQ(said_of(file_with("Id", repeated("1212121212", 4, "A1", 96))), "read R:data.personnummer:98");
}

/// Every minute of a month: a tenth of them pass for a personnummer.
TEST(PersonnummerWatch, TimesAreOnlyARemark) {
    std::vector<std::string> cells;
    std::size_t passing = 0;
    for (int minute = 0; minute < 30 * 24 * 60; minute += 7) {
        auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        cells.push_back("202406" + two(minute / 1440 + 1) + two(minute / 60 % 24) + two(minute % 60));
        passing += find_personnummer(cells.back()).twelve ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(passing) / static_cast<double>(cells.size()), 0.1, 0.02);
    EXPECT_TRUE(said_of(file_with("Tid", cells)).starts_with("read R:data.personnummer:"));
}

/// Ten random digits: 0.7 % pass.
TEST(PersonnummerWatch, RandomIdsAreOnlyARemark) {
    std::vector<std::string> cells;
    std::uint64_t state = 1;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        cells.push_back(std::to_string(1'000'000'000 + (state >> 20) % 9'000'000'000));
    }
    EXPECT_TRUE(said_of(file_with("Ärende", cells)).starts_with("read R:data.personnummer:"));
}

TEST(PersonnummerWatch, StandsAtTheDoorOfEveryFormat) {
    EXPECT_EQ(
        said_of(
            "MATRIX=\"x\";\nSTUB=\"a\";\nVALUES(\"a\")=\"b\";\nNOTE=\"Fråga 121212-\"\n\"1212\";\nDATA=1;",
            "prov.px"),
        "refused E:data.personnummer:4");
    EXPECT_EQ(said_of("{\"class\":\"dataset\",\n\"id\":[\"a\"],\"size\":[1],\n\"dimension\":{\"a\":{"
                      "\"category\":{\"label\":\n{\"121212-1212\":"
                      "\"b\"}}}},\"value\":[1]}",
                      "prov.json"),
              "refused E:data.personnummer:4");
    EXPECT_EQ(said_of("{\"values\":[],\n\"note\":\"121212\\u002D1212\"}", "prov.json"),
              "refused E:data.personnummer:2")
        << "also where the sign is written otherwise";
}

} // namespace
} // namespace linsen::testing
