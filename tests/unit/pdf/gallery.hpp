#pragma once

#include "document/build.hpp"
#include "document/legend.hpp"

#include <string>
#include <utility>
#include <vector>

/// A document that holds every node, for tests and for looking at. All of it is invented.
namespace linsen::gallery {

using namespace document;

inline Cell percent(double value, int decimals = 1) { return shown_cell(value, Unit::percent, decimals); }

inline Cell with_interval(double value, double low, double high) {
    auto cell = percent(value);
    cell.interval = Interval{low, high};
    return cell;
}

inline Cell sign(Status status) { return cell_without_value(status, Unit::percent); }

inline Column column(std::string heading, std::string group, std::string sex, Show show = Show::value) {
    return {std::move(heading), std::move(group), std::move(sex), show};
}

/// Kvinnor and män over the years, one year missing.
inline Table years_table() {
    Table table;
    table.anchor = "tabell-ar";
    table.caption = "Personer som har regelbunden kontakt med vården, 16–84 år";
    table.row_heading = "År";
    table.columns = {column("Kvinnor", "", "kvinnor"), column("Män", "", "män"),
                     column("Totalt", "", "totalt")};
    table.unit = "Andel i procent";
    table.source = "Påhittad undersökning, Dalarna";
    int year = 2016;
    for (auto const& [women, men] :
         std::vector<std::pair<double, double>>{{57.9, 48.2}, {58.4, 49.0}, {61.2, 50.3}}) {
        Row row;
        row.heading = std::to_string(year);
        row.position = year;
        row.cells = {with_interval(women, women - 3.1, women + 3.1), with_interval(men, men - 3.4, men + 3.4),
                     percent((women + men) / 2)};
        if (year == 2018) row.cells[0].preliminary = true;
        table.rows.push_back(std::move(row));
        year += year == 2017 ? 1 : 1;
    }
    Row last;
    last.heading = "2021";
    last.position = 2021;
    last.cells = {with_interval(63.0, 59.8, 66.2), sign(Status::missing), sign(Status::hidden)};
    table.rows.push_back(std::move(last));
    table.notes = {text("Undersökningen gjordes inte åren ", strong("2019 och 2020"), ".")};
    return table;
}

/// Heads on two levels, intervals, row groups, a sum and the own kommun.
inline Table places_table() {
    Table table;
    table.anchor = "tabell-kommuner";
    table.caption = "God självskattad hälsa efter kommun och kön, 2021";
    table.row_heading = "Kommun";
    for (std::string const sex : {"Kvinnor", "Män"}) {
        auto const code = sex == "Män" ? std::string("män") : std::string("kvinnor");
        table.columns.push_back(column("Andel", sex, code));
        table.columns.push_back(column("95 procents konfidensintervall", sex, code, Show::interval));
    }
    table.unit = "Andel i procent, 16–84 år";
    table.source = "Påhittad undersökning, Dalarna 2021";
    std::vector<std::pair<std::string, std::vector<std::string>>> const groups{
        {"Norra och västra Dalarna", {"Malung-Sälen", "Mora", "Orsa", "Vansbro", "Älvdalen"}},
        {"Mellersta Dalarna", {"Borlänge", "Falun", "Gagnef", "Leksand", "Rättvik", "Säter"}},
        {"Södra Dalarna", {"Avesta", "Hedemora", "Ludvika", "Smedjebacken"}}};
    double value = 66.4;
    for (auto const& [group, places] : groups)
        for (auto const& place : places) {
            Row row;
            row.heading = place;
            row.group = group;
            row.emphasised = place == "Falun";
            row.cells.resize(4);
            for (std::size_t i = 0; i < 4; i += 2) {
                value = value < 58 ? value + 11.3 : value - 1.7;
                row.cells[i] = row.cells[i + 1] = with_interval(value, value - 4.2, value + 4.2);
            }
            if (place == "Vansbro") row.cells[0] = row.cells[1] = sign(Status::hidden);
            if (place == "Gagnef") row.cells[2] = row.cells[3] = sign(Status::not_applicable);
            table.rows.push_back(std::move(row));
        }
    Row total;
    total.heading = "Dalarnas län";
    total.total = true;
    total.cells = {with_interval(68.8, 67.1, 70.5), with_interval(68.8, 67.1, 70.5),
                   with_interval(72, 70.3, 73.7), with_interval(72, 70.3, 73.7)};
    table.rows.push_back(std::move(total));
    return table;
}

/// `rows` rows of counts, too many for a page.
inline Table long_table(int rows) {
    Table table;
    table.anchor = "tabell-lang";
    table.caption = "Antal insatser per verksamhet";
    table.row_heading = "Verksamhet";
    table.columns = {column("Kvinnor", "", "kvinnor"), column("Män", "", "män")};
    table.unit = "Antal";
    table.source = "Påhittat verksamhetssystem";
    for (int i = 1; i <= rows; ++i) {
        Row row;
        row.heading = "Verksamhet nummer " + std::to_string(i);
        row.cells = {shown_cell(i * 1234.0, Unit::count, 0), shown_cell(i * 987.0, Unit::count, 0)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Fifteen kommuner by years and sexes: as dense as a table of a report gets.
inline Table dense_table(int number, int years) {
    Table table;
    table.anchor = "tabell-tat-" + std::to_string(number);
    table.caption = "Fråga " + std::to_string(number) + " efter kommun, år och kön";
    table.row_heading = "Kommun";
    for (int year = 0; year < years; ++year)
        for (auto const& [heading, code] :
             {std::pair{"Kvinnor", "kvinnor"}, {"Män", "män"}, {"Totalt", "totalt"}})
            table.columns.push_back(column(heading, std::to_string(2016 + year), code));
    table.unit = "Andel i procent";
    table.source = "Påhittad undersökning";
    auto figure = static_cast<unsigned>(number);
    for (auto const* place :
         {"Avesta", "Borlänge", "Falun", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen", "Mora",
          "Orsa", "Rättvik", "Smedjebacken", "Säter", "Vansbro", "Älvdalen"}) {
        Row row;
        row.heading = place;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            figure = figure * 1'103'515'245U + 12'345U; // so that no figure follows from others
            row.cells.push_back(percent((figure >> 16U) % 1000 / 10.0));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// More columns than a page is wide.
inline Table wide_table(int years) {
    Table table;
    table.anchor = "tabell-bred";
    table.caption = "Hushåll med ekonomiskt bistånd efter registerledarens kön";
    table.row_heading = "Kommun";
    table.unit = "Antal hushåll";
    table.source = "Påhittat register";
    for (int year = 2026 - years; year < 2026; ++year)
        for (std::string const sex : {"Kvinnor", "Män"})
            table.columns.push_back(column(sex, std::to_string(year), sex == "Män" ? "män" : "kvinnor"));
    for (std::string const place : {"Avesta", "Borlänge", "Falun", "Smedjebacken"}) {
        Row row;
        row.heading = place;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            row.cells.push_back(shown_cell(static_cast<double>(1000 + i * 37), Unit::count, 0));
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline Block key_figures() {
    KeyFigures figures;
    figures.items.push_back({"Regelbunden vårdkontakt, Dalarna 2021",
                             {{"Kvinnor", percent(63, 0)}, {"Män", sign(Status::missing)}},
                             text("Sex av tio kvinnor har en regelbunden kontakt med vården."),
                             "tabell-ar"});
    figures.items.push_back({"God självskattad hälsa, Dalarna 2021",
                             {{"Kvinnor", percent(68.8)}, {"Män", percent(72)}, {"Totalt", percent(70.4)}},
                             text("Fler män än kvinnor skattar sin hälsa som god."),
                             "tabell-kommuner"});
    figures.items.push_back({"Undvikbar slutenvård, 2021",
                             {{"Kvinnor", shown_cell(1034, Unit::per_100000, 0)},
                              {"Män", shown_cell(1212.4, Unit::per_100000, 1)}},
                             text("Skillnaden mellan kvinnor och män är stor."),
                             ""});
    return {figures};
}

inline std::string long_words() {
    return "Socialnämndens verksamhetsuppföljning visar att kommunfullmäktiges jämställdhetsmål för "
           "missbruksvården, äldreomsorgen och funktionshindersomsorgen behöver kompletteras med "
           "könsuppdelade kvalitetsindikatorer. Kostnaden var 1 234 567 kronor, 12,5 procent mer än 2020, "
           "och "
           "väntetiden 14 dagar. ";
}

inline Blocks running_text() {
    return {paragraph(text(long_words(), "Se ", ref("tabell-ar"), " och avsnittet ", ref("metod"),
                           ". Mer finns hos ", link("https://www.socialstyrelsen.se/", "Socialstyrelsen"),
                           ", i lagtexten", note("Socialtjänstlagen (2025:400), 1 kap. 1 §."),
                           " och i rapporten ", in_language("en", "Health at a Glance"), ".")),
            paragraph(text("Det ", emph("andra"), " stycket har ", strong("fet stil"), ", värdet ",
                           number(percent(57.9)), ", en skyddad uppgift (", number(sign(Status::hidden)),
                           ") och ännu en not",
                           Inline{Note{text("Se även ", link("https://www.scb.se/", "SCB"), ".")}}, ".")),
            bullets({text("En punkt med ", strong("vikt"), "."), text(long_words()),
                     text("En kort sista punkt.")}),
            numbered({text("Först räknas alla."), text("Sedan skyddas små tal."),
                      text("Till sist skrivs texten.")})};
}

inline Block chart_of(std::string anchor, std::string table, ChartKind kind,
                      std::vector<std::size_t> columns) {
    Chart chart;
    chart.anchor = std::move(anchor);
    chart.caption = kind == ChartKind::lines ? "Regelbunden vårdkontakt över tid" : "God hälsa efter kommun";
    chart.kind = kind;
    chart.table = std::move(table);
    chart.columns = std::move(columns);
    return block(std::move(chart));
}

inline Document document() {
    Document document;
    document.title = "God och nära vård i Dalarna";
    document.subtitle = "Kvinnors och mäns hälsa och vårdkontakter, uppföljning för nämnden";
    document.author = "RSS Dalarna";
    document.subject = "Uppföljning av omställningen till en god och nära vård";
    document.keywords = {"nära vård", "jämställdhet"};
    document.period = "2016–2021";
    document.reference = "RD 2026/123";
    document.date = {2026, 3, 1};
    document.fictional = true;
    document.draft = true;

    Blocks summary{
        paragraph(long_words()), key_figures(),
        box(Box::Role::conclusion, "Det viktigaste", {paragraph("Kvinnor har oftare regelbunden kontakt.")})};
    Blocks results{
        section("Vårdkontakter", "vardkontakter",
                {paragraph(text("Andelen har ökat, se ", ref("diagram-ar"), ".")),
                 chart_of("diagram-ar", "tabell-ar", ChartKind::lines, {0, 1}), block(years_table())}),
        section("Hälsa i kommunerna, med en rubrik som är så lång att den behöver mer än en enda rad",
                "kommuner",
                {chart_of("diagram-kommuner", "tabell-kommuner", ChartKind::dots, {0, 2}),
                 block(places_table())})};
    Blocks method{
        box(Box::Role::method, "", {paragraph(long_words()), bullets({text("Ett."), text("Två.")})}),
        box(Box::Role::warning, "Var försiktig", {paragraph("Underlaget är litet.")}),
        box(Box::Role::guidance, "", {paragraph("Beskriv vad skillnaden kan bero på.")}),
        {Step{"1.1", "Finns skillnader mellan flickor och pojkar?", {}}},
        {Step{"1.2", "Vad gör ni åt dem?", {paragraph("Vi följer upp varje kvartal.")}}},
        {Checklist{{{"Underlaget är könsuppdelat", true}, {"Nämnden har fattat beslut", false}}}},
        {Definitions{{{text("Nära vård"), text("Vård som utgår från individens behov. ", long_words())},
                      {text("Delmål"), text("Ett av fem mål.")}}}}};

    document.content = {
        section("Sammanfattning", "sammanfattning", std::move(summary), Section::Role::summary),
        {Contents{2}},
        section("Inledning", "inledning", running_text()),
        section("Resultat", "resultat", std::move(results)),
        section("Metod", "metod", std::move(method)),
        section("Ordlista", "ordlista",
                {glossary({{"Vårdkontakt", "Ett besök eller ett samtal."},
                           {"Återremiss", "Ärendet skickas tillbaka."},
                           {"Öppenvård", "Vård utan inläggning, i nära vård och annan vård."},
                           {"Insats", "Det som socialtjänsten gör för en person."}})}),
        section("Underskrifter", "underskrifter",
                {signatures(
                    {{"Anna Andersson", "förvaltningschef"}, {"Bo Berg", "utredare"}, {"Cecilia Ceder", ""}},
                    "Falun")}),
        section("Alla uppgifter", "bilaga", {block(long_table(70)), block(wide_table(9))},
                Section::Role::appendix)};
    if (auto legend = document::legend(document))
        document.content.push_back(section("Teckenförklaring", "tecken", {*legend}));
    return document;
}

/// The head of a letter with all that can stand in it, and running text.
inline Document letter() {
    auto letter = document();
    letter.title = "Könsuppdelad uppföljning av missbruks- och beroendevården i kommunens öppna insatser";
    letter.front.kind = Front::Kind::letterhead;
    letter.front.genre = "Tjänsteskrivelse";
    letter.front.department = "Socialförvaltningen";
    letter.front.recipient = "Socialnämnden";
    letter.front.contacts = {
        {"Anna Andersson", "utredare", "0243-12 34 56", "anna.andersson@kommunen.example"}};
    return letter;
}

} // namespace linsen::gallery
