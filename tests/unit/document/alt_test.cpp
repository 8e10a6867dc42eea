#include "document/alt.hpp"

#include "document/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen::document {
namespace {

using namespace sample;

/// No-break spaces as plain ones, so that the expected sentences can be read and typed.
std::string alt(Table const& table, ChartKind kind) {
    auto text = alt_text(chart_of(table, kind), table);
    for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, " ");
    return text;
}

TEST(Alt, TellsWhereEachLineGoesAndWhoLiesHigherInTheEnd) {
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(7), percent(10)})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor från 5 % till 7 %; män från 8 % till 10 %. "
              "Sist, 2021, ligger män 3 procentenheter över kvinnor.");
}

TEST(Alt, SaysWhetherTheIntervalsOfTheLastPointOverlap) {
    auto const overlapping = by_sex({year(2021, {percent(7, 5, 9), percent(8, 6, 10)})});
    EXPECT_EQ(alt(overlapping, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2021. 2021: kvinnor 7 %; män 8 %. "
              "Sist, 2021, ligger män 1 procentenhet över kvinnor.");
    auto const apart = by_sex({year(2021, {percent(12, 11, 13), percent(8, 7, 9)})});
    EXPECT_EQ(alt(apart, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2021. 2021: kvinnor 12 %; män 8 %. "
              "Sist, 2021, ligger kvinnor 4 procentenheter över män.");
}

TEST(Alt, SaysWhichValuesLieOutsideTheirIntervals) {
    auto outside = percent(2, 1.3, 1.7);
    outside.interval->decimals = 1;
    auto const table = by_sex(
        {year(2018, {outside, percent(8, 7, 9)}), year(2021, {percent(5, 4, 6), percent(58, 70, 80)})});
    EXPECT_EQ(
        alt(table, ChartKind::lines),
        "Linjediagram: Har diabetes, Dalarna, 2018–2021. "
        "Från 2018 till 2021: kvinnor från 2 % till 5 %; män från 8 % till 58 %. "
        "Det avrundade värdet ligger utanför sitt eget intervall för 2018 (kvinnor). Så redovisar källan "
        "det. "
        "Uppgiften ligger utanför sitt eget intervall för 2021 (män), längre än en avrundning kan förklara. "
        "Den visas som källan redovisar den men jämförs inte.");
    EXPECT_EQ(outside_intervals_text(chart_of(table, ChartKind::multiples), table), "");
}

TEST(Alt, EqualValuesAreNeitherUpNorDown) {
    auto const table = by_sex({year(2014, {percent(6), percent(8)}), year(2021, {percent(6), percent(6)})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor 6 % båda gångerna; män från 8 % till 6 %. "
              "Sist, 2021, ligger kvinnor och män på samma värde.");
}

TEST(Alt, ALineThatTurnsOnTheWaySaysWhere) {
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2018, {percent(9), percent(6)}),
                               year(2021, {percent(7), percent(10)})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor från 5 % till 7 %, som högst 9 % (2018); "
              "män från 8 % till 10 %, som lägst 6 % (2018). "
              "Sist, 2021, ligger män 3 procentenheter över kvinnor.");
}

TEST(Alt, ALineThatIsAsHighTwiceNamesBothYears) {
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2016, {percent(9), percent(8)}),
                               year(2018, {percent(9), percent(8)}), year(2021, {percent(7), percent(8)})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor från 5 % till 7 %, som högst 9 % (2016 och 2018); "
              "män 8 % båda gångerna. "
              "Sist, 2021, ligger män 1 procentenhet över kvinnor.");
}

TEST(Alt, MissingAndHiddenPointsAreNamedAndNeverValued) {
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2018, {missing(), missing()}),
                               year(2021, {percent(7), hidden()})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor från 5 % till 7 %; män 8 % (2014). "
              "Senast båda visas, 2014, ligger män 3 procentenheter över kvinnor. "
              "Skyddad uppgift för 2021 (män). Uppgift saknas för 2018.");
}

TEST(Alt, WhatIsShownButCannotBeComparedIsNotSaidToBeLacking) {
    auto outside = percent(58);
    outside.interval = Interval{70, 80, 0};
    auto const text = alt(by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(7), outside})}),
                          ChartKind::lines);
    EXPECT_NE(text.find("Senast båda går att jämföra, 2014, ligger män 3 procentenheter över kvinnor."),
              std::string::npos)
        << text;
}

TEST(Alt, PeriodsThatTheCaptionNamesAreNotNamedAgain) {
    auto table = by_sex({year(2016, {percent(5), percent(8)}), year(2020, {percent(7), percent(10)})});
    table.rows[0].heading = "2016–2018";
    table.rows[1].heading = "2020–2022";
    auto const opening = [&] {
        auto const text = alt(table, ChartKind::lines);
        return text.substr(0, text.find(". ") + 1);
    };
    EXPECT_EQ(opening(), "Linjediagram: Har diabetes, Dalarna, 2016–2018 till 2020–2022.");
    table.caption += " 2016–2018 till 2020–2022";
    EXPECT_EQ(opening(), "Linjediagram: Har diabetes, Dalarna 2016–2018 till 2020–2022.");
}

TEST(Alt, NothingShownIsSaidAsSuch) {
    auto const table = by_sex({year(2014, {hidden(), hidden()}), year(2021, {hidden(), missing()})});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. Inga uppgifter kan visas.");
    EXPECT_EQ(alt(by_sex({}), ChartKind::dots),
              "Punktdiagram: Har diabetes, Dalarna. Inga uppgifter kan visas.");
}

TEST(Alt, WhatIsHiddenLeavesNoTrace) {
    auto table = by_sex({place("Falun", {percent(4), percent(6)}), place("Mora", {percent(5), percent(7)}),
                         place("Orsa", {percent(7), percent(7)}), place("Säter", {hidden(), percent(9)})});
    auto const without_value = alt(table, ChartKind::dots);
    table.rows[3].cells[0].value = 42;
    table.rows[3].cells[0].interval = Interval{40, 44};
    EXPECT_EQ(alt(table, ChartKind::dots), without_value);
    EXPECT_EQ(without_value.find("42"), std::string::npos);
}

TEST(Alt, ABreakInTheSeriesIsTold) {
    auto broken = percent(7);
    broken.series_break = true;
    auto const table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {broken, percent(10)})});
    EXPECT_EQ(alt(table, ChartKind::lines), "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
                                            "Tidsserien har ett brott före 2021: jämför inte över det. "
                                            "2014: kvinnor 5 %; män 8 %. 2021: kvinnor 7 %; män 10 %. "
                                            "Sist, 2021, ligger män 3 procentenheter över kvinnor.");
}

/// Women's series breaks before `at`, whether its value there is shown or not.
std::vector<Row> broken_years(int first, int last, int at, bool shown = true) {
    std::vector<Row> rows;
    for (int y = first; y <= last; ++y) {
        rows.push_back(year(y, {percent(y - first + 1), percent(20)}));
        if (y != at) continue;
        if (!shown) rows.back().cells[0] = hidden();
        rows.back().cells[0].series_break = true;
    }
    return rows;
}

TEST(Alt, NothingIsComparedAcrossABreak) {
    EXPECT_EQ(alt(by_sex(broken_years(2015, 2020, 2018)), ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2015–2020. "
              "Tidsserien har ett brott före 2018: jämför inte över det. "
              "Från 2015 till 2017: kvinnor från 1 % till 3 %; män 20 % båda gångerna. "
              "Från 2018 till 2020: kvinnor från 4 % till 6 %; män 20 % båda gångerna. "
              "Sist, 2020, ligger män 14 procentenheter över kvinnor.");
    EXPECT_EQ(alt(by_sex(broken_years(2015, 2020, 2018)), ChartKind::bars),
              "Stapeldiagram: Har diabetes, Dalarna. "
              "Tidsserien har ett brott före 2018: jämför inte över det. "
              "Det som följer gäller tiden efter senaste brottet. "
              "Kvinnor: lägst 4 % (2018), högst 6 % (2020); män: 20 % på alla rader som visas. "
              "På alla 3 rader ligger män över kvinnor; störst är avståndet för 2018: 16 procentenheter.");
}

TEST(Alt, ABreakAtAHiddenValuePartsTheSeriesAllTheSame) {
    auto const text = alt(by_sex(broken_years(2015, 2020, 2018, false)), ChartKind::lines);
    EXPECT_NE(text.find("brott före 2018"), std::string::npos) << text;
    EXPECT_NE(text.find("kvinnor från 1 % till 3 %"), std::string::npos) << text;
    EXPECT_EQ(text.find("från 1 % till 6 %"), std::string::npos) << text;
}

TEST(Alt, PanelsAreNotCountedAcrossABreak) {
    std::vector<Row> rows;
    for (std::string const group : {"Falun", "Mora"})
        for (auto& row : broken_years(2015, 2018, 2017)) {
            row.group = group;
            // Up over the break, and down on both sides of it.
            auto const value = *row.position < 2017 ? 2020 - *row.position : 2030 - *row.position;
            row.cells[0].value = value;
            rows.push_back(std::move(row));
        }
    auto const text = alt(by_sex(rows), ChartKind::multiples);
    EXPECT_NE(text.find("brott före 2017: jämför inte över det. "), std::string::npos) << text;
    EXPECT_NE(text.find("Efter senaste brottet, från första till sista värdet: kvinnor ned i båda "
                        "grupperna; män samma värde i båda grupperna."),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("upp i"), std::string::npos) << text;
    rows[2].cells[0].series_break = false;
    EXPECT_NE(alt(by_sex(rows), ChartKind::multiples).find("brott före 2017 (Mora): "), std::string::npos);
}

TEST(Alt, TwoRowsAreBothAndASentenceHasOneFullStop) {
    auto two = by_sex({place("Falun", {percent(4), percent(6)}), place("Mora", {percent(4), percent(5)}),
                       place("Orsa", {hidden(), percent(7)}), place("Säter", {missing(), missing()})});
    EXPECT_NE(alt(two, ChartKind::dots).find("På de 2 rader som kan jämföras ligger män över kvinnor;"),
              std::string::npos)
        << alt(two, ChartKind::dots);
    two.rows.resize(2);
    two.rows.insert(two.rows.end(), 2, two.rows.back());
    two.rows[2].total = two.rows[3].total = true;
    EXPECT_NE(alt(two, ChartKind::dots).find("På båda raderna ligger män över kvinnor;"), std::string::npos)
        << alt(two, ChartKind::dots);
    auto none = by_sex({});
    none.unit = "Antal";
    for (int y = 2010; y < 2015; ++y) {
        auto const nobody = shown_cell(0, Unit::count, 0);
        none.rows.push_back(year(y, {nobody, nobody}));
    }
    auto const text = alt(none, ChartKind::shares);
    EXPECT_NE(text.find("är noll för 2010, 2011 m.fl."), std::string::npos) << text;
    EXPECT_EQ(text.find(".."), std::string::npos) << text;
}

TEST(Alt, UnitsHaveTheirLowestHighestAndWidestGap) {
    auto riket = place("Riket", {percent(5), percent(12)});
    riket.total = true;
    auto const table =
        by_sex({place("Falun", {percent(4), percent(6)}), place("Mora", {percent(4), percent(4)}),
                place("Orsa", {percent(9), percent(7)}), place("Säter", {missing(), percent(9)}), riket});
    EXPECT_EQ(
        alt(table, ChartKind::dots),
        "Punktdiagram: Har diabetes, Dalarna. "
        "Kvinnor: lägst 4 % (Falun och Mora), högst 9 % (Orsa); män: lägst 4 % (Mora), högst 9 % (Säter). "
        "Av 3 rader som kan jämföras ligger kvinnor över män på 1, under på 1 och lika på 1; störst är "
        "avståndet för Falun och Orsa: 2 procentenheter. "
        "Riket: kvinnor 5 %, män 12 %. "
        "Uppgift saknas för Säter (kvinnor).");
}

TEST(Alt, RoundedFiguresGiveNoDistancesAndNoEquality) {
    // 45.2 and 25.4 as printed, and 19.7 between them, not 19.8.
    auto const part = [](double value) { return shown_cell(value, Unit::percent, 1); };
    auto const units =
        by_sex({place("Falun", {part(45.151), part(25.449)}), place("Mora", {part(12.04), part(11.96)}),
                place("Orsa", {part(9), part(7)}), place("Säter", {part(8), part(7.5)})});
    EXPECT_EQ(alt(units, ChartKind::dots),
              "Punktdiagram: Har diabetes, Dalarna. Kvinnor: lägst 8,0 % (Säter), högst 45,2 % (Falun); män: "
              "lägst 7,0 % (Orsa), högst 25,4 % (Falun). "
              "Av 4 rader ligger kvinnor över män på 3 och avrundat lika på 1.");
    // Printed 12 and 12.3: which is higher nobody sees.
    auto other = units;
    other.rows[1].cells = {shown_cell(12.4, Unit::percent, 0), part(12.31)};
    EXPECT_EQ(alt(other, ChartKind::dots).find("ligger"), std::string::npos) << alt(other, ChartKind::dots);
    auto const one_course =
        by_sex({year(2014, {part(45.151), part(25.449)}), year(2021, {part(45.151), part(25.449)})});
    EXPECT_NE(alt(one_course, ChartKind::lines).find("Sist, 2021, ligger kvinnor över män."),
              std::string::npos)
        << alt(one_course, ChartKind::lines);
    auto const alike =
        by_sex({year(2014, {part(45.151), part(25.449)}), year(2021, {part(12.04), part(11.96)})});
    EXPECT_NE(
        alt(alike, ChartKind::lines).find("Sist, 2021, ligger kvinnor och män på samma avrundade värde."),
        std::string::npos)
        << alt(alike, ChartKind::lines);
}

TEST(Alt, WhatIsMissingIsGatheredByWhoLacksIt) {
    std::vector<Row> rows;
    for (int y = 2010; y <= 2016; ++y)
        rows.push_back(
            year(y, {y < 2013 || y == 2015 ? hidden() : percent(5), y == 2016 ? hidden() : percent(6)}));
    rows.push_back(year(2017, {hidden(), hidden()}));
    auto const text = alt(by_sex(rows), ChartKind::lines);
    EXPECT_NE(text.find("Skyddad uppgift för 2010–2012 och 2015 (kvinnor); för 2016 (män); för 2017."),
              std::string::npos)
        << text;
}

TEST(Alt, OneSexAboveTheOtherEverywhereIsSaidAtOnce) {
    auto const table =
        by_sex({place("Falun", {percent(4), percent(6)}), place("Mora", {percent(4), percent(5)}),
                place("Orsa", {percent(3), percent(7)}), place("Säter", {percent(2), percent(9)})});
    EXPECT_EQ(
        alt(table, ChartKind::dots),
        "Punktdiagram: Har diabetes, Dalarna. "
        "Kvinnor: lägst 2 % (Säter), högst 4 % (Falun och Mora); män: lägst 5 % (Mora), högst 9 % (Säter). "
        "På alla 4 rader ligger män över kvinnor; störst är avståndet för Säter: 7 procentenheter.");
}

TEST(Alt, AFewRowsAreToldInFull) {
    auto const table =
        by_sex({place("Falun", {percent(4), percent(6)}), place("Mora", {percent(5), percent(5)})});
    EXPECT_EQ(
        alt(table, ChartKind::bars),
        "Stapeldiagram: Har diabetes, Dalarna. Falun: kvinnor 4 %, män 6 %; Mora: kvinnor 5 %, män 5 %.");
}

TEST(Alt, ASeriesWithoutValuesIsNamedOnce) {
    auto const table = by_sex(
        {year(2014, {percent(5), percent(8), hidden()}), year(2021, {percent(7), percent(10), missing()})},
        {{"Annan könsidentitet", "", "annan könsidentitet", Show::value}});
    EXPECT_EQ(alt(table, ChartKind::lines),
              "Linjediagram: Har diabetes, Dalarna, 2014–2021. "
              "Från 2014 till 2021: kvinnor från 5 % till 7 %; män från 8 % till 10 %. "
              "Sist, 2021, ligger män 3 procentenheter över kvinnor. "
              "Inga uppgifter kan visas för annan könsidentitet.");
}

TEST(Alt, ADifferenceIsThatOfTheFiguresAsTheyArePrinted) {
    auto const published = [](double value) {
        auto cell = percent(value);
        cell.hidden_decimals = 1;
        return cell;
    };
    auto const table = by_sex({year(2021, {published(5.4), published(7.6)})}); // printed 5 and 8
    EXPECT_EQ(alt(table, ChartKind::lines), "Linjediagram: Har diabetes, Dalarna, 2021. 2021: kvinnor 5 %; "
                                            "män 8 %. Sist, 2021, ligger män 3 procentenheter över kvinnor.");
    auto const near = by_sex({year(2021, {published(5.4), published(5.6)})}); // printed 5 and 6
    EXPECT_EQ(alt(near, ChartKind::lines), "Linjediagram: Har diabetes, Dalarna, 2021. 2021: kvinnor 5 %; "
                                           "män 6 %. Sist, 2021, ligger män 1 procentenhet över kvinnor.");
    auto mixed = by_sex({year(2021, {percent(6), percent(6)})});
    mixed.rows[0].cells[1].decimals = 1; // printed 6 and 6,0
    EXPECT_NE(alt(mixed, ChartKind::lines).find("kvinnor och män på samma värde"), std::string::npos);
}

TEST(Alt, AShareOutsideItsOwnIntervalMakesNoDifference) {
    auto const table = by_sex({year(2021, {percent(5, 5.1, 6.9), percent(8, 7, 9)})});
    EXPECT_EQ(
        alt(table, ChartKind::lines),
        "Linjediagram: Har diabetes, Dalarna, 2021. 2021: kvinnor 5 %; män 8 %. "
        "Det avrundade värdet ligger utanför sitt eget intervall för 2021 (kvinnor). Så redovisar källan "
        "det.");
}

TEST(Alt, TheChartsOwnTextComesFirstAndBlanksAreNone) {
    auto const table = by_sex({year(2021, {percent(5), percent(8)})});
    auto chart = chart_of(table, ChartKind::lines);
    chart.alt = " Män har oftare diabetes. ";
    EXPECT_EQ(alt_text(chart, table), "Män har oftare diabetes.");
    chart.alt = "  ";
    EXPECT_NE(alt_text(chart, table).find("Linjediagram"), std::string::npos);
}

TEST(Alt, InADocumentItSaysWhereTheFiguresStand) {
    auto const table = by_sex({year(2021, {percent(5), percent(8)})});
    auto chart = chart_of(table, ChartKind::lines);
    auto other = table;
    other.anchor = "annan";
    auto const in_document = [&] {
        Document document;
        document.content = {block(other), block(chart), block(table)};
        return alt_text(chart, Numbering(document));
    };
    EXPECT_EQ(in_document(), alt_text(chart, table) + " Uppgifterna finns i tabell 2.");
    chart.alt = "Män har oftare diabetes";
    EXPECT_EQ(in_document(), "Män har oftare diabetes. Uppgifterna finns i tabell 2.");
}

TEST(Alt, WomenAreComparedWithMenAndGirlsWithBoys) {
    std::vector<Column> const young{{"Flickor", "", "flickor", Show::value},
                                    {"Pojkar", "", "pojkar", Show::value}};
    auto const rows = [&](auto row) {
        return std::vector<Row>{row(1, {percent(4), percent(6), percent(9), percent(7)}),
                                row(2, {percent(5), percent(8), percent(7), percent(6)}),
                                row(3, {percent(3), percent(7), percent(8), percent(3)}),
                                row(4, {percent(2), percent(9), percent(5), percent(4)})};
    };
    auto const places = by_sex(rows([](int n, std::vector<Cell> cells) {
                                   return place("Ort " + std::to_string(n), std::move(cells));
                               }),
                               young);
    auto const text = alt(places, ChartKind::bars);
    EXPECT_NE(text.find("På alla 4 rader ligger män över kvinnor; störst är avståndet för Ort 4: 7"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("På alla 4 rader ligger flickor över pojkar; störst är avståndet för Ort 3: 5"),
              std::string::npos)
        << text;
    auto const years =
        by_sex(rows([](int n, std::vector<Cell> cells) { return year(2020 + n, std::move(cells)); }), young);
    auto const over_time = alt(years, ChartKind::lines);
    EXPECT_NE(over_time.find("Sist, 2024, ligger män 7"), std::string::npos) << over_time;
    EXPECT_NE(over_time.find("Sist, 2024, ligger flickor 1"), std::string::npos) << over_time;
}

TEST(Alt, YearsThatTheCaptionNamesAreNotSaidTwice) {
    auto table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(7), percent(10)})});
    table.caption = "Har diabetes, Dalarna 2014–2021.";
    EXPECT_EQ(alt(table, ChartKind::lines).find("Linjediagram: Har diabetes, Dalarna 2014–2021. Från"), 0U);
}

TEST(Alt, AColumnThatTheTableLacksIsLeftOut) {
    auto const table = by_sex({year(2021, {percent(5), percent(8)})});
    auto chart = chart_of(table, ChartKind::lines);
    chart.columns = {17};
    EXPECT_EQ(alt_text(chart, table), "Linjediagram: Har diabetes, Dalarna, 2021. Inga uppgifter kan visas.");
}

Cell count(double value) { return shown_cell(value, Unit::count, 0); }

TEST(Alt, ADistributionBySexTellsHowManyAreEven) {
    auto table = by_sex({place("Falun", {count(124), count(76)}), place("Mora", {count(9), count(11)}),
                         place("Orsa", {count(40), count(60)}), place("Rättvik", {count(2), count(8)}),
                         place("Säter", {hidden(), count(3)})});
    EXPECT_EQ(
        alt(table, ChartKind::shares),
        "Stapeldiagram över könsfördelning: Har diabetes, Dalarna. "
        "Av 4 rader har 2 en jämn fördelning (40–60 procent av vardera könet); kvinnor är fler på 1 och "
        "män är fler på 1. Andelen kvinnor är lägst 20 % (Rättvik) och högst 62 % (Falun). "
        "Skyddad uppgift för Säter (kvinnor).");
    table.rows.resize(2);
    EXPECT_EQ(alt(table, ChartKind::shares), "Stapeldiagram över könsfördelning: Har diabetes, Dalarna. "
                                             "Falun: kvinnor 62 %, män 38 %; Mora: kvinnor 45 %, män 55 %.");
}

TEST(Alt, ATotalIsNoneOfTheRowsThatADistributionCounts) {
    auto total = place("Dalarna", {count(175), count(165)});
    total.total = true;
    auto table = by_sex({place("Falun", {count(51), count(49)}), place("Mora", {count(9), count(11)}),
                         place("Orsa", {count(45), count(55)}), place("Säter", {count(6), count(6)}), total});
    EXPECT_EQ(alt(table, ChartKind::shares),
              "Stapeldiagram över könsfördelning: Har diabetes, Dalarna. "
              "Alla 4 rader har en jämn fördelning (40–60 procent av vardera könet). "
              "Andelen kvinnor är lägst 45 % (Mora och Orsa) och högst 51 % (Falun). "
              "Dalarna: kvinnor 51 %, män 49 %.");
    for (auto& row : table.rows) row.cells = {count(9), count(1)};
    EXPECT_NE(alt(table, ChartKind::shares)
                  .find("Ingen av 4 rader har en jämn fördelning (40–60 procent av vardera könet); kvinnor "
                        "är fler på alla. "),
              std::string::npos)
        << alt(table, ChartKind::shares);
}

TEST(Alt, AFewAmongManyAreNeverRoundedAway) {
    auto const table = by_sex({place("Falun", {count(2), count(998)}), place("Mora", {count(4000), count(1)}),
                               place("Orsa", {count(0), count(0)}), place("Säter", {count(0), count(7)})});
    EXPECT_EQ(alt(table, ChartKind::shares),
              "Stapeldiagram över könsfördelning: Har diabetes, Dalarna. "
              "Falun: kvinnor 0,2 %, män 99,8 %; Mora: kvinnor mer än 99,9 %, män mindre än 0,1 %; "
              "Säter: kvinnor 0 %, män 100 %. Både kvinnor och män är noll för Orsa.");
}

TEST(Alt, APyramidTellsOfItsAgesAndNotOfTheirSum) {
    auto table =
        by_sex({place("0–19 år", {count(100), count(104)}), place("20–64 år", {count(240), count(251)}),
                place("65–84 år", {count(90), count(88)}), place("85– år", {count(20), hidden()}),
                place("Alla", {count(450), count(459)})});
    table.rows.back().total = true;
    auto const text = alt(table, ChartKind::pyramid);
    EXPECT_EQ(text,
              "Befolkningspyramid: Har diabetes, Dalarna. Kvinnor: lägst 20 (85– år), högst 240 (20–64 år); "
              "män: lägst 88 (65–84 år), högst 251 (20–64 år). "
              "Av 3 rader som kan jämföras ligger män över kvinnor på 2 och under på 1; störst är avståndet "
              "för 20–64 år: 11. "
              "Skyddad uppgift för 85– år (män).");
}

TEST(Alt, MultiplesTellWhereTheLastValuesAreExtremeAndTheOwnGroup) {
    auto const of = [](std::string group, Row row) {
        row.group = std::move(group);
        return row;
    };
    auto table = by_sex(
        {of("Falun", year(2014, {percent(5), percent(8)})), of("Falun", year(2021, {percent(7), percent(9)})),
         of("Mora", year(2014, {percent(4), percent(8)})), of("Mora", year(2021, {percent(3), hidden()}))});
    table.rows[0].emphasised = table.rows[1].emphasised = true;
    EXPECT_EQ(alt(table, ChartKind::multiples),
              "Små linjediagram: Har diabetes, Dalarna, 2014–2021. Ett diagram för var och en av 2 grupper. "
              "Från första till sista värdet: kvinnor upp i 1 och ned i 1 av 2 grupper; män upp i 1 grupp. "
              "De senaste värdena: kvinnor lägst 3 % (Mora 2021), högst 7 % (Falun 2021); "
              "män lägst 8 % (Mora 2014), högst 9 % (Falun 2021). "
              "Falun, från 2014 till 2021: kvinnor från 5 % till 7 %; män från 8 % till 9 %. "
              "Sist, 2021, ligger män 2 procentenheter över kvinnor. "
              "Skyddad uppgift för Mora 2021 (män).");
    table.rows.clear();
    for (std::string const group : {"Falun", "Mora", "Orsa"})
        for (int at = 2014; at <= 2021; ++at) {
            auto const unknown = group == "Mora" && at >= 2016 && at <= 2019;
            table.rows.push_back(of(group, year(at, {unknown ? missing() : percent(5), percent(8)})));
        }
    auto const text = alt(table, ChartKind::multiples);
    EXPECT_NE(text.find("I alla 3 grupper ligger män över kvinnor; störst är avståndet"), std::string::npos)
        << text;
    EXPECT_NE(text.find("Uppgift saknas för Mora 2016–2019 (kvinnor)."), std::string::npos) << text;
}

TEST(Alt, AMapTellsOfItsAreasAndNotOfTheirTotal) {
    auto table = by_sex({place("Falun", {percent(5), percent(6)}), place("Mora", {percent(7), percent(6)}),
                         place("Orsa", {hidden(), percent(9)}), place("Säter", {percent(4), percent(7)}),
                         place("Dalarna", {percent(2), percent(20)})});
    for (std::size_t i = 0; i < 4; ++i) table.rows[i].code = std::to_string(2080 + i);
    table.rows.back().total = true;
    EXPECT_EQ(
        alt(table, ChartKind::map),
        "Karta: Har diabetes, Dalarna. Kvinnor: lägst 4 % (Säter), högst 7 % (Mora); "
        "män: lägst 6 % (Falun och Mora), högst 9 % (Orsa). Av 3 rader som kan jämföras ligger män över "
        "kvinnor på 2 och "
        "under på 1; störst är avståndet för Säter: 3 procentenheter. Skyddad uppgift för Orsa (kvinnor).");
}

TEST(Alt, WhatIsHiddenInADistributionLeavesNoTrace) {
    auto table = by_sex({place("Falun", {count(124), count(76)}), place("Mora", {hidden(), count(11)})});
    auto const before = alt(table, ChartKind::shares);
    table.rows[1].cells[0].value = 12;
    EXPECT_EQ(alt(table, ChartKind::shares), before);
}

} // namespace
} // namespace linsen::document
