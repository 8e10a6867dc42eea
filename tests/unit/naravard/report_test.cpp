#include "naravard/small_report.hpp"

#include "document/check.hpp"
#include "document/numbering.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::codes_of;
using testing::has;
using testing::Made;
using testing::replaced;
using testing::SmallReport;
using testing::text_of;

/// The template's indicator once more, with other words in it.
std::string another_indicator(std::string const& sorting,
                              std::vector<std::pair<std::string_view, std::string_view>> const& changes) {
    std::string other = sorting.substr(sorting.find("[[delmal.indikator]]"));
    for (auto const& [old, fresh] : changes) other = replaced(other, old, fresh);
    return other;
}

TEST(Report, SaysWhatTheFiguresShow) {
    std::string const text = text_of(SmallReport{}.make());
    EXPECT_TRUE(has(text,
                    "Andelen med diabetes är 1 procentenhet högre bland kvinnor (12 %) än bland män (11 %). "
                    "Skillnaden är inte statistiskt säkerställd"))
        << text;
    EXPECT_TRUE(has(
        text, "Sedan 2018 har andelen ökat bland kvinnor (från 8 till 12 %). Bland män syns ingen "
              "säkerställd förändring (från 10 till 11 %). Ökningen bland kvinnor går i oönskad riktning."));
    EXPECT_TRUE(
        has(text, "Jämfört med riket är andelen ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 %). "
                  "Bland män syns ingen säkerställd skillnad (11 % i båda)."));
    EXPECT_TRUE(has(text, "En av två kommuner som har uppgift skiljer sig säkerställt från Dalarna: andelen "
                          "är ungefär 3 procentenheter "
                          "lägre bland kvinnor i Falun."));
}

TEST(Report, PassesTheChecksOfADocument) {
    Made made = SmallReport{}.make();
    ASSERT_TRUE(made.document);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, KeepsAMissingSexMissing) {
    Made const made = SmallReport{}.make();
    ASSERT_TRUE(made.document);
    document::Numbering const numbers(*made.document);
    document::Table const* const table = numbers.table("tabell-diabetes--kommuner");
    ASSERT_NE(table, nullptr);
    auto const mora = std::find_if(table->rows.begin(), table->rows.end(),
                                   [](document::Row const& row) { return row.heading == "Mora"; });
    ASSERT_NE(mora, table->rows.end());
    EXPECT_TRUE(mora->cells[0].shown());
    EXPECT_EQ(mora->cells[2].status, Status::missing) << "never computed from the others";
    EXPECT_TRUE(has(text_of(made), "Mora 2021 (män)")) << "told among the data quality";
    EXPECT_FALSE(has(text_of(made), "i 1 av 1")) << "one kommun is no comparison";
}

TEST(Report, DrawsKommunerWhenMostAreThere) {
    Made const made = SmallReport{}.make();
    ASSERT_TRUE(made.document);
    document::Numbering const numbers(*made.document);
    EXPECT_NE(numbers.find("diagram-diabetes"), nullptr);
    EXPECT_NE(numbers.find("tabell-diabetes--kommuner"), nullptr);
    EXPECT_EQ(numbers.find("diagram-diabetes--kommuner"), nullptr);

    SmallReport all;
    for (char const* kommun :
         {"Avesta", "Borlänge", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen", "Orsa", "Rättvik",
          "Smedjebacken", "Säter", "Vansbro", "Älvdalen"}) {
        all.rows += "2021;" + std::string(kommun) + ";Kvinna;Diabetes;9;7.0 - 11.0\n";
    }
    Made const with_all = all.make();
    ASSERT_TRUE(with_all.document) << text_of(with_all);
    document::Numbering const more(*with_all.document);
    EXPECT_NE(more.find("diagram-diabetes--kommuner"), nullptr);
    auto const& rows = more.table("tabell-diabetes--kommuner")->rows;
    ASSERT_EQ(rows.size(), 17U);
    EXPECT_EQ(rows.front().heading, "Avesta");
    EXPECT_EQ(rows[14].heading, "Älvdalen") << "the Swedish alphabet ends with å, ä, ö";
    EXPECT_EQ(rows[15].heading, "Dalarnas län");
    EXPECT_TRUE(rows[15].emphasised);

    SmallReport hidden = all;
    std::string const shown = "Orsa;Kvinna;Diabetes;9;7.0 - 11.0";
    hidden.rows.replace(hidden.rows.find(shown), shown.size(), "Orsa;Kvinna;Diabetes;..;");
    Made const with_hidden = hidden.make();
    ASSERT_TRUE(with_hidden.document) << text_of(with_hidden);
    EXPECT_NE(document::Numbering(*with_hidden.document).find("diagram-diabetes--kommuner"), nullptr)
        << "one hidden kommun takes no picture away";
}

TEST(Report, AKommunIsComparedWithItsNeighbours) {
    SmallReport report;
    report.settings = "omrade = \"Mora\"\njamfor = [\"2080\"]";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(
        has(text, "är 13 % bland kvinnor år 2021. Uppgift för män saknas, så grupperna kan inte jämföras"))
        << text;
    EXPECT_TRUE(has(text,
                    "Mora skiljer sig säkerställt från en annan kommun: andelen är 4 procentenheter högre "
                    "bland kvinnor än i Falun."));
    EXPECT_TRUE(
        has(text, "Jämfört med Dalarna syns ingen säkerställd skillnad bland kvinnor (13 % mot 12 %)."));
}

TEST(Report, OnlyOtherKommunerAreComparedByName) {
    SmallReport report;
    report.settings = "omrade = \"Mora\"\njamfor = [\"20\", \"riket\"]";
    Made made = report.make();
    EXPECT_EQ(codes_of(made), (std::vector<std::string>{"naravard.jamfor", "naravard.jamfor"}));
    ASSERT_TRUE(made.diagnostics.has_errors());
    Diagnostic const& told = made.diagnostics.list()[0];
    EXPECT_EQ(told.message, "jamfor tar bara kommuner, men \"20\" är ett län");
    EXPECT_TRUE(has(told.hint, "ta bort \"20\"")) << told.hint;
    EXPECT_EQ(told.place.line, 7);

    report.settings = "omrade = \"Mora\"\njamfor = [\"2062\", \"2080\"]";
    made = report.make();
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.jamfor-sig-sjalv"});
    EXPECT_TRUE(has(text_of(made), "Mora skiljer sig säkerställt från en annan kommun")) << text_of(made);

    report.settings = "omrade = \"20\"\njamfor = [\"2080\"]";
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"naravard.jamfor-utan-kommun"});
}

TEST(Report, FlickorAreComparedWithPojkarBesideKvinnorAndMan) {
    SmallReport report;
    report.codes = "koder.kon = { Kvinna = \"kvinnor\", Man = \"män\", Flicka = \"flickor\", Pojke = "
                   "\"pojkar\", Totalt = \"totalt\" }";
    report.sorting += "mal = 10\n";
    report.rows += R"(2018;Dalarna;Flicka;Diabetes;3;2.0 - 4.0
2018;Dalarna;Pojke;Diabetes;5;4.0 - 6.0
2021;Dalarna;Flicka;Diabetes;2;1.5 - 2.5
2021;Dalarna;Pojke;Diabetes;9;8.0 - 10.0
2021;Riket;Flicka;Diabetes;2;1.9 - 2.1
2021;Riket;Pojke;Diabetes;4;3.9 - 4.1
2021;Falun;Flicka;Diabetes;2;1.0 - 3.0
2021;Falun;Pojke;Diabetes;5;4.0 - 6.0
2021;Mora;Flicka;Diabetes;2;1.0 - 3.0
2021;Mora;Pojke;Diabetes;9;8.0 - 10.0
)";
    Made made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "högre bland kvinnor (12 %) än bland män (11 %)")) << text;
    EXPECT_TRUE(has(text,
                    "Andelen med diabetes är 7 procentenheter lägre bland flickor (2 %) än bland pojkar "
                    "(9 %). Skillnaden är statistiskt säkerställd."));
    EXPECT_TRUE(has(text, "Över tid, flickor och pojkar."));
    EXPECT_TRUE(has(text, "ökat bland pojkar (från 5 till 9 %)"));
    EXPECT_TRUE(has(text, "Målet (högst 10 %) är nått för både flickor (2 %) och pojkar"));
    EXPECT_TRUE(has(text, "Riket, flickor och pojkar."));
    EXPECT_TRUE(has(text, "högre bland pojkar (9 % mot 4 %)"));
    EXPECT_TRUE(has(text, "Kommunerna, flickor och pojkar."));
    EXPECT_TRUE(has(text, "Största skillnaderna mellan kvinnor och män samt flickor och pojkar"));
    EXPECT_TRUE(
        has(text, "Diabetes 2021: 7 procentenheter lägre bland flickor (2 %) än bland pojkar (9 %)."));
    EXPECT_EQ(codes_of(made), std::vector<std::string>{}) << to_json(made.diagnostics);
    ASSERT_TRUE(made.document);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
    document::Numbering const numbers(*made.document);
    EXPECT_NE(numbers.find("diagram-diabetes--flickor-pojkar"), nullptr);
}

TEST(Report, AllFiguresOfAnIndicatorHaveAsManyDecimals) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Kvinna;Diabetes;8;7.0 - 9
2018;Dalarna;Man;Diabetes;10;9.0 - 11.0
2021;Dalarna;Kvinna;Diabetes;12.5;11.0 - 13.0
2021;Dalarna;Man;Diabetes;11;10.0 - 12.0
2021;Riket;Kvinna;Diabetes;8;7.9 - 8.1
)";
    Made const made = report.make();
    ASSERT_TRUE(made.document) << text_of(made);
    document::Table const* const table = document::Numbering(*made.document).table("tabell-diabetes");
    ASSERT_NE(table, nullptr);
    std::vector<std::string> values;
    for (document::Row const& row : table->rows)
        for (Cell const& cell : row.cells)
            if (cell.shown()) values.push_back(print_cell(cell));
    EXPECT_EQ(values,
              (std::vector<std::string>{"8,0", "8,0", "10,0", "10,0", "12,5", "12,5", "11,0", "11,0"}));
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "från 8,0 till 12,5 %")) << text;
    EXPECT_TRUE(has(text, "Diabetes: källan skriver en del värden med färre decimaler än andra."));
    EXPECT_FALSE(has(text_of(SmallReport{}.make()), "färre decimaler än andra"));
}

TEST(Report, AMeanOfCountsMayHaveDecimals) {
    SmallReport report;
    report.unit = "enhet = \"antal\"";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Kvinna;Diabetes;8,5;
2018;Dalarna;Man;Diabetes;10,2;
2021;Dalarna;Kvinna;Diabetes;7,5;
2021;Dalarna;Man;Diabetes;9,2;
)";
    std::string const sorting = report.sorting;
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"tabulate.antal"});
    report.sorting = sorting + "medeltal = true\n";
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{});
    report.rows = replaced(report.rows, "8,5", "-8,5");
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"tabulate.antal"}) << "no mean is below 0";
}

TEST(Report, TotalsAreComparedKommunByKommunWhereThereIsNothingElse) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Totalt;Diabetes;9;8.5 - 9.5
2021;Dalarna;Totalt;Diabetes;11;10.5 - 12.0
2021;Falun;Totalt;Diabetes;16;15.0 - 17.0
2021;Gotland;Totalt;Diabetes;11;10.0 - 12.0
2021;Mora;Totalt;Diabetes;11;10.0 - 12.0
)";
    std::string const of_county = text_of(report.make());
    EXPECT_TRUE(has(of_county, "En av två kommuner som har uppgift skiljer sig säkerställt från Dalarna: "
                               "andelen är ungefär 5 procentenheter högre i Falun."))
        << of_county;
    EXPECT_TRUE(has(of_county, "Diabetes: könen är inte jämförda; källan redovisar bara kvinnor och "
                               "män tillsammans."));
    report.settings = "omrade = \"Falun\"\njamfor = [\"Gotland\", \"Mora\"]";
    std::string const of_kommun = text_of(report.make());
    EXPECT_TRUE(has(of_kommun, "Falun skiljer sig säkerställt från två andra kommuner: andelen är 5 "
                               "procentenheter högre än på Gotland och i Mora."))
        << of_kommun;
    EXPECT_TRUE(has(of_kommun, "Uppgiften är inte uppdelad på kön: källan redovisar bara kvinnor och män "
                               "tillsammans."));
}

/// The small report with rows for both sexes together alone.
SmallReport only_totals() {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Totalt;Diabetes;9;8.5 - 9.5
2021;Dalarna;Totalt;Diabetes;11;10.5 - 12.0
2021;Falun;Totalt;Diabetes;10;9.0 - 11.0
)";
    return report;
}

TEST(Report, AnIndicatorWithoutSexSaysWhy) {
    SmallReport report = only_totals();
    report.sorting += "utan_kon = \"källan redovisar den bara samlat\"\n";
    Made made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(
        has(text, "Andelen med diabetes är 11 % (2021). Uppgiften är inte uppdelad på kön: källan redovisar "
                  "den bara samlat."))
        << text;
    EXPECT_TRUE(has(text, "Falun")) << "the kommuner are shown with their totals";
    EXPECT_TRUE(codes_of(made).empty()) << to_json(made.diagnostics);
    ASSERT_TRUE(made.document);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, ASourceWithTotalsAloneIsShownAndSaidToBeUndivided) {
    Made made = only_totals().make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Andelen med diabetes är 11 % (2021). Uppgiften är inte uppdelad på kön: källan "
                          "redovisar bara kvinnor och män tillsammans."))
        << text;
    EXPECT_TRUE(has(text, "Sedan 2018 har andelen ökat (från 9 till 11 %)."));
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"tabulate.endast-totalt"});
    ASSERT_TRUE(made.document);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, SexesThatTheSourceHasAreShownWhateverTheTemplateSays) {
    SmallReport report;
    report.sorting += "utan_kon = \"den gäller alla\"\n";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "högre bland kvinnor (12 %) än bland män (11 %)")) << text;
    EXPECT_FALSE(has(text, "den gäller alla"));
    ASSERT_EQ(codes_of(made), std::vector<std::string>{"tabulate.kon-finns"});
    EXPECT_TRUE(has(made.diagnostics.list()[0].message, "har uppgifter om kvinnor och män; de visas"));
}

TEST(Report, FlickorAndPojkarAreFoundByThemselves) {
    SmallReport report;
    report.data += "\nkoder.kon = { Flicka = \"flickor\", Pojke = \"pojkar\", Totalt = \"totalt\" }";
    report.codes.clear();
    for (auto const& [adult, young] : {std::pair{";Kvinna;", ";Flicka;"}, std::pair{";Man;", ";Pojke;"}}) {
        while (has(report.rows, adult)) report.rows = replaced(report.rows, adult, young);
    }
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "högre bland flickor (12 %) än bland pojkar (11 %)")) << text;
    EXPECT_TRUE(has(text, "Största skillnaderna mellan flickor och pojkar"));
    EXPECT_TRUE(has(text, "Flickor och pojkar. De nämns alltid i den ordningen."));
    EXPECT_FALSE(has(text, "bland kvinnor"));
}

/// A report of nothing but a background.
SmallReport background(std::string rows) {
    SmallReport report;
    report.data = "namn = \"folk\"";
    report.columns = "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", alder = \"Ålder\", "
                     "varde = \"Antal\" }\nkoder.alder = { Alla = \"totalt\" }";
    report.codes.clear();
    report.unit = "enhet = \"antal\"";
    report.sorting = "[[bakgrund]]\nid = \"folk\"\ntitel = \"Befolkningen\"\ndata = \"folk\"\n"
                     "rader = \"alder\"\n[[delmal]]\nnamn = \"Ett\"\nsaknas = \"Inget.\"\n";
    report.rows = "År;Kommun;Kön;Ålder;Antal\n" + rows;
    return report;
}

TEST(Background, RowsOfTotalsAreNoAges) {
    std::string const text = text_of(background("2023;20;kvinnor;0–19;9\n2023;20;män;0–19;10\n"
                                                "2023;20;kvinnor;20+;9\n2023;20;män;20+;10\n"
                                                "2023;20;kvinnor;Alla;20\n2023;20;män;Alla;20\n")
                                         .make());
    EXPECT_TRUE(has(text, "I alla åldersgrupper är kvinnor färre än män.")) << text;
    EXPECT_FALSE(has(text, "lika många"));
    EXPECT_TRUE(has(text, "Totalt"));
}

TEST(Background, IsShownForFlickorAndPojkar) {
    std::string const text = text_of(background("2023;20;flickor;0–5;9\n2023;20;pojkar;0–5;10\n").make());
    EXPECT_TRUE(has(text, "I åldersgruppen 0–5 är flickor färre än pojkar.")) << text;
}

TEST(Background, IsShownForTotalsWithTheReason) {
    SmallReport report = background("2023;20;totalt;0–5;19\n");
    report.sorting = replaced(report.sorting, "[[delmal]]", "utan_kon = \"källan räknar barn\"\n[[delmal]]");
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Källan räknar barn.")) << text;
    EXPECT_FALSE(has(text, "har inga uppgifter"));
    EXPECT_TRUE(codes_of(made).empty()) << to_json(made.diagnostics);
}

TEST(Background, TakesTheLatestTimeThatMostOfItsRowsHave) {
    std::string const of_2022 = "2022;20;kvinnor;0–5;9\n2022;20;män;0–5;10\n2022;20;kvinnor;6–9;9\n"
                                "2022;20;män;6–9;10\n2022;20;kvinnor;10+;9\n2022;20;män;10+;10\n";
    std::string const of_2023 = "2023;20;kvinnor;0–5;9\n2023;20;män;0–5;11\n";
    EXPECT_TRUE(has(text_of(background(of_2022 + of_2023).make()), "Befolkningen, Dalarna 2022"));
    std::string const more = "2023;20;kvinnor;6–9;9\n2023;20;män;6–9;11\n";
    EXPECT_TRUE(has(text_of(background(of_2022 + of_2023 + more).make()), "Befolkningen, Dalarna 2023"));
}

TEST(Background, TakesTheLatestTimeOfTheOwnArea) {
    std::string const text = text_of(background("2022;20;kvinnor;0–5;9\n2022;20;män;0–5;10\n"
                                                "2023;00;kvinnor;0–5;90\n2023;00;män;0–5;91\n")
                                         .make());
    EXPECT_TRUE(has(text, "Befolkningen, Dalarna 2022")) << text;
}

TEST(Background, WithoutFiguresOfTheOwnAreaSaysSo) {
    Made const made = background("2023;00;kvinnor;0–5;90\n2023;00;män;0–5;91\n").make();
    EXPECT_TRUE(has(text_of(made), "Datamängden ”folk” har inga uppgifter för Dalarna.")) << text_of(made);
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.bakgrund-tom"});
    EXPECT_TRUE(has(made.diagnostics.list().front().message, "datamängden \"folk\" har inga uppgifter"))
        << made.diagnostics.list().front().message;
}

TEST(Background, ThatIsHiddenOrUnreadableIsNotSaidToBeLacking) {
    SmallReport report = background("2023;20;kvinnor;0–5;x\n2023;20;män;0–5;x\n");
    report.columns += "\nkoder.tecken = { x = \"skyddad\" }";
    Made const hidden = report.make();
    EXPECT_TRUE(has(text_of(hidden),
                    "Uppgifterna för Dalarna visas inte, eftersom enskilda personer annars kan "
                    "kännas igen."))
        << text_of(hidden);
    EXPECT_FALSE(has(text_of(hidden), "har inga uppgifter"));
    EXPECT_TRUE(codes_of(hidden).empty()) << to_json(hidden.diagnostics);

    std::string const text = text_of(background("2023;20;kvinnor;0–5;nio\n2023;20;män;0–5;tio\n"
                                                "2023;00;kvinnor;0–5;90\n")
                                         .make());
    EXPECT_TRUE(has(text, "Uppgifterna för Dalarna finns i källans fil men gick inte att läsa.")) << text;
    EXPECT_FALSE(has(text, "har inga uppgifter"));
}

TEST(Background, OfGotlandMayStandUnderItsOtherCode) {
    SmallReport report = background("2023;0980;kvinnor;0–5;9\n2023;0980;män;0–5;10\n");
    report.settings = "omrade = \"09\"";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "I åldersgruppen 0–5 är kvinnor färre än män.")) << text;
}

TEST(Background, CannotBeDividedByWhatTheTableHasAlready) {
    SmallReport report = background("2023;20;kvinnor;0–5;9\n");
    report.sorting = replaced(report.sorting, "\"alder\"", "\"ar\"");
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"naravard.rader"});
}

TEST(Report, AnExplanationKeepsItsParagraphs) {
    SmallReport report;
    report.sorting += "forklaring = \"\"\"\nFörsta stycket.\n\nAndra stycket.\n\"\"\"\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Första stycket.\n")) << text;
    EXPECT_FALSE(has(text, "Första stycket. Andra"));
    EXPECT_TRUE(has(text, "Andra stycket.\n"));
}

TEST(Report, AFullFirstPageStillHasWhatDiffersAndWhatMoved) {
    SmallReport report;
    std::string ids;
    std::string indicators;
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n";
    for (std::string const id : {"a", "b", "c", "d", "e"}) {
        ids += (ids.empty() ? "\"" : ", \"") + id + "\"";
        indicators += "[[delmal.indikator]]\nid = \"" + id + "\"\ntitel = \"En lång rubrik om uppgiften " +
                      id + "\"\ndata = \"enkat\"\nkod = \"" + id +
                      "\"\nsak = \"andelen\"\ndefinition = \"Andel\"\n";
        for (auto const& [sex, past, now] :
             {std::tuple{"Kvinna", "20", "40"}, std::tuple{"Man", "10", "30"}}) {
            report.rows += "2018;Dalarna;" + std::string(sex) + ";" + id + ";" + past + ";\n";
            report.rows += "2021;Dalarna;" + std::string(sex) + ";" + id + ";" + now + ";\n";
        }
        indicators += "insamling = \"alla\"\n";
    }
    report.sorting = "nyckeltal = [" + ids + "]\n[[delmal]]\nnamn = \"Ett\"\n" + indicators;
    report.settings += "\nutkast = true\nundertitel = \"" + std::string(400, 'x') + "\"";
    Made const made = report.make();
    ASSERT_TRUE(made.document) << to_json(made.diagnostics);
    auto const& page = std::get<document::Section>(made.document->content.front().node);
    std::size_t bullets = 0;
    for (document::Block const& each : page.content) {
        auto const* section = std::get_if<document::Section>(&each.node);
        if (section == nullptr) continue;
        for (document::Block const& inner : section->content)
            if (auto const* list = std::get_if<document::List>(&inner.node)) bullets += list->items.size();
    }
    EXPECT_EQ(bullets, 2U) << "one gap and one change, where the estimate says that not even they fit";
}

TEST(Report, KommunerAreShownWhereTheirCountyHasNoFigure) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2021;Falun;Kvinna;Diabetes;9;7.0 - 11.0
2021;Falun;Man;Diabetes;15;13.0 - 17.0
2021;Mora;Kvinna;Diabetes;13;11.0 - 15.0
2021;Mora;Man;Diabetes;14;12.0 - 16.0
2021;Orsa;Totalt;Diabetes;14;12.0 - 16.0
)";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Källan har uppgifter för kommunerna men inte för Dalarna.")) << text;
    EXPECT_TRUE(has(text,
                    "säkerställt lägre bland kvinnor än bland män i en av två kommuner som har uppgift för "
                    "både kvinnor och män: Falun."));
    document::Numbering const numbers(*made.document);
    ASSERT_NE(numbers.table("tabell-diabetes--kommuner"), nullptr);
    EXPECT_EQ(numbers.table("tabell-diabetes--kommuner")->columns.size(), 6U) << "kvinnor, män, totalt";
    EXPECT_EQ(numbers.table("tabell-diabetes"), nullptr);
}

TEST(Report, KommunerOfAnEarlierYearSayWhich) {
    SmallReport report;
    while (has(report.rows, "2021;Falun")) report.rows = replaced(report.rows, "2021;Falun", "2018;Falun");
    while (has(report.rows, "2021;Mora")) report.rows = replaced(report.rows, "2021;Mora", "2018;Mora");
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Kommunerna 2018.")) << text;
    EXPECT_TRUE(has(text, "Diabetes per kommun, Dalarna 2018"));
}

TEST(Report, AnEarlierTimeOfOneKommunDoesNotHideItsOwnTable) {
    SmallReport report;
    report.rows = replaced(report.rows, "2021;Mora;Kvinna;Diabetes;13;11.0 - 15.0\n", "");
    Made const made = report.make();
    ASSERT_TRUE(made.document);
    EXPECT_NE(document::Numbering(*made.document).table("tabell-diabetes--kommuner"), nullptr)
        << "a table of one kommun is a table";
}

TEST(Report, TheUnitIsTheDataSetsUnlessTheTemplateSaysIt) {
    SmallReport report;
    report.unit = "enhet = \"per_1000\"";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Antal per 1 000 invånare")) << text;

    report.sorting += "enhet = \"procent\"\n";
    Made made = report.make();
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.enhet"});
    EXPECT_TRUE(has(made.diagnostics.list()[0].message,
                    "\"procent\", men datamängden \"enkat\" har enheten \"per_1000\""));

    report.unit.clear();
    EXPECT_TRUE(codes_of(report.make()).empty());

    report.sorting = SmallReport{}.sorting;
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"naravard.enhet-saknas"});
}

TEST(Report, TheFirstPageTellsTheLargestChangesFirst) {
    SmallReport report;
    report.rows += "2014;Dalarna;Kvinna;Diabetes;4;3.5 - 4.5\n2014;Dalarna;Man;Diabetes;10;9.0 - 11.0\n";
    report.rows += R"(2018;Dalarna;Kvinna;Astma;10;9.0 - 11.0
2018;Dalarna;Man;Astma;10;9.0 - 11.0
2021;Dalarna;Kvinna;Astma;15;14.0 - 16.0
2021;Dalarna;Man;Astma;10;9.0 - 11.0
)";
    report.sorting += another_indicator(report.sorting, {{"id = \"diabetes\"", "id = \"astma\""},
                                                         {"titel = \"Diabetes\"", "titel = \"Astma\""},
                                                         {"kod = \"Diabetes\"", "kod = \"Astma\""}});
    std::string const text = text_of(report.make());
    std::size_t const first = text.find("Diabetes mellan 2014 och 2021: kvinnor från 4 till 12 %");
    std::size_t const next = text.find("Astma mellan 2018 och 2021: kvinnor från 10 till 15 %");
    ASSERT_NE(first, std::string::npos) << text;
    ASSERT_NE(next, std::string::npos) << text;
    EXPECT_LT(first, next) << "8 procentenheter are more than 5, though over a longer time";
    EXPECT_FALSE(has(text, "Diabetes mellan 2018 och 2021: ")) << "an indicator is told once";
}

/// Two indicators: diabetes with the rows of the small report, astma with these, and no intervals.
SmallReport beside_unknown(std::string const& rows) {
    SmallReport report;
    report.rows += rows;
    report.sorting += another_indicator(report.sorting, {{"id = \"diabetes\"", "id = \"astma\""},
                                                         {"titel = \"Diabetes\"", "titel = \"Astma\""},
                                                         {"kod = \"Diabetes\"", "kod = \"Astma\""}});
    report.sorting = replaced(report.sorting, "[\"diabetes\"]", "[\"diabetes\", \"astma\"]");
    return report;
}

TEST(Report, TheFirstPageListsWhatCannotBeJudgedBesideWhatCan) {
    SmallReport report = beside_unknown(R"(2018;Dalarna;Kvinna;Astma;40;
2018;Dalarna;Man;Astma;50;
2021;Dalarna;Kvinna;Astma;70;
2021;Dalarna;Man;Astma;50;
)");
    report.rows = replaced(report.rows, "2021;Dalarna;Man;Diabetes;11;10.0 - 12.0",
                           "2021;Dalarna;Man;Diabetes;9;8.0 - 10.0");
    std::string const text = text_of(report.make());
    std::size_t const larger = text.find("Astma 2021: 20 procentenheter högre bland kvinnor (70 %) än bland "
                                         "män (50 %); osäkerheten är inte känd.");
    std::size_t const smaller =
        text.find("Diabetes 2021: 3 procentenheter högre bland kvinnor (12 %) än bland män (9 %).");
    ASSERT_NE(larger, std::string::npos) << text;
    ASSERT_NE(smaller, std::string::npos) << text;
    EXPECT_LT(larger, smaller) << "by size";
    EXPECT_TRUE(
        has(text, "Astma mellan 2018 och 2021: kvinnor från 40 till 70 %, män 50 % båda åren; osäkerheten är "
                  "inte känd."));
    EXPECT_TRUE(has(text, "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %"));
    EXPECT_TRUE(has(text, "Okänd osäkerhet.")) << "the introduction tells what the mark means";
}

TEST(Report, WhereNothingCertainIsListedTheSentenceAboveTellsForAll) {
    std::string const text = text_of(beside_unknown("2021;Dalarna;Kvinna;Astma;70;\n"
                                                    "2021;Dalarna;Man;Astma;50;\n")
                                         .make());
    EXPECT_TRUE(has(text, "För andra skillnader är osäkerheten inte känd; de största visas till sin storlek, "
                          "utan bedömning."))
        << text;
    EXPECT_TRUE(has(text, "Astma 2021: 20 procentenheter högre bland kvinnor (70 %) än bland män (50 %)."));
}

TEST(Report, NoLevelIsCalledTheSameWithoutItsReservation) {
    std::string const text = text_of(beside_unknown("2018;Dalarna;Kvinna;Astma;50;\n"
                                                    "2018;Dalarna;Man;Astma;50;\n"
                                                    "2021;Dalarna;Kvinna;Astma;50;\n"
                                                    "2021;Dalarna;Man;Astma;50;\n")
                                         .make());
    EXPECT_TRUE(has(text, "Andelen ligger på samma nivå bland kvinnor och män, men det är inte känt hur "
                          "säkra uppgifterna är."))
        << text;
    EXPECT_TRUE(has(text, "För Dalarna är ingen av de skillnader mellan kvinnor och män som går att pröva "
                          "statistiskt säkerställd. De andra uppgifterna ligger på samma nivå, men "
                          "osäkerheten är inte känd."));
    EXPECT_FALSE(has(text, "visas till sin storlek, utan bedömning")) << "no list follows";

    SmallReport alone;
    while (has(alone.rows, " - ")) {
        std::size_t const at = alone.rows.find(" - ");
        std::size_t const from = alone.rows.rfind(';', at) + 1;
        alone.rows.erase(from, alone.rows.find('\n', at) - from);
    }
    alone.rows = replaced(alone.rows, "2021;Dalarna;Kvinna;Diabetes;12;", "2021;Dalarna;Kvinna;Diabetes;11;");
    EXPECT_TRUE(has(text_of(alone.make()),
                    "För Dalarna ligger de jämförda uppgifterna på samma nivå bland kvinnor och män, men "
                    "osäkerheten är inte känd."))
        << text_of(alone.make());
}

TEST(Report, ColumnsOfWomenAndMenStayWhereTheSourceHidesThem) {
    SmallReport report;
    report.settings = "omrade = \"Orsa\"";
    report.data += "\nkoder.tecken = { \"x\" = \"skyddad\" }";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Orsa;Kvinna;Diabetes;x;
2018;Orsa;Man;Diabetes;x;
2018;Orsa;Totalt;Diabetes;9;8.5 - 9.5
2021;Orsa;Kvinna;Diabetes;x;
2021;Orsa;Man;Diabetes;x;
2021;Orsa;Totalt;Diabetes;11;10.5 - 12.0
)";
    Made made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(codes_of(made).empty()) << to_json(made.diagnostics);
    ASSERT_TRUE(made.document) << text;
    document::Table const* const table = document::Numbering(*made.document).table("tabell-diabetes");
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->columns.size(), 6U) << "kvinnor, män, totalt, each with its interval";
    EXPECT_EQ(table->rows.back().cells[0].status, Status::hidden);
    EXPECT_EQ(table->rows.back().cells[2].status, Status::hidden);
    EXPECT_TRUE(table->rows.back().cells[4].shown());
    EXPECT_TRUE(has(text, "Andelen med diabetes är 11 % (2021). Uppgifterna för kvinnor och män visas inte, "
                          "eftersom enskilda personer annars kan kännas igen."))
        << text;
    EXPECT_TRUE(has(text, "Teckenförklaring"));
    EXPECT_FALSE(has(text, "inte uppdelad på kön"));
    EXPECT_FALSE(has(text, "bara kvinnor och män tillsammans"));
    EXPECT_TRUE(has(text, "Sedan 2018 har andelen ökat (från 9 till 11 %).")) << "of all together";
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, ColumnsOfWomenAndMenStayWhereTheSourceLeavesThemOutForOneArea) {
    SmallReport report;
    report.settings = "omrade = \"Orsa\"";
    report.rows += "2021;Orsa;Totalt;Diabetes;11;10.5 - 12.0\n";
    Made made = report.make();
    std::string const text = text_of(made);
    ASSERT_TRUE(made.document) << text;
    document::Numbering const numbers(*made.document);
    document::Table const* const table = numbers.table("tabell-diabetes");
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->columns.size(), 6U);
    EXPECT_EQ(table->rows.back().cells[0].status, Status::missing);
    EXPECT_TRUE(has(text, "För Orsa saknar källan uppgifter om kvinnor och män var för sig.")) << text;
    EXPECT_FALSE(has(text, "inte uppdelad på kön"));
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, TheLongRunIsToldWhereOnlyTheMiddleLacksItsInterval) {
    SmallReport report;
    report.rows += "2014;Dalarna;Kvinna;Diabetes;4;3.5 - 4.5\n2014;Dalarna;Man;Diabetes;10;9.0 - 11.0\n";
    report.rows = replaced(report.rows, "Diabetes;8;7.0 - 9.0", "Diabetes;8;");
    report.rows = replaced(report.rows, "Diabetes;10;9.0 - 11.0", "Diabetes;10;");
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "osäkerheten är inte känd. Sedan 2014 har andelen ökat bland "
                          "kvinnor (från 4 till 12 %)."))
        << text;
    EXPECT_TRUE(has(text, "Därför går det inte att bedöma om förändringarna är säkerställda. Över längre tid "
                          "har däremot några uppgifter ändrats."))
        << "the list that follows tells of the longer time alone";
}

TEST(Report, NumbersAreNotHeldAgainstThoseOfOtherAreas) {
    SmallReport report;
    report.unit = "enhet = \"antal\"";
    std::string const text = text_of(report.make());
    EXPECT_FALSE(has(text, "Jämfört med riket")) << text;
    EXPECT_FALSE(has(text, "från Dalarna"));
    EXPECT_TRUE(has(text,
                    "Diabetes: ingen jämförelse med andra områden, eftersom antal beror på hur många som "
                    "bor där."));
}

TEST(Report, AReportOfTheCountrySaysThatItLeavesTheOtherAreasOut) {
    SmallReport report;
    report.settings = "omrade = \"00\"";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text,
                    "Diabetes: uppgifter om kommuner och län visas inte, eftersom rapporten gäller hela "
                    "riket."))
        << text;
}

TEST(Report, ATargetIsFollowedUp) {
    SmallReport report;
    report.sorting += "mal = 10.5\nmal_kalla = \"provbeslut\"\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(
        has(text,
            "Målet (högst 10,5 %) är inte nått för kvinnor (12 %), där 1,5 procentenheter återstår. För män "
            "(11 %, intervall 10,0 till 12,0) går det inte att säga säkert, eftersom målet ligger inom "
            "intervallet."))
        << text;
    EXPECT_TRUE(has(text, "(provbeslut)"));
}

TEST(Report, ADataSetThatTheReportLacksIsShownAsLacking) {
    SmallReport report;
    report.sorting += another_indicator(report.sorting, {{"data = \"enkat\"", "data = \"kolada\""},
                                                         {"id = \"diabetes\"", "id = \"astma\""},
                                                         {"titel = \"Diabetes\"", "titel = \"Astma\""}});
    Made const made = report.make();
    EXPECT_EQ(codes_of(made), (std::vector<std::string>{"naravard.datamangd-saknas"}));
    EXPECT_FALSE(made.diagnostics.has_errors());
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Uppgifter saknas för ”Astma”.")) << text;
    EXPECT_TRUE(has(text, "Astma: uppgifter saknas, eftersom rapporten inte har någon datamängd ”kolada”."));
}

TEST(Report, AReportInWhichEverythingIsLackingIsRefused) {
    SmallReport report;
    report.sorting = replaced(report.sorting, "data = \"enkat\"", "data = \"kolada\"");
    Made const made = report.make();
    EXPECT_EQ(codes_of(made),
              (std::vector<std::string>{"naravard.inga-uppgifter", "naravard.datamangd-saknas"}));
    EXPECT_TRUE(has(made.diagnostics.list()[1].message, "\"kolada\""));
}

TEST(Report, ADataSetWhoseNameIsNearlyRightIsMisspelt) {
    SmallReport report;
    report.sorting = replaced(report.sorting, "data = \"enkat\"", "data = \"enkatt\"");
    Made const made = report.make();
    EXPECT_EQ(codes_of(made), (std::vector<std::string>{"naravard.datamangd"}));
    EXPECT_TRUE(made.diagnostics.has_errors());
    EXPECT_GT(made.diagnostics.list()[0].place.line, 0);
}

TEST(Report, ACodeThatIsNotThereIsAnErrorUnlessItIsOptional) {
    SmallReport report;
    report.sorting = replaced(report.sorting, "kod = \"Diabetes\"", "kod = \"Diabetess\"");
    EXPECT_EQ(codes_of(report.make()), (std::vector<std::string>{"tabulate.kod-saknas"}));
    EXPECT_TRUE(report.make().diagnostics.has_errors());
    report.sorting += "valfri = true\n";
    Made const made = report.make();
    EXPECT_FALSE(made.diagnostics.has_errors());
    EXPECT_TRUE(has(text_of(made), "datamängden ”enkat” inte har några rader för Diabetess"));
}

TEST(Report, AnAreaWithoutAnyFigureIsWarnedOf) {
    SmallReport report;
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{});
    report.settings = "omrade = \"12\"";
    Made const made = report.make();
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.inga-uppgifter"});
    EXPECT_EQ(made.diagnostics.list().at(0).place.line, 6);
}

TEST(Report, DataQualityIsAboutTheAreasOfTheReportAlone) {
    SmallReport report;
    EXPECT_TRUE(has(text_of(report.make()), "Mora 2021 (män)"));
    report.settings = "omrade = \"riket\"";
    EXPECT_FALSE(has(text_of(report.make()), "Mora"));
}

TEST(Report, FaultsOfTheTemplateAreToldTogetherWithTheirPlaces) {
    SmallReport report;
    report.sorting = R"(
nyckeltal = ["diabets", "fetma", "a", "b", "c", "d"]
[[delmal]]
namn = "Nära för mig"
[[delmal.indikator]]
id = "Stor Bokstav"
titel = "Diabetes"
data = "enkat"
kod = "Diabetes"
sak = "andelen med diabetes"
definition = "Andel"
mal = 5
[[delmal.indikator]]
id = "diabetes"
titel = "Diabetes"
data = "enkat"
kod = "Diabetes"
sak = "andelen med diabetes"
definition = "Andel"
kon = ["kvinnor"]
[[delmal.indikator]]
id = "diabetes"
titel = "Diabetes"
data = "enkat"
sak = "andelen med diabetes"
definition = "Andel"
)";
    Made const made = report.make();
    auto const codes = codes_of(made);
    for (char const* code : {"naravard.id", "naravard.mal-utan-riktning", "naravard.kon", "naravard.id-finns",
                             "naravard.nyckeltal-antal", "naravard.nyckeltal"}) {
        EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code;
    }
    for (Diagnostic const& told : made.diagnostics.list()) EXPECT_GT(told.place.line, 0) << told.code;
    EXPECT_TRUE(has(to_json(made.diagnostics), "diabetes"));
}

TEST(Report, KeysOfTheWrongKindHideNoFaultOfTheContent) {
    test::Scratch const scratch;
    scratch.put("enkat.csv", SmallReport{}.rows);
    auto const sorting_file = scratch.put("mall.toml", R"(nyckeltal = ["diabetes", "diabetes", "astma"]
[[delmal]]
namn = "Nära för mig"
[[delmal.indikator]]
id = "diabetes"
titel = "Diabetes"
data = "enkat"
sak = "andelen med diabetes"
definition = "Andel med diabetes"
enhet = 5
riktning = true
mal = 40
[[delmal.indikator]]
id = "diabetes"
titel = "Vila"
data = "enkatt"
sak = "Andelen som vilar"
definition = "Andel som vilar"
enhet = "procent"
mal = 140
riktnign = "upp"
medelvarde_ar = 0
)");
    auto const report_file =
        scratch.put("rapport.toml", "rapport = \"naravard\"\ntitel = \"Prov\"\nperiod = \"2021\"\n"
                                    "datum = 2026-03-01\navsandare = \"Prov\"\nomrade = \"Fallun\"\n"
                                    "[[data]]\nnamn = \"enkat\"\nfil = \"enkat.csv\"\nslag = \"matt\"\n"
                                    "skydd = \"publicerade\"\nkalla = \"Prov\"\n");
    Diagnostics told;
    auto const report = testing::the_report();
    auto const settings = read_toml(report_file, {}, told);
    auto const sorting = read_toml(sorting_file, {}, told);
    ASSERT_TRUE(settings && sorting) << to_json(told);
    Job const job = make_job(*settings, report->settings(), *sorting, report->template_settings(), told);
    report->check(job, told);
    std::vector<std::string> codes;
    for (Diagnostic const& each : told.list()) codes.push_back(each.code);
    std::sort(codes.begin(), codes.end());
    // Neither that the first lacks a unit or a direction, nor that the second lacks a direction.
    EXPECT_EQ(codes, (std::vector<std::string>{"job.fel-slag", "job.fel-slag", "job.okand-nyckel",
                                               "naravard.datamangd", "naravard.id-finns",
                                               "naravard.mal-utanfor", "naravard.medelvarde",
                                               "naravard.nyckeltal", "naravard.nyckeltal-upprepat",
                                               "naravard.omrade", "naravard.sak-versal"}))
        << to_json(told);
}

TEST(Report, TheTwoThatAreComparedAreOnesThatThereAre) {
    SmallReport report;
    std::string const sorting = report.sorting;
    for (char const* groups : {"[\"flickor\", \"pojkar\"]", "[\"kvinnor\", \"män\"]"}) {
        report.sorting = sorting + "kon = " + groups + "\n";
        EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{}) << groups;
    }
    for (char const* groups :
         {"[\"flikor\", \"pojkar\"]", "[\"män\", \"kvinnor\"]", "[\"tjejer\", \"killar\"]", "[]"}) {
        report.sorting = sorting + "kon = " + groups + "\n";
        Made const made = report.make();
        ASSERT_EQ(codes_of(made), std::vector<std::string>{"naravard.kon"}) << groups;
        EXPECT_EQ(made.diagnostics.list()[0].place.line, 13) << groups;
    }
}

TEST(Report, AnUnknownAreaIsToldWithTheNearest) {
    SmallReport report;
    report.settings = "omrade = \"Fallun\"";
    Made const made = report.make();
    ASSERT_EQ(codes_of(made), (std::vector<std::string>{"naravard.omrade"}));
    EXPECT_TRUE(has(made.diagnostics.list()[0].hint, "\"Falun\"")) << made.diagnostics.list()[0].hint;
}

TEST(Report, MeansThatOverlapAreNotCompared) {
    SmallReport report;
    report.sorting += "medelvarde_ar = 4\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(
        has(text, "Varje värde är ett medelvärde över fyra år. Inget tidigare värde bygger på helt andra år"))
        << text;
    EXPECT_FALSE(has(text, "Sedan 2018"));
    EXPECT_TRUE(has(text, "Värden som delar något år med varandra är inte jämförda."));
}

TEST(Report, WithoutIntervalsNothingIsClaimedOfCertainty) {
    SmallReport report;
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n2018;Dalarna;Kvinna;Diabetes;8;\n2018;Dalarna;Man;"
                  "Diabetes;10;\n"
                  "2021;Dalarna;Kvinna;Diabetes;12;\n2021;Dalarna;Man;Diabetes;11;\n";
    std::string const text = text_of(report.make());
    EXPECT_FALSE(has(text, "är statistiskt säkerställd")) << text;
    EXPECT_TRUE(has(text, "Därför går det inte att bedöma om skillnaderna är säkerställda"));
    EXPECT_TRUE(has(text, "Diabetes 2021: 1 procentenhet högre bland kvinnor (12 %) än bland män (11 %)."));
    EXPECT_TRUE(has(text, "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män från 10 till 11 %."));
}

TEST(Report, WithoutAnythingToCompareTheFirstPageSaysSo) {
    SmallReport report;
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n2021;Dalarna;Kvinna;Diabetes;12;11.0 - 13.0\n";
    std::string const text = text_of(report.make());
    EXPECT_FALSE(has(text, "statistiskt säkerställd."));
    EXPECT_TRUE(has(text, "För Dalarna har rapporten ingen uppgift där kvinnor och män kan jämföras."))
        << text;
    EXPECT_TRUE(
        has(text, "För Dalarna har rapporten ingen uppgift som kan jämföras med en tidigare mätning."));
}

TEST(Report, PeriodsThatShareAYearAreNotCompared) {
    SmallReport report;
    report.rows =
        "År;Kommun;Kön;Fråga;Andel;Intervall\n"
        "2019-2022;Dalarna;Kvinna;Diabetes;8;7.0 - 9.0\n2019-2022;Dalarna;Man;Diabetes;10;9.0 - 11.0\n"
        "2021-2024;Dalarna;Kvinna;Diabetes;12;11.0 - 13.0\n2021-2024;Dalarna;Man;Diabetes;11;10.0 - 12.0\n";
    std::string const text = text_of(report.make());
    EXPECT_FALSE(has(text, "Sedan 2019")) << text;
    EXPECT_TRUE(has(text, "Varje värde gäller flera år. Inget tidigare värde bygger på helt andra år"));
    EXPECT_TRUE(has(text, "Diabetes, Dalarna 2019–2022 till 2021–2024"));
    report.rows = replaced(replaced(report.rows, "2019-2022", "2017-2020"), "2019-2022", "2017-2020");
    EXPECT_TRUE(has(text_of(report.make()), "Sedan 2017–2020 har andelen ökat bland kvinnor"));
}

TEST(Report, WithoutAColumnForSexNobodysFiguresAreInvented) {
    SmallReport report = only_totals();
    while (has(report.rows, ";Totalt;")) report.rows = replaced(report.rows, ";Totalt;", ";");
    report.rows = replaced(report.rows, ";Kön;", ";");
    report.columns = replaced(report.columns, " kon = \"Kön\",", "");
    report.codes.clear();
    report.sorting += "utan_kon = \"källan redovisar den bara samlat\"\n";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Uppgiften är inte uppdelad på kön: källan redovisar den bara samlat.")) << text;
    EXPECT_FALSE(has(text, "bland kvinnor"));
    ASSERT_TRUE(made.document);
    EXPECT_EQ(document::Numbering(*made.document).table("tabell-diabetes")->columns.size(), 2U)
        << "the total and its interval";
}

TEST(Report, TheFirstPageDoesNotKeepSilentAboutOtherUnits) {
    SmallReport report;
    report.rows += R"(2018;Dalarna;Kvinna;Fall;1234;1214 - 1254
2018;Dalarna;Man;Fall;900;880 - 920
2021;Dalarna;Kvinna;Fall;600;580 - 620
2021;Dalarna;Man;Fall;950;930 - 970
)";
    report.unit.clear();
    auto other = another_indicator(report.sorting,
                                   {{"id = \"diabetes\"", "id = \"fall\""},
                                    {"titel = \"Diabetes\"", "titel = \"Fallskador\""},
                                    {"kod = \"Diabetes\"", "kod = \"Fall\""},
                                    {"sak = \"andelen med diabetes\"", "sak = \"antalet fallskador\""}});
    report.sorting += "enhet = \"procent\"\n" + other + "enhet = \"per_100000\"\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Fallskador 2021: 350 per 100 000 invånare lägre bland kvinnor")) << text;
    EXPECT_TRUE(has(text, "Fallskador mellan 2018 och 2021: kvinnor från 1 234 till 600"));
    EXPECT_FALSE(has(text, "Ingen skillnad mellan"));
    EXPECT_FALSE(has(text, "Ingen förändring sedan"));
}

/// What stands between two texts, with no-break spaces as plain ones.
std::string part(std::string const& text, std::string const& from, std::string const& to) {
    auto const begin = text.find(from);
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find(to, begin) - begin);
}

TEST(Report, TheFirstPageTellsTheLargestGapsFirst) {
    SmallReport report;
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n";
    auto const standard = report.sorting;
    report.sorting = "[[delmal]]\nnamn = \"Nära för mig\"\n";
    for (auto const& [name, women, men] :
         {std::tuple{"Ett", "10;9.5 - 10.5", "12;11.5 - 12.5"},     // 2 procentenheter
          std::tuple{"Två", "30;20.0 - 40.0", "40;30.0 - 50.0"},    // 10, which may be chance
          std::tuple{"Tre", "20;19.5 - 20.5", "15;14.5 - 15.5"},    // 5
          std::tuple{"Fyra", "50;49.5 - 50.5", "53;52.5 - 53.5"},   // 3
          std::tuple{"Fem", "60;59.5 - 60.5", "60;59.5 - 60.5"}}) { // 0
        std::string const begin = "2021;Dalarna;";
        report.rows +=
            begin + "Kvinna;" + name + ";" + women + "\n" + begin + "Man;" + name + ";" + men + "\n";
        report.sorting +=
            another_indicator(standard, {{"id = \"diabetes\"", "id = \"" + slug(name) + "\""},
                                         {"titel = \"Diabetes\"", std::string("titel = \"") + name + "\""},
                                         {"kod = \"Diabetes\"", std::string("kod = \"") + name + "\""}});
    }
    std::string const text = text_of(report.make());
    std::string const page =
        part(text, "Största skillnaderna mellan kvinnor och män", "Största förändringarna");
    auto const tre = page.find("Tre 2021: 5 procentenheter högre bland kvinnor (20 %) än bland män (15 %)");
    auto const fyra = page.find("Fyra 2021: 3 procentenheter lägre bland kvinnor (50 %) än bland män (53 %)");
    auto const ett = page.find("Ett 2021: 2 procentenheter lägre bland kvinnor (10 %) än bland män (12 %)");
    EXPECT_LT(tre, fyra) << page;
    EXPECT_LT(fyra, ett) << page;
    EXPECT_NE(ett, std::string::npos) << page;
    EXPECT_FALSE(has(page, "Två")) << "a difference that may be chance";
    EXPECT_FALSE(has(page, "Fem")) << "no difference";
    EXPECT_FALSE(has(text, "Störst.")) << "procentenheter alone need no explanation";
}

TEST(Report, SaysHowTheLargestAreChosenWhereUnitsDiffer) {
    SmallReport report;
    report.rows += "2021;Dalarna;Kvinna;Fall;600;580 - 620\n2021;Dalarna;Man;Fall;950;930 - 970\n";
    report.unit.clear();
    auto other = another_indicator(report.sorting, {{"id = \"diabetes\"", "id = \"fall\""},
                                                    {"titel = \"Diabetes\"", "titel = \"Fallskador\""},
                                                    {"kod = \"Diabetes\"", "kod = \"Fall\""}});
    report.sorting += "enhet = \"procent\"\n" + other + "enhet = \"per_100000\"\n";
    std::string const said =
        "Störst. I sammanfattningen ordnas andelar efter hur många procentenheter de skiljer sig. Andra mått "
        "kan inte vägas mot dem: de kommer efter, ordnade efter hur stor skillnaden är jämfört med värdena. "
        "När listan har mer än en rad tas minst ett av dem med, om det finns en skillnad att visa.";
    std::string const tested = " En skillnad som har prövats och inte är säkerställd tas aldrig med.";
    EXPECT_TRUE(has(text_of(report.make()), said + tested)) << text_of(report.make());

    for (std::string const unit : {"enhet = \"procent\"\n", "enhet = \"per_100000\"\n"}) {
        auto const at = report.sorting.find(unit);
        report.sorting.insert(at, "insamling = \"alla\"\n");
    }
    EXPECT_TRUE(has(text_of(report.make()), said + tested)) << "with intervals they are judged all the same";
    std::string without;
    std::istringstream rows(report.rows);
    for (std::string row; std::getline(rows, row);) without += row.substr(0, row.rfind(';') + 1) + "\n";
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall" + without.substr(without.find('\n'));
    std::string const counted = text_of(report.make());
    EXPECT_TRUE(has(counted, said)) << counted;
    EXPECT_FALSE(has(counted, tested)) << "nothing is tested where everybody is counted";
}

TEST(Report, MonthsQuartersAndSchoolYearsStandOnTheirOwn) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2026M03;Dalarna;Kvinna;Diabetes;8;7.0 - 9.0
2026M03;Dalarna;Man;Diabetes;10;9.0 - 11.0
2026M04;Dalarna;Kvinna;Diabetes;12;11.0 - 13.0
2026M04;Dalarna;Man;Diabetes;11;10.0 - 12.0
)";
    Made made = report.make();
    std::string text = text_of(made);
    EXPECT_TRUE(has(text, "Sedan mars 2026 har andelen ökat bland kvinnor (från 8 till 12 %).")) << text;
    EXPECT_TRUE(has(text, "Diabetes, Dalarna mars 2026 till april 2026"));
    ASSERT_TRUE(made.document);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);

    for (auto const& [month, quarter] : {std::pair{"2026M03", "2025K4"}, std::pair{"2026M04", "2026K1"}})
        while (has(report.rows, month)) report.rows = replaced(report.rows, month, quarter);
    text = text_of(report.make());
    EXPECT_TRUE(has(text, "Sedan kvartal 4 2025 har andelen ökat bland kvinnor")) << text;

    for (auto const& [quarter, school_year] :
         {std::pair{"2025K4", "2023/24"}, std::pair{"2026K1", "2024/25"}})
        while (has(report.rows, quarter)) report.rows = replaced(report.rows, quarter, school_year);
    made = report.make();
    EXPECT_TRUE(has(text_of(made), "Sedan 2023/24 har andelen ökat bland kvinnor")) << text_of(made);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, EarlierFiguresOfKommunerAreToldAndShownWhereTheCountyHasNone) {
    SmallReport report;
    report.rows += "2018;Falun;Kvinna;Diabetes;9;7.0 - 11.0\n";
    EXPECT_TRUE(has(text_of(report.make()), "Kommunernas tidigare uppgifter visas inte."));
    EXPECT_FALSE(has(text_of(SmallReport{}.make()), "Kommunernas tidigare"));

    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2014;Mora;Man;Diabetes;9;7.0 - 11.0
2018;Falun;Kvinna;Diabetes;9;7.0 - 11.0
2021;Falun;Kvinna;Diabetes;9;7.0 - 11.0
)";
    Made made = report.make();
    EXPECT_TRUE(has(text_of(made), "Diabetes per kommun, Dalarna 2014–2021")) << text_of(made);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Report, AnAreaWhoseFiguresAreOlderThanTheTableSaysTheirYear) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2019;Dalarna;Kvinna;Diabetes;10;9.0 - 11.0
2019;Dalarna;Man;Diabetes;12;11.0 - 13.0
2021;Falun;Kvinna;Diabetes;9;7.0 - 11.0
2021;Falun;Man;Diabetes;11;9.0 - 13.0
2021;Mora;Kvinna;Diabetes;9;7.0 - 11.0
2021;Mora;Man;Diabetes;11;9.0 - 13.0
)";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Kvinnor och män 2019.")) << text;
    EXPECT_TRUE(has(text, "Kommunerna 2021."));
}

TEST(Report, TheTableShowsEveryKommunThatIsCompared) {
    SmallReport report;
    report.settings = "omrade = \"Mora\"\njamfor = [\"Stockholm\", \"2080\", \"0380\"]";
    report.rows += "2021;Stockholm;Kvinna;Diabetes;10;9.0 - 11.0\n2021;Stockholm;Man;Diabetes;10;9.0 - 11.0\n"
                   "2021;Orsa;Kvinna;Diabetes;10;9.0 - 11.0\n";
    Made const made = report.make();
    std::string const text = text_of(made);
    ASSERT_TRUE(made.document) << text;
    document::Numbering const numbers(*made.document);
    std::vector<std::string> headings;
    for (document::Row const& row : numbers.table("tabell-diabetes--kommuner")->rows)
        headings.push_back(row.heading);
    EXPECT_EQ(headings, (std::vector<std::string>{"Falun", "Mora", "Stockholm", "Dalarnas län", "Riket"}));
    EXPECT_NE(numbers.find("diagram-diabetes--kommuner"), nullptr);
    EXPECT_TRUE(has(text, "Diabetes per kommun, Mora och jämförda kommuner 2021")) << text;
    EXPECT_TRUE(has(text, "från de två kommuner i jämförelsen som har uppgift")) << text;
    EXPECT_TRUE(has(text, "Källan har inga uppgifter om Uppsala.")) << text;
    EXPECT_TRUE(has(text,
                    "Diabetes: ingen jämförelse med Uppsala, eftersom källan inte har några uppgifter om "
                    "den kommunen."))
        << text;
}

TEST(Report, OneNewerKommunDoesNotHideTheOthers) {
    SmallReport report;
    report.rows += "2022;Mora;Kvinna;Diabetes;10;9.0 - 11.0\n2021;Orsa;Kvinna;Diabetes;10;9.0 - 11.0\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Diabetes per kommun, Dalarna 2021")) << text;
    EXPECT_TRUE(has(text, "Mora (2022) har en nyare uppgift.")) << text;
}

TEST(Report, KommunerThatTheSourceLacksAreNamedInANote) {
    Made const made = SmallReport{}.make();
    document::Numbering const numbers(*made.document);
    EXPECT_EQ(numbers.table("tabell-diabetes--kommuner")->rows.size(), 4U) << "Falun, Mora, Dalarna, riket";
    EXPECT_TRUE(has(text_of(made), "Källan har inga uppgifter om de 13 andra kommunerna i Dalarna."));
}

TEST(Report, AComparisonFallsBackOnTheLatestCommonYearOrIsToldToBeLeftOut) {
    SmallReport report;
    report.rows = replaced(report.rows, "2021;Riket;Kvinna", "2018;Riket;Kvinna");
    report.rows = replaced(report.rows, "2021;Riket;Man", "2018;Riket;Man");
    std::string text = text_of(report.make());
    EXPECT_TRUE(has(text, "Riket 2018.")) << text;
    EXPECT_TRUE(has(text, "Jämfört med riket syns ingen säkerställd skillnad")) << text;

    while (has(report.rows, "2018;Riket")) report.rows = replaced(report.rows, "2018;Riket", "2010;Riket");
    text = text_of(report.make());
    EXPECT_TRUE(has(text,
                    "Diabetes: ingen jämförelse med riket, eftersom uppgifter om kvinnor och män var för "
                    "sig inte finns för samma tid."))
        << text;

    report.settings = "omrade = \"Mora\"";
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n2021;Mora;Kvinna;Diabetes;13;11.0 - 15.0\n";
    text = text_of(report.make());
    for (char const* told :
         {"ingen jämförelse med riket, eftersom källan inte har några uppgifter om riket.",
          "ingen jämförelse med Dalarna, eftersom källan inte har några uppgifter om Dalarna.",
          "ingen jämförelse med andra kommuner, eftersom källan inte har några uppgifter om dem."})
        EXPECT_TRUE(has(text, told)) << told << '\n' << text;
}

TEST(Report, PeriodsOfDifferentLengthsAreNotMixed) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2023K4;Dalarna;Kvinna;Diabetes;8;7.0 - 9.0
2023K4;Dalarna;Man;Diabetes;10;9.0 - 11.0
2024-2025;Dalarna;Kvinna;Diabetes;12;11.0 - 13.0
2024-2025;Dalarna;Man;Diabetes;11;10.0 - 12.0
)";
    std::string const text = text_of(report.make());
    EXPECT_FALSE(has(text, "Sedan kvartal 4 2023")) << text;
    EXPECT_TRUE(has(text, "Det finns ingen tidigare uppgift för en lika lång tid"));
    EXPECT_TRUE(has(text, "Diabetes: värdena gäller olika långa tider."));
    EXPECT_FALSE(has(text, "varje värde gäller flera år"));
}

TEST(Report, ASourceThatNothingIsPrintedFromSaysSo) {
    SmallReport report;
    EXPECT_FALSE(has(text_of(report.make()), "används inte i den här rapporten"));
    report.settings = "omrade = \"12\"";
    EXPECT_TRUE(has(text_of(report.make()), "Källan används inte i den här rapporten."));
}

TEST(Report, SexIsNoCondition) {
    SmallReport report;
    report.sorting += "villkor = { kon = \"kvinnor\" }\n";
    Made const made = report.make();
    ASSERT_EQ(codes_of(made), std::vector<std::string>{"naravard.villkor-kon"});
    EXPECT_TRUE(made.diagnostics.has_errors());
    EXPECT_EQ(made.diagnostics.list()[0].place.line, 13);
    EXPECT_TRUE(has(made.diagnostics.list()[0].hint, "ta bort kon ur villkor"));
}

TEST(Report, ADelmalWithoutIndicatorsIsTheTemplatesDoing) {
    SmallReport report;
    report.sorting += "[[delmal]]\nnamn = \"Tom\"\n";
    Made const made = report.make();
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.delmal-tomt"});
    EXPECT_TRUE(has(text_of(made), "Mallen har inga indikatorer för det här delmålet.")) << text_of(made);

    report.sorting = "[[delmal]]\nnamn = \"Tom\"\n";
    EXPECT_EQ(codes_of(report.make()), std::vector<std::string>{"naravard.delmal-tomt"})
        << "the data are not to blame";

    report.sorting += "saknas = \"Det finns inga mått.\"\n";
    EXPECT_TRUE(codes_of(report.make()).empty()) << "it says itself that it is empty";
}

TEST(Report, ARegisterThatGivesIntervalsIsJudgedByThem) {
    SmallReport report;
    report.sorting += "insamling = \"alla\"\n";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2021;Dalarna;Kvinna;Diabetes;15.3;9.0 - 21.6
2021;Dalarna;Man;Diabetes;18.9;11.0 - 26.8
)";
    auto const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Skillnaden är inte statistiskt säkerställd och kan bero på slumpen.")) << text;
    EXPECT_FALSE(has(text, "urval; där är skillnaden känd")) << text;
}

TEST(Report, MeansOfNumbersAreComparedWithOtherAreas) {
    SmallReport report;
    report.unit = "enhet = \"antal\"\n";
    report.sorting += "insamling = \"alla\"\n";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2021;Dalarna;Kvinna;Diabetes;15;
2021;Dalarna;Man;Diabetes;12;
2021;Riket;Kvinna;Diabetes;14;
2021;Riket;Man;Diabetes;11;
)";
    std::string const left_out = "eftersom antal beror på hur många som bor där";
    EXPECT_TRUE(has(text_of(report.make()), left_out)) << text_of(report.make());
    report.sorting += "medeltal = true\n";
    EXPECT_FALSE(has(text_of(report.make()), left_out)) << text_of(report.make());
    EXPECT_TRUE(has(text_of(report.make()), "Riket.")) << text_of(report.make());
}

TEST(Report, AChangeOverALongerTimeIsToldAsSuch) {
    SmallReport report;
    report.sorting += "insamling = \"alla\"\n";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2014;Dalarna;Kvinna;Diabetes;4;
2014;Dalarna;Man;Diabetes;4;
2018;Dalarna;Kvinna;Diabetes;8;
2018;Dalarna;Man;Diabetes;10;
2021;Dalarna;Kvinna;Diabetes;8;
2021;Dalarna;Man;Diabetes;10;
)";
    EXPECT_TRUE(has(text_of(report.make()),
                    "har ingen av de jämförda uppgifterna ändrats sedan förra mätningen. Över längre tid har "
                    "däremot några uppgifter ändrats."))
        << text_of(report.make());
}

TEST(Report, AReasonWithoutWordsAndAMeanOverNoYearsAreRefused) {
    SmallReport report;
    report.sorting += "utan_kon = \" . \"\nmedelvarde_ar = 0\n";
    EXPECT_EQ(codes_of(report.make()),
              (std::vector<std::string>{"naravard.utan-kon", "naravard.medelvarde"}));
}

TEST(Report, TheSexesOfTheSourceAreShownWhereTheTemplateNamesOthers) {
    SmallReport report;
    report.sorting += "kon = [\"flickor\", \"pojkar\"]\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "högre bland kvinnor (12 %) än bland män (11 %)")) << text;
    EXPECT_FALSE(has(text, "flickor"));
}

} // namespace
} // namespace linsen
