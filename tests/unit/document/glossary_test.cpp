#include "document/glossary.hpp"

#include "document/build.hpp"
#include "document/dump.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

std::string printed(std::vector<std::pair<std::string, std::string>> terms, Blocks content) {
    Document document;
    document.content = std::move(content);
    document.content.push_back(glossary(std::move(terms)));
    auto const used = used_terms(std::get<Glossary>(document.content.back().node), document);
    std::string result;
    for (auto const& item : used.items) result += (result.empty() ? "" : "|") + plain(item.term);
    return result;
}

TEST(Glossary, PrintsOnlyWhatIsUsedInSwedishOrder) {
    EXPECT_EQ(printed({{"öppenvård", "x"},
                       {"äldre", "x"},
                       {"Årsarbetare", "x"},
                       {"zon", "x"},
                       {"återfall", "x"},
                       {"biståndsbedömning", "x"}},
                      {paragraph("Zon, återfall och årsarbetare i öppenvård för äldre.")}),
              "zon|Årsarbetare|återfall|äldre|öppenvård");
}

TEST(Glossary, FindsTermsInAllThatIsRead) {
    std::vector<std::pair<std::string, std::string>> const terms{{"insats", "x"}};
    Table table;
    table.caption = "Antal insatser";
    Table row;
    Row line;
    line.heading = "Insatser";
    row.rows.push_back(std::move(line));
    Table noted;
    noted.notes = {text("Utan insats.")};
    for (auto const& block :
         {section("Insatser", "a", {}), block(table), block(row), block(noted),
          Block{Step{"1", "Vilka insatser?", {}}}, Block{Checklist{{{"Insatsen är klar", true}}}},
          bullets({text("En ", strong("insats"))}), box(Box::Role::method, "Om insatser", {}),
          paragraph(text("Mer", note("Om insatsen.")))})
        EXPECT_EQ(printed(terms, {block}), "insats");
    EXPECT_EQ(printed(terms, {paragraph("Inget av det.")}), "");
}

TEST(Glossary, CountsATermThatExplainsAUsedOne) {
    EXPECT_EQ(printed({{"RSS", "Stöd för kunskapsstyrning."},
                       {"kunskapsstyrning", "Att använda bästa kunskap."},
                       {"ISU", "Också kunskapsstyrning, men ingen nämner den."}},
                      {paragraph("Rapporten är skriven av RSS.")}),
              "kunskapsstyrning|RSS");
}

TEST(Glossary, FindsNoTermInItsOwnList) {
    EXPECT_EQ(printed({{"insats", "En insats är en insats."}}, {paragraph("Text.")}), "");
}

TEST(UsesTerm, TakesSwedishEndings) {
    for (auto const* word :
         {"insats", "Insatsen", "insatser", "INSATSERNA", "insatsens", "insatsernas", "insats.", "(insats)"})
        EXPECT_TRUE(uses_term(word, "insats")) << word;
    for (auto const* word : {"kvinna", "kvinnan", "kvinnor", "kvinnorna", "kvinnors", "kvinnas"})
        EXPECT_TRUE(uses_term(word, "kvinna")) << word;
    for (auto const* word : {"pojke", "pojken", "pojkar", "pojkarnas"})
        EXPECT_TRUE(uses_term(word, "pojke")) << word;
    EXPECT_TRUE(uses_term("hemmet", "hemmet"));
    EXPECT_TRUE(uses_term("barnets", "barn"));
    EXPECT_TRUE(uses_term("ISU-data", "ISU")) << "a hyphen parts words";
    EXPECT_TRUE(uses_term("o\u0308ppenvård", "öppenvård")) << "whatever the form of ö";
}

TEST(UsesTerm, TakesWholeWordsOnly) {
    for (auto const* word : {"vårdgivare", "öppenvård", "vårda", "vårdss"})
        EXPECT_FALSE(uses_term(word, "vård")) << word;
    EXPECT_FALSE(uses_term("kvinnlig", "kvinna"));
    EXPECT_FALSE(uses_term("kommunal", "kommun"));
    EXPECT_FALSE(uses_term("ord", ""));
}

TEST(UsesTerm, TakesSeveralWordsInARow) {
    EXPECT_TRUE(uses_term("om god och Nära  vården i länet", "nära vård"));
    EXPECT_FALSE(uses_term("nära till vård", "nära vård"));
    EXPECT_FALSE(uses_term("nära", "nära vård"));
}

} // namespace
} // namespace linsen::document
