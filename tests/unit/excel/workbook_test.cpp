#include "excel/workbook.hpp"

#include "base/file.hpp"
#include "base/scratch.hpp"
#include "base/swedish_locale.hpp"
#include "data/workbook_parts.hpp"
#include "document/palette.hpp"
#include "document/walk.hpp"
#include "excel/gallery.hpp"
#include "excel/read.hpp"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace linsen::excel {
namespace {

constexpr std::int64_t moment = 1'772'323'200; // 2026-03-01

class Workbook : public ::testing::Test {
protected:
    std::filesystem::path write_as(std::string const& name, document::Document const& document) {
        auto const path = scratch_ / name;
        EXPECT_TRUE(write(document, path, moment, diagnostics_)) << to_json(diagnostics_);
        return path;
    }
    std::filesystem::path write_gallery(std::string const& name = "bok.xlsx") {
        return write_as(name, gallery::document());
    }
    /// A part of a workbook as the file holds it.
    std::string part(std::filesystem::path const& path, std::string const& name) {
        auto* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
        zip_stat_t info{};
        std::string bytes;
        if (zip_stat(archive, name.c_str(), 0, &info) == 0) {
            bytes.resize(info.size);
            auto* file = zip_fopen(archive, name.c_str(), 0);
            zip_fread(file, bytes.data(), bytes.size());
            zip_fclose(file);
        }
        zip_discard(archive);
        return bytes;
    }
    test::Scratch scratch_;
    Diagnostics diagnostics_;
};

using Cells = std::map<std::string, std::string>;

/// The numbers that stand behind `mark` in a part, one after the other.
std::vector<int> numbers_behind(std::string const& part, std::string const& mark) {
    std::vector<int> numbers;
    for (auto at = part.find(mark); at != std::string::npos; at = part.find(mark, at + 1))
        numbers.push_back(std::atoi(part.c_str() + at + mark.size()));
    return numbers;
}

/// So wide that it is printed lying, so high that it takes several pages.
document::Document wide_table_with_charts() {
    document::Table table;
    table.anchor = "tabell-bred";
    table.caption = "En bred tabell";
    table.row_heading = "Kommun";
    table.sex = document::SexAxis::not_persons;
    constexpr int columns = 12;
    for (int column = 0; column < columns; ++column)
        table.columns.push_back({"Kolumn nummer " + std::to_string(column), "", "", document::Show::value});
    for (int place = 0; place < 15; ++place) {
        document::Row row;
        row.heading = "Kommun " + std::to_string(place);
        row.cells.assign(columns, shown_cell(50.0 + place, Unit::percent, 0));
        table.rows.push_back(std::move(row));
    }
    document::Document document;
    document.title = "Bred";
    for (std::size_t column : {0U, 4U, 8U}) {
        document::Chart chart;
        chart.anchor = "diagram-" + std::to_string(column);
        chart.caption = "Ett diagram";
        chart.kind = document::ChartKind::bars;
        chart.table = table.anchor;
        chart.columns = {column, column + 1};
        document.content.push_back(document::block(std::move(chart)));
    }
    document.content.push_back(document::block(std::move(table)));
    return document;
}

TEST_F(Workbook, ATableThatIsNotShownIsSaidToBeMissing) {
    auto document = wide_table_with_charts();
    auto const said = "Insats 2025. Tabellen visas inte: inget av dess tal kan visas.";
    document.content.push_back(
        document::section("Hälsa", "halsa", {document::not_shown(document::text(said))}));
    auto const cells = read_workbook(write_as("saknas.xlsx", document)).at("Innehåll");
    auto const under = std::ranges::find_if(
        cells, [](auto const& cell) { return cell.second == "Tabeller och diagram som inte visas"; });
    ASSERT_NE(under, cells.end());
    EXPECT_TRUE(std::ranges::any_of(cells, [&](auto const& cell) { return cell.second == said; }));
}

TEST_F(Workbook, NoChartIsCutWhereAPrintedPageEnds) {
    auto const path = write_as("bred.xlsx", wide_table_with_charts());
    auto const sheet = part(path, "xl/worksheets/sheet2.xml");
    EXPECT_EQ(sheet.find("fitToPage"), std::string::npos) << "which would take no notice of the breaks";
    auto pages = numbers_behind(sheet, "<brk id=\"");
    ASSERT_FALSE(pages.empty()) << sheet.substr(0, 2000);
    auto const scale = numbers_behind(sheet, "scale=\"");
    ASSERT_EQ(scale.size(), 1U);
    pages.insert(pages.begin(), 0);
    auto const drawing = part(path, "xl/drawings/drawing1.xml");
    auto const rows = numbers_behind(drawing, "<xdr:row>"); // of each chart the first and the last
    ASSERT_EQ(rows.size(), 6U);
    constexpr int row_pixels = 20;
    constexpr int lying_a4 = 640;
    for (std::size_t chart = 0; chart < rows.size(); chart += 2) {
        auto const next = std::upper_bound(pages.begin(), pages.end(), rows[chart]);
        auto const page = *std::prev(next);
        EXPECT_TRUE(next == pages.end() || rows[chart + 1] < *next);
        EXPECT_LE((rows[chart + 1] - page + 1) * row_pixels * scale.front() / 100, lying_a4);
    }
}

TEST_F(Workbook, BeginsWithContentsAndWhatTheSignsMean) {
    auto const cells = read_workbook(write_gallery()).at("Innehåll");
    EXPECT_EQ(
        cells,
        (Cells{
            {"A1", "God och nära vård i Dalarna"},
            {"A2", "Uppföljning med könsuppdelad statistik"},
            {"A3", "Avsändare"},
            {"B3", "RSS Dalarna"},
            {"A4", "Period"},
            {"B4", "2010–2021"},
            {"A5", "Diarienummer"},
            {"B5", "RD 2026/123"},
            {"A6", "Datum"},
            {"B6", "1 mars 2026"},
            {"A7", "Observera"},
            {"B7", "Påhittade uppgifter"},
            {"A9", "Innehåll"},
            {"A10", "Del"},
            {"B10", "Rubrik"},
            {"C10", "Blad"},
            {"A11", "Sammanfattning"},
            {"B11", "Sammanfattning"},
            {"C11", "Sammanfattning"},
            {"A12", "Tabell 1"},
            {"B12", "Har diabetes, Dalarna, efter kön och år"},
            {"C12", "Tabell 1"},
            {"A13", "Diagram 1"},
            {"B13", "Har diabetes, Dalarna, efter kön och år"},
            {"C13", "Tabell 1"},
            {"A14", "Tabell 2"},
            {"B14", "Har diabetes, efter kommun och kön, 2021"},
            {"C14", "Tabell 2"},
            {"A15", "Diagram 2"},
            {"B15", "Har diabetes, efter kommun och kön, 2021"},
            {"C15", "Tabell 2"},
            {"A16", "Tabell 3"},
            {"B16", "Invånare efter kommun, ålder, kön och år"},
            {"C16", "Tabell 3"},
            {"A17", "Tabell 4"},
            {"B17", "Väntetid till första besök"},
            {"C17", "Tabell 4"},
            {"A18", "Diagram 3"},
            {"B18", "Väntetid till första besök"},
            {"C18", "Tabell 4"},
            {"A19", "Bilaga 1"},
            {"B19", "Källor och metod"},
            {"C19", "Bilaga 1. Källor och metod"},
            {"A21",
             "Siffrorna i varje tabell har ett namn att använda i formler, till exempel Tabell_1_siffror."},
            {"A23", "Teckenförklaring"},
            {"A24", "Tecken"},
            {"B24", "Betydelse"},
            {"A25", ".."},
            {"B25", "skyddad uppgift"},
            {"A26", "–"},
            {"B26", "uppgift saknas"},
            {"A27", "."},
            {"B27", "uppgift kan inte förekomma"},
            {"A28", "0"},
            {"B28", "noll"},
            {"A29", "p"},
            {"B29", "preliminär uppgift"},
            {"A30", "b"},
            {"B30", "brott i tidsserien: jämför inte med uppgifterna före"}}));
}

TEST_F(Workbook, TheFiguresOfEachTableHaveAName) {
    auto const book = part(write_gallery(), "xl/workbook.xml");
    EXPECT_NE(book.find("<definedName name=\"Tabell_1_siffror\">'Tabell 1'!$B$5:$G$8</definedName>"),
              std::string::npos)
        << book;
}

TEST_F(Workbook, ATableIsNumbersAndSignsUnderUniqueHeaders) {
    auto const cells = read_workbook(write_gallery()).at("Tabell 1");
    EXPECT_EQ(
        cells,
        (Cells{{"A1", "Tabell 1. Har diabetes, Dalarna, efter kön och år"},
               {"A2", "Andel i procent. Nedre och övre gräns: 95 % konfidensintervall. Påhittade uppgifter."},
               {"A3", "Till innehållet"},
               {"B3", "Diagram 1"},
               {"A4", "År"},
               {"B4", "Kvinnor"},
               {"C4", "Kvinnor, nedre gräns"},
               {"D4", "Kvinnor, övre gräns"},
               {"E4", "Män"},
               {"F4", "Män, nedre gräns"},
               {"G4", "Män, övre gräns"},
               {"A5", "#2010"},
               {"B5", "#6"},
               {"C5", "#5.2"},
               {"D5", "#6.9"},
               {"E5", "#8"},
               {"F5", "#7"},
               {"G5", "#9.1"},
               {"A6", "#2014"},
               {"B6", "#6"},
               {"C6", "#5.6"},
               {"D6", "#6.8"},
               {"E6", ".."},
               {"F6", ".."},
               {"G6", ".."},
               {"A7", "#2018"},
               {"B7", "#7"},
               {"C7", "#6.2"},
               {"D7", "#8"},
               {"E7", "#9"},
               {"F7", "#8.4"},
               {"G7", "#10.3"},
               {"A8", "#2021"},
               {"B8", "#8"},
               {"C8", "#7.1"},
               {"D8", "#8.9"},
               {"E8", "#10"},
               {"F8", "#9.1"},
               {"G8", "#11"},
               {"A10", "Frågan ställs till personer 16 år och äldre. Svaren är vägda, så att de gäller hela "
                       "befolkningen i länet och inte bara dem som svarade på enkäten."},
               {"A11", "Se också tabell 2."},
               {"A12", "Källa: Nationella folkhälsoenkäten"},
               {"A14", "Diagram 1"}}));
    auto const table = part(scratch_ / "bok.xlsx", "xl/tables/table3.xml");
    EXPECT_NE(table.find("name=\"Tabell_1\""), std::string::npos);
    EXPECT_NE(table.find("ref=\"A4:G8\""), std::string::npos);
}

TEST_F(Workbook, GroupsBecomePartOfHeadersAndAColumn) {
    auto const cells = read_workbook(write_gallery()).at("Tabell 3");
    EXPECT_EQ(cells.at("A4"), "Grupp");
    EXPECT_EQ(cells.at("B4"), "Kod");
    EXPECT_EQ(cells.at("C4"), "2019 Kvinnor");
    EXPECT_EQ(cells.at("L4"), "2023 Män");
    EXPECT_EQ(cells.at("A6"), "0–19 år");
    EXPECT_EQ(cells.at("B5"), "0020");
    EXPECT_EQ(cells.at("B8"), "=1+1") << "a text is never a formula";
    EXPECT_EQ(cells.at("C7"), ".");
    EXPECT_EQ(cells.at("C8"), "#0");
    EXPECT_EQ(cells.at("A10"),
              "Bokstav efter ett tal: p = preliminär uppgift, b = brott i tidsserien före uppgiften.");
    auto const styles = part(scratch_ / "bok.xlsx", "xl/styles.xml");
    EXPECT_NE(styles.find("formatCode=\"#,##0&quot; p&quot;\""), std::string::npos);
    EXPECT_NE(styles.find("formatCode=\"#,##0&quot; p b&quot;\""), std::string::npos);
}

TEST_F(Workbook, EveryLetterOfAFlagStandsInTheFormatOfItsNumber) {
    auto cell = shown_cell(57.9, Unit::percent, 1);
    cell.interval = Interval{53.1, 62, 1};
    cell.preliminary = true;
    auto flagged = cell;
    flagged.revised = flagged.series_break = true;
    document::Table table;
    table.anchor = "tabell-bokstaver";
    table.caption = "God hälsa";
    table.row_heading = "Kommun";
    table.columns = {{"Kvinnor", "", "kvinnor", document::Show::value},
                     {"Intervall, kvinnor", "", "kvinnor", document::Show::interval},
                     {"Intervall, män", "", "män", document::Show::interval}};
    table.rows = {gallery::row_of("Falun", {cell, cell, flagged})};
    document::Document document;
    document.title = "Bokstäver";
    document.content = {document::section("Hälsa", "halsa", {document::block(table)})};
    auto const path = write_as("bokstaver.xlsx", document);
    auto const cells = read_workbook(path).at("Tabell 1");
    EXPECT_EQ(cells.at("A7"),
              "Bokstav efter ett tal: p = preliminär uppgift, r = reviderad uppgift, b = brott "
              "i tidsserien före uppgiften.");
    EXPECT_EQ(cells.at("F5"), "#62");

    // The format that each cell of the row has.
    auto const sheet = part(path, "xl/worksheets/sheet2.xml");
    auto const styles = part(path, "xl/styles.xml");
    auto const format_of = [&](std::string const& name) {
        auto const formats = styles.substr(styles.find("<cellXfs"));
        auto at = sheet.find("s=\"", sheet.find("<c r=\"" + name + "\"")) + 3;
        auto xf = std::string::npos;
        for (auto count = std::stoi(sheet.substr(at)) + 1; count > 0; --count)
            xf = formats.find("<xf ", xf + 1);
        auto const id = formats.substr(formats.find("numFmtId=\"", xf) + 10);
        at = styles.find("<numFmt numFmtId=\"" + id.substr(0, id.find('"')) + "\"");
        at = styles.find("formatCode=\"", at) + 12;
        return styles.substr(at, styles.find('"', at) - at);
    };
    EXPECT_EQ(format_of("B5"), "#,##0.0&quot; p&quot;");
    EXPECT_EQ(format_of("C5"), "#,##0.0") << "p stands at the value beside it";
    EXPECT_EQ(format_of("D5"), "#,##0.0");
    EXPECT_EQ(format_of("E5"), "#,##0.0&quot; p r b&quot;");
    EXPECT_EQ(format_of("F5"), "#,##0.0&quot; p r b&quot;");
}

TEST_F(Workbook, MarksOfNotesStandBehindHeadsAndInFormats) {
    auto table = gallery::few_bars();
    table.rows[1].cells[1] = cell_without_value(Status::hidden, Unit::days);
    table.marked_notes = {
        document::cell_note(0, 1, document::text("Om cellen.")),
        document::cell_note(1, 1, document::text("Om den dolda.")),
        document::row_note(1, document::text("Om raden.")),
        document::column_note(0, document::text("Om kolumnen, se ", document::ref(table.anchor), "."))};
    document::Document document;
    document.title = "Märken";
    document.content = {document::section("Väntetid", "vantetid", {document::block(table)})};
    auto const path = write_as("marken.xlsx", document);
    auto const cells = read_workbook(path).at("Tabell 1");
    EXPECT_EQ(cells.at("B4"), "Kvinnor 1)");
    EXPECT_EQ(cells.at("C4"), "Män");
    EXPECT_EQ(cells.at("A6"), "Öppenvård 3)");
    EXPECT_EQ(cells.at("C5"), "#0.3") << "still a number";
    EXPECT_EQ(cells.at("C6"), ".. 4)");
    EXPECT_EQ(cells.at("A8"), "1) Om kolumnen, se tabell 1.");
    EXPECT_EQ(cells.at("A9"), "2) Om cellen.");
    EXPECT_EQ(cells.at("A11"), "4) Om den dolda.");
    EXPECT_NE(part(path, "xl/styles.xml").find("formatCode=\"#,##0.0&quot; 2)&quot;\""), std::string::npos);
}

TEST_F(Workbook, ATableWithoutRowsSaysSo) {
    auto table = gallery::few_bars();
    table.rows.clear();
    document::Document document;
    document.title = "Tom";
    document.content = {
        document::section("Väntetid", "vantetid",
                          {document::block(gallery::chart_of(table, "diagram", document::ChartKind::bars)),
                           document::block(table)})};
    auto const path = write_as("tom.xlsx", document);
    auto const cells = read_workbook(path).at("Tabell 1");
    EXPECT_EQ(cells.at("A4"), "Insats");
    EXPECT_EQ(cells.at("A5"), "Inga uppgifter finns att visa");
    EXPECT_EQ(cells.at("A7"), "Källa: Region Dalarna");
    // Behind the table of contents.
    EXPECT_NE(part(path, "xl/tables/table2.xml").find("ref=\"A4:C5\""), std::string::npos);
}

TEST_F(Workbook, NumbersAreRoundedAsTheyArePrinted) {
    auto const cells = read_workbook(write_gallery()).at("Tabell 4");
    EXPECT_EQ(cells.at("B5"), "#12.5");
    EXPECT_EQ(cells.at("C5"), "#0.3");
    EXPECT_EQ(cells.at("C6"), "#28.3");
}

TEST_F(Workbook, AppendicesAreNumberedAndHoldWhatThePdfHolds) {
    auto document = gallery::document();
    document.front.department = "Socialförvaltningen";
    document.front.recipient = "Socialnämnden";
    document.content.push_back(document::section(
        "Ordlista", "ordlista",
        {document::paragraph(document::text("Se ", document::ref("metod"), ".")),
         document::glossary({{"zon", "ett område"}, {"diabetes", "en sjukdom"}}),
         document::signatures({{"Anna Andersson", "förvaltningschef"}, {"Bo Berg", ""}}, "Falun")},
        document::Section::Role::appendix));
    auto const sheets = read_workbook(write_as("bok.xlsx", document));
    EXPECT_EQ(sheets.at("Bilaga 2. Ordlista"), (Cells{{"A1", "Bilaga 2. Ordlista"},
                                                      {"A2", "Till innehållet"},
                                                      {"A3", "Se bilaga 1."},
                                                      {"A4", "diabetes: en sjukdom"},
                                                      {"A5", "Ort och datum: Falun"},
                                                      {"A6", "Underskrift: Anna Andersson, förvaltningschef"},
                                                      {"A7", "Underskrift: Bo Berg"}}));
    auto const& contents = sheets.at("Innehåll");
    auto const stands = [&](std::string const& text) {
        return std::any_of(contents.begin(), contents.end(),
                           [&](auto const& cell) { return cell.second == text; });
    };
    for (auto const* text :
         {"Bilaga 2", "Ordlista", "Bilaga 2. Ordlista", "Socialförvaltningen", "Socialnämnden"})
        EXPECT_TRUE(stands(text)) << text;
}

TEST_F(Workbook, SourcesAndMethodAreTextAndTheBodyIsNot) {
    auto const sheets = read_workbook(write_gallery());
    EXPECT_EQ(sheets.at("Bilaga 1. Källor och metod"),
              (Cells{{"A1", "Bilaga 1. Källor och metod"},
                     {"A2", "Till innehållet"},
                     {"A3", "Folkhälsoenkäten skickas ut av Folkhälsomyndigheten "
                            "(https://www.folkhalsomyndigheten.se) (Tillsammans med regionerna.)."},
                     {"A5", "Urval"},
                     {"A6", "• Urvalet är slumpmässigt."},
                     {"A7", "• Bortfallet är stort bland unga."},
                     {"A8", "1. Vikt"},
                     {"A9", "2. Kalibrering"},
                     {"A10", "Metod: Intervall"},
                     {"A11", "Intervallen är på 95-procentsnivån."}}));
    EXPECT_EQ(sheets.at("Sammanfattning").at("A5"), "Män har diabetes oftare än kvinnor, se tabell 1.");
    for (auto const& [name, cells] : sheets) {
        for (auto const& [at, text] : cells) EXPECT_EQ(text.find("Löptext"), std::string::npos) << name << at;
    }
}

TEST_F(Workbook, AChartHasAPointForEveryShownCellAndForNoOther) {
    auto const path = write_gallery();
    auto const lines = part(path, "xl/charts/chart1.xml");
    EXPECT_NE(lines.find("<c:scatterChart>"), std::string::npos);
    // Men: 2010 alone, then 2018–2021; the hidden year lies between two series.
    EXPECT_NE(lines.find("<c:f>'Tabell 1'!$E$5:$E$5</c:f>"), std::string::npos);
    EXPECT_NE(lines.find("<c:f>'Tabell 1'!$E$7:$E$8</c:f>"), std::string::npos);
    EXPECT_EQ(lines.find("$E$6"), std::string::npos);
    EXPECT_EQ(lines.find("<c:v>0</c:v>"), std::string::npos);
    auto const bars = part(path, "xl/charts/chart2.xml");
    // Malung, whose women are not known, has no bars: an empty cell would look like zero.
    EXPECT_NE(bars.find("<c:f>('Tabell 2'!$B$5:$B$11,'Tabell 2'!$B$13:$B$20)</c:f>"), std::string::npos);
    EXPECT_NE(bars.find("<c:f>('Tabell 2'!$E$5:$E$11,'Tabell 2'!$E$13:$E$20)</c:f>"), std::string::npos);
    EXPECT_FALSE(read_workbook(path).at("Tabell 2").contains("H12"));
}

TEST_F(Workbook, ChartsHaveAlternativeTextAndMoveWithTheirCells) {
    auto const drawing = part(write_gallery(), "xl/drawings/drawing1.xml");
    EXPECT_NE(drawing.find("descr=\"Linjediagram: Har diabetes, Dalarna, efter kön och år"),
              std::string::npos);
    EXPECT_NE(drawing.find("editAs=\"oneCell\""), std::string::npos);
}

TEST_F(Workbook, ALongAlternativeTextEndsWithAWholeWord) {
    auto document = gallery::document();
    auto& charts = std::get<document::Section>(document.content[1].node).content;
    std::string text;
    for (int i = 0; i < 400; ++i) text += "åäö åäö. ";
    std::get<document::Chart>(charts[2].node).alt = text;
    auto const drawing = part(write_as("bok.xlsx", document), "xl/drawings/drawing1.xml");
    EXPECT_NE(drawing.find("åäö åäö.… Uppgifterna finns i tabell 1.\""), std::string::npos)
        << "what is cut off is never where the figures stand";
}

TEST_F(Workbook, TextsThatLookLikeSomethingElseComeBackAsTheyAre) {
    auto document = gallery::document();
    auto& method = std::get<document::Section>(document.content[2].node);
    std::string long_text;
    for (int i = 0; i < 5'000; ++i) long_text += "Ett ord. ";
    method.content = {document::paragraph("=HYPERLINK(\"http://x\")"),
                      document::paragraph("_x0041_ och _x005F_"),
                      document::paragraph("rad\nbryt\x01\ttab\r\nslut"), document::paragraph(long_text)};
    auto const cells = read_workbook(write_as("bok.xlsx", document)).at("Bilaga 1. Källor och metod");
    EXPECT_EQ(cells.at("A3"), "=HYPERLINK(\"http://x\")");
    EXPECT_EQ(cells.at("A4"), "_x0041_ och _x005F_");
    EXPECT_EQ(cells.at("A5"), "rad\nbryt\x01\ttab\r\nslut");
    EXPECT_EQ(cells.at("A6").size() + 1 + cells.at("A7").size(), long_text.size() - 1);
}

TEST_F(Workbook, WomenAndMenHaveTheColoursThatThePdfHas) {
    auto const path = write_gallery();
    std::map<std::string, std::set<std::string>> colours;
    for (int number = 1; number <= 3; ++number) {
        auto const chart = part(path, "xl/charts/chart" + std::to_string(number) + ".xml");
        for (auto at = chart.find("<c:ser>"); at != std::string::npos; at = chart.find("<c:ser>", at + 1)) {
            auto const name = chart.find("<c:v>", at) + 5;
            auto const colour = chart.find("<a:srgbClr val=\"", at) + 16;
            auto const series = chart.substr(name, chart.find('<', name) - name);
            colours[series].insert(chart.substr(colour, 6));
        }
    }
    for (auto const& [series, sex] : {std::pair{"Kvinnor", "kvinnor"}, std::pair{"Män", "män"}}) {
        std::array<char, 7> expected{};
        std::snprintf(expected.data(), expected.size(), "%06X", document::sign_of(sex)->colour);
        EXPECT_EQ(colours[series], std::set<std::string>{expected.data()}) << series;
    }
}

TEST_F(Workbook, HeadingsThatLookLikeALetterByNumberComeBackAsTheyAre) {
    auto document = gallery::document();
    document.title = "Rapport _x0041_";
    auto& method = std::get<document::Section>(document.content[2].node);
    method.heading = "Metod _x0041_";
    document::for_each_block(document.content, [](document::Block const& block) {
        auto const* table = std::get_if<document::Table>(&block.node);
        if (table == nullptr || table->anchor != "tabell-vantetid") return;
        auto& changed = const_cast<document::Table&>(*table); // NOLINT: the gallery is a copy of our own
        changed.caption = "Väntetid _x0042_";
        changed.columns[0].heading = "Kvinnor _x0043_";
        changed.rows[0].heading = "_x0044_";
    });
    auto const sheets = read_workbook(write_as("bok.xlsx", document));
    EXPECT_EQ(sheets.at("Bilaga 1. Metod x0041_").at("A1"), "Bilaga 1. Metod _x0041_");
    EXPECT_EQ(sheets.at("Innehåll").at("A1"), "Rapport _x0041_");
    EXPECT_EQ(sheets.at("Tabell 4").at("A1"), "Tabell 4. Väntetid _x0042_");
    EXPECT_EQ(sheets.at("Tabell 4").at("B4"), "Kvinnor _x0043_");
    EXPECT_EQ(sheets.at("Tabell 4").at("A5"), "_x0044_");
}

TEST_F(Workbook, TheSameDocumentGivesTheSameBytes) {
    auto const bytes = scratch_.get(write_gallery("ett.xlsx").filename());
    ::setenv("TZ", "Pacific/Auckland", 1);
    EXPECT_EQ(scratch_.get(write_gallery("två.xlsx").filename()), bytes);
    ::unsetenv("TZ");
    SwedishLocale const swedish;
    if (!swedish.set()) GTEST_SKIP() << "sv_SE.UTF-8 cannot be made here: install the package locales";
    EXPECT_EQ(scratch_.get(write_gallery("tre.xlsx").filename()), bytes);
}

TEST_F(Workbook, CarriesItsPropertiesAndTheMomentGiven) {
    auto const core = part(write_gallery(), "docProps/core.xml");
    for (auto const* text :
         {"<dc:title>God och nära vård i Dalarna</dc:title>", "<dc:creator>RSS Dalarna</dc:creator>",
          "<dc:subject>Könsuppdelad statistik</dc:subject>",
          "<cp:keywords>god och nära vård, kön</cp:keywords>",
          "<dc:description>Gjord med Linsen</dc:description>", "2026-03-01T00:00:00Z"}) {
        EXPECT_NE(core.find(text), std::string::npos) << text;
    }
}

TEST_F(Workbook, TellsAFolderThatIsNotThere) {
    EXPECT_FALSE(write(gallery::document(), scratch_ / "saknas/bok.xlsx", moment, diagnostics_));
    ASSERT_EQ(diagnostics_.list().size(), 1U);
    EXPECT_EQ(diagnostics_.list()[0].code, "excel.kan-inte-skrivas");
}

/// LINSEN_GALLERY names where it is left for people and outside programs to look at.
TEST_F(Workbook, IsLeftForOthersToLookAt) {
    char const* const asked = std::getenv("LINSEN_GALLERY");
    auto const target = asked != nullptr ? std::filesystem::path(asked) : scratch_ / "galleri.xlsx";
    ASSERT_TRUE(write(gallery::document(), target, moment, diagnostics_)) << to_json(diagnostics_);
}

/// The library returns success when its temporary files are cut off; the limit on file sizes does that.
TEST_F(Workbook, TellsWhenTheDiskIsFull) {
    auto document = gallery::document();
    auto& content = std::get<document::Section>(document.content[1].node).content;
    auto& rows = std::get<document::Table>(content[3].node).rows;
    while (rows.size() < 5'000) rows.push_back(rows[rows.size() % 15]);
    content.erase(content.begin() + 4);
    auto const path = scratch_ / "bok.xlsx";
    auto const child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{100 << 10, 100 << 10};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        Diagnostics diagnostics;
        bool const written = write(document, path, moment, diagnostics);
        bool const told =
            diagnostics.errors() == 1 && (diagnostics.list()[0].code == "excel.lasning-skiljer" ||
                                          diagnostics.list()[0].code == "excel.kan-inte-skrivas");
        ::_exit(!written && told ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_TRUE(write(document, path, moment, diagnostics_)) << "and without the limit it is written";
}

} // namespace
} // namespace linsen::excel
