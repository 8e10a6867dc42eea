#include "document/decisions.hpp"

#include "base/cell.hpp"
#include "document/build.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

TEST(PlainDecisions, AreNumberedWhenTheyAreSeveral) {
    Document document;
    EXPECT_EQ(plain_decisions(document), "");
    document.decisions = {text("Nämnden godkänner ", strong("rapporten"), ".")};
    EXPECT_EQ(plain_decisions(document), "Nämnden godkänner rapporten.\n");
    document.decisions.push_back(text("Nämnden avsätter ", number(shown_cell(1200, Unit::kronor, 0)), ", se ",
                                      link("https://exempel.se", "planen"), note("en not"), "."));
    EXPECT_EQ(plain_decisions(document), "1. Nämnden godkänner rapporten.\n"
                                         "2. Nämnden avsätter 1\u00a0200\u00a0kronor, se planen.\n");
}

TEST(PlainDecisions, NameTablesAsTheyAreNumbered) {
    Document document;
    Table table;
    table.anchor = "tabell-unga";
    document.content = {block(table)};
    document.decisions = {text("Nämnden lägger ", ref("tabell-unga"), " till handlingarna.")};
    EXPECT_EQ(plain_decisions(document), "Nämnden lägger tabell 1 till handlingarna.\n");
}

} // namespace
} // namespace linsen::document
