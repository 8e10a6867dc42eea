#include "document/dump.hpp"

#include "document/sample.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

using namespace sample;

TEST(Dump, ShowsTheWholeDocumentAsAPersonReadsIt) {
    auto table = by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(12), hidden()})});
    table.notes = {text("Avrundade tal.")};
    auto const chart = chart_of(table, ChartKind::lines);
    auto document = document_of({{Contents{}},
                                 paragraph(text("Se ", ref("tabell-diabetes"), note("En fotnot"), ".")),
                                 bullets({text("första"), text(strong("andra"))}),
                                 block(table),
                                 block(chart),
                                 {Step{"3.1", "Vad gör ni?", {}}}});
    document.author = "RSS Dalarna";
    document.date = {2026, 3, 1};
    EXPECT_EQ(dump(document), "RAPPORT God och nära vård\n"
                              "  språk: sv-SE\n"
                              "  avsändare: RSS Dalarna\n"
                              "  datum: 2026-03-01\n"
                              "AVSNITT Hälsa {halsa}\n"
                              "  INNEHÅLL\n"
                              "    Hälsa\n"
                              "  Se {tabell-diabetes} [En fotnot].\n"
                              "  •\n"
                              "    första\n"
                              "  •\n"
                              "    andra\n"
                              "  TABELL 1 Har diabetes, Dalarna {tabell-diabetes}\n"
                              "    enhet: Andel i procent\n"
                              "    År   | Kvinnor | Män\n"
                              "    2014 | 5       | 8\n"
                              "    2021 | 12      | ..\n"
                              "    not: Avrundade tal.\n"
                              "    källa: Nationella folkhälsoenkäten\n"
                              "  DIAGRAM 1 Har diabetes, Dalarna {diagram-diabetes}\n"
                              "    ritar: linjer ur {tabell-diabetes}\n"
                              "    alternativtext: Linjediagram: Har diabetes, Dalarna, 2014–2021. "
                              "Från 2014 till 2021: kvinnor från 5\u00A0% till 12\u00A0%; "
                              "män 8\u00A0% (2014). "
                              "Senast båda visas, 2014, ligger män 3\u00A0procentenheter över kvinnor. "
                              "Skyddad uppgift för 2021 (män). Uppgifterna finns i tabell 1.\n"
                              "  FRÅGA 3.1 Vad gör ni?\n"
                              "    Ej besvarad\n");
}

TEST(Dump, ShowsTheFrontAndWhatEndsADocument) {
    auto document = document_of({paragraph("En insats."), glossary({{"zon", "x"}, {"insats", "ett stöd"}}),
                                 signatures({{"Anna Andersson", "chef"}, {"Bo Berg", ""}}, "Falun")});
    auto& section = std::get<Section>(document.content.at(0).node);
    section.role = Section::Role::appendix;
    document.front.kind = Front::Kind::letterhead;
    document.front.genre = "Tjänsteskrivelse";
    document.front.department = "Socialförvaltningen";
    document.front.recipient = "Socialnämnden";
    document.front.contacts = {{"Anna Andersson", "utredare", "", "anna@kommunen.example"}};
    document.front.logotype = {"logotyp.svg", "Ån kommun"};
    EXPECT_EQ(dump(document), "RAPPORT God och nära vård\n"
                              "  språk: sv-SE\n"
                              "  brevhuvud\n"
                              "  slag: Tjänsteskrivelse\n"
                              "  förvaltning: Socialförvaltningen\n"
                              "  mottagare: Socialnämnden\n"
                              "  kontakt: Anna Andersson, utredare, anna@kommunen.example\n"
                              "  logotyp: logotyp.svg\n"
                              "  logotypens alternativtext: Ån kommun\n"
                              "AVSNITT Bilaga 1. Hälsa {halsa} (bilaga)\n"
                              "  En insats.\n"
                              "  ORDLISTA\n"
                              "    insats = ett stöd\n"
                              "  UNDERSKRIFTER Falun\n"
                              "    Anna Andersson, chef\n"
                              "    Bo Berg\n");
}

TEST(Dump, PlainTextPrintsCellsAsInRunningText) {
    EXPECT_EQ(plain(text("Andelen är ", number(percent(7)), " (", number(missing()), "), se ",
                         link("https://scb.se", "SCB"))),
              "Andelen är 7\u00A0% (uppgift saknas), se SCB <https://scb.se>");
}

} // namespace
} // namespace linsen::document
