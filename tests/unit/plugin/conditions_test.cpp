#include "plugin/conditions.hpp"

#include "document/dump.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

std::string notes(std::vector<Condition> const& where, std::string const& caption = "Kontakt",
                  TableOf of = TableOf::persons) {
    Job job;
    job.period = "2025";
    std::string all;
    for (document::Text const& each :
         notes_on_conditions(where, of, caption, job, {{"drog", "Primär drog"}, {"alder", "Ålder"}}))
        all += (all.empty() ? "" : " ") + document::plain(each);
    return all;
}

TEST(NotesOnConditions, SayWhomATableCounts) {
    EXPECT_EQ(notes({}), "");
    EXPECT_EQ(notes({{"drog", {"Alkohol"}}}), "Tabellen räknar bara dem med primär drog: Alkohol.");
    EXPECT_EQ(notes({{"drog", {"Alkohol", "Cannabis", "Tobak"}}}),
              "Tabellen räknar bara dem med primär drog: Alkohol, Cannabis eller Tobak.");
    EXPECT_EQ(notes({{"alder", {"13-15"}}, {"drog", {"Alkohol"}}}),
              "Tabellen räknar bara dem med ålder: 13–15 och primär drog: Alkohol.");
}

TEST(NotesOnConditions, NamePlacesAsTheyAreSaid) {
    EXPECT_EQ(notes({{"kommun", {"2080"}}}), "Tabellen räknar bara dem i Falun.");
    EXPECT_EQ(notes({{"kommun", {"2080", "2062"}}, {"drog", {"Alkohol"}}}),
              "Tabellen räknar bara dem i Falun och Mora med primär drog: Alkohol.");
}

TEST(NotesOnConditions, CallFiguresNoPersons) {
    EXPECT_EQ(notes({{"drog", {"Alkohol"}}}, "Kontakt", TableOf::figures),
              "Tabellen gäller bara primär drog: Alkohol.");
    EXPECT_EQ(notes({{"kommun", {"2080"}}}, "Kontakt", TableOf::figures), "Tabellen gäller bara Falun.");
    EXPECT_EQ(notes({{"kommun", {"2080"}}, {"drog", {"Alkohol"}}}, "Kontakt", TableOf::figures),
              "Tabellen gäller bara Falun, primär drog: Alkohol.");
}

TEST(NotesOnConditions, SayNothingThatTheCaptionSays) {
    EXPECT_EQ(notes({{"drog", {"Alkohol"}}}, "Kontakt bland dem med alkohol"), "");
    EXPECT_EQ(notes({{"drog", {"Alkohol", "Cannabis"}}}, "Kontakt bland dem med alkohol"),
              "Tabellen räknar bara dem med primär drog: Alkohol eller Cannabis.");
    EXPECT_EQ(notes({{"kommun", {"20"}}}, "Kontakt i Dalarna"), "");
    EXPECT_EQ(notes({{"drog", {"totalt"}}}), "") << "that is everybody";
}

TEST(NotesOnConditions, SayNothingOfTheYearThatTheReaderKnows) {
    EXPECT_EQ(notes({{"ar", {"2025"}}}), "") << "the report's own";
    EXPECT_EQ(notes({{"ar", {"2003"}}}), "Tabellen gäller bara 2003.");
    EXPECT_EQ(notes({{"ar", {"2003"}}}, "Kontakt 2003"), "");
    EXPECT_EQ(notes({{"ar", {"2003", "2004"}}, {"drog", {"Alkohol"}}}),
              "Tabellen gäller bara 2003–2004. Tabellen räknar bara dem med primär drog: Alkohol.");
}

} // namespace
} // namespace linsen
