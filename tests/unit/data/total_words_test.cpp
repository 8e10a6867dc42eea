#include "data/total_words.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(TotalWords, AreThoseThatSourcesAndOfficesWrite) {
    for (auto const* text : {"Totalt",
                             "TOTAL",
                             "Totalt:",
                             "Totalt*",
                             "(totalt)",
                             "– Totalt –",
                             "Totalsumma",
                             "Slutsumma",
                             "Summa",
                             "Summa:",
                             "Summa insatser",
                             "Summa summarum",
                             "Sammanlagt",
                             "Grand total",
                             "Boende totalt",
                             "Boende, totalt",
                             "Samtliga",
                             "Samtliga insatser",
                             "Alla",
                             "Alla typer av insatser",
                             "Hela verksamheten",
                             "S:a insatser",
                             "1. Samtliga",
                             "Alla insatser sammantaget",
                             "Total 0-w år",
                             "Alla åldersgrupper",
                             "alla åldrar",
                             "Alla kommuner",
                             "Alla kön",
                             "Alla 18–84 år",
                             "Båda könen",
                             "Delsumma",
                             "Hela länet",
                             "Hela befolkningen",
                             "Samtl.",
                             "Samtl. åldrar",
                             "tot16-64",
                             "Total 15-74",
                             "Tot. 0–100+"})
        EXPECT_TRUE(is_total_word(text)) << text;
}

TEST(TotalWords, AreAlsoTheShortOnesOfOfficeSheets) {
    for (char const* const word : {"S:a", "Sum", "Total sum", "Σ"})
        EXPECT_TRUE(is_total_word(word, "insats")) << word;
    for (char const* const word : {"S", "Summer", "a"}) EXPECT_FALSE(is_total_word(word, "insats")) << word;
}

TEST(TotalWords, AreNotWhatBeginsTheSame) {
    for (auto const* text : {"Alla bor ihop", "Alla dagar", "Alla insatser avslutade", "Allas plats",
                             "Totalförsvaret", "Engångssumma", "Båda föräldrarna", "0–17 år", "", ":", "–"})
        EXPECT_FALSE(is_total_word(text)) << text;
}

TEST(TotalWords, NameWhatTheColumnIsAbout) {
    EXPECT_TRUE(is_total_word("Alla skolor", "Skola"));
    EXPECT_TRUE(is_total_word("alla diagnoser", "Diagnos"));
    EXPECT_TRUE(is_total_word("Alla boenden", "Typ av boende"));
    EXPECT_FALSE(is_total_word("Alla skolor", "Insats"));
    EXPECT_FALSE(is_total_word("Alla dagar", "Hur ofta"));
    EXPECT_FALSE(is_total_word("Alla bor ihop", "Boende"));
}

TEST(TotalWords, OfAFewAreSubtotals) {
    EXPECT_TRUE(is_subtotal_word("Delsumma boende"));
    EXPECT_FALSE(is_subtotal_word("Totalsumma"));
}

TEST(TotalWords, OfAPartBelongToTheCategoryAbove) {
    EXPECT_TRUE(is_part_word("varav 16-17"));
    EXPECT_TRUE(is_part_word("– därav jourhem"));
    EXPECT_FALSE(is_part_word("Varav"));
    EXPECT_FALSE(is_part_word("16-17"));
}

TEST(TotalWords, ACodeMaySayItToo) {
    EXPECT_TRUE(is_total_code("TOT"));
    EXPECT_TRUE(is_total_code("T"));
    EXPECT_FALSE(is_total_code("65+"));
}

} // namespace
} // namespace linsen
