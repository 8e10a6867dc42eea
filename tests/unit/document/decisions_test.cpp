#include "document/decisions.hpp"

#include "base/cell.hpp"
#include "document/build.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

TEST(PlainDecisions, StandAsOnThePage) {
    Document document;
    EXPECT_EQ(plain_decisions(document), "");
    document.decisions = {paragraph(text("Nämnden godkänner ", strong("rapporten"), "."))};
    EXPECT_EQ(plain_decisions(document), "Nämnden godkänner rapporten.\n");
    List outer{true,
               {{paragraph(text("Nämnden avsätter ", number(shown_cell(1200, Unit::kronor, 0)), ", se ",
                                link("https://exempel.se", "planen"), note("en not"), "."))},
                {paragraph("Nämnden inrättar"), bullets({text("en tjänst i Falun"), text("en i Mora.")}),
                 paragraph("Tjänsterna gäller ett år.")}}};
    document.decisions = {paragraph("Nämnden för egen del:"), Block{outer},
                          section("Till fullmäktige", "f", {numbered({text("Fullmäktige antar planen.")})})};
    EXPECT_EQ(plain_decisions(document), "Nämnden för egen del:\n"
                                         "1. Nämnden avsätter 1\u00a0200\u00a0kronor, se planen.\n"
                                         "2. Nämnden inrättar\n"
                                         "   - en tjänst i Falun\n"
                                         "   - en i Mora.\n"
                                         "   Tjänsterna gäller ett år.\n"
                                         "Till fullmäktige\n"
                                         "1. Fullmäktige antar planen.\n");
}

TEST(PlainDecisions, NameTablesAsTheyAreNumbered) {
    Document document;
    Table table;
    table.anchor = "tabell-unga";
    document.content = {block(table)};
    document.decisions = {paragraph(text("Nämnden lägger ", ref("tabell-unga"), " till handlingarna."))};
    EXPECT_EQ(plain_decisions(document), "Nämnden lägger tabell 1 till handlingarna.\n");
}

} // namespace
} // namespace linsen::document
