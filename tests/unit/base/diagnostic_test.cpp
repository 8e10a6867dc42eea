#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linsen {
namespace {

TEST(Diagnostic, HasPlaceSentenceCodeCaretAndHint) {
    Diagnostic const told{Severity::error,
                          "plan.kon",
                          {"rapport.toml", 12, 1, {}},
                          "tabellen \"barn\" redovisar personer men är inte uppdelad på kön",
                          "lägg till kon i by, eller ange varför i utan_kon",
                          "by = [\"alder\"]"};
    EXPECT_EQ(to_text(told), "rapport.toml:12:1: fel: tabellen \"barn\" redovisar personer men är inte "
                             "uppdelad på kön [plan.kon]\n"
                             "    by = [\"alder\"]\n"
                             "    ^\n"
                             "  tips: lägg till kon i by, eller ange varför i utan_kon\n");
}

TEST(Diagnostic, LeavesOutWhatIsNotKnown) {
    EXPECT_EQ(to_text({Severity::warning, "a.b", {}, "något är udda", {}, {}}),
              "varning: något är udda [a.b]\n");
    EXPECT_EQ(to_text({Severity::remark, "a.b", {"anstallda.xlsx", 0, 0, "Blad1!C7"}, "tomt", {}, {}}),
              "anstallda.xlsx:Blad1!C7: upplysning: tomt [a.b]\n");
    EXPECT_EQ(to_text({Severity::error, "a.b", {"u.csv", 7, 0, {}}, "tomt", {}, "a;b;c"}),
              "u.csv:7: fel: tomt [a.b]\n    a;b;c\n");
}

TEST(Diagnostic, PutsTheCaretUnderTheLetterNotTheByte) {
    std::string const text =
        to_text({Severity::error, "a.b", {"r.toml", 1, 9, {}}, "m", {}, "\tålder = fjorton"});
    EXPECT_EQ(text, "r.toml:1:9: fel: m [a.b]\n    \tålder = fjorton\n    \t       ^\n");
    // A combining ring takes no column, a Chinese sign two.
    std::string const odd = to_text({Severity::error, "a.b", {"r.toml", 1, 4, {}}, "m", {}, "a\u030A中x"});
    EXPECT_EQ(odd, "r.toml:1:4: fel: m [a.b]\n    a\u030A中x\n       ^\n");
}

TEST(Diagnostic, ShowsTheNeighbourhoodOfALongLine) {
    std::string const long_line = std::string(500, 'a') + "X" + std::string(500, 'b');
    std::string const text = to_text({Severity::error, "a.b", {"u.csv", 1, 501, {}}, "m", {}, long_line});
    std::string const shown = "    …" + std::string(79, 'a') + "X" + std::string(78, 'b') + "…\n";
    EXPECT_EQ(text, "u.csv:1:501: fel: m [a.b]\n" + shown + "    " + std::string(80, ' ') + "^\n");
}

TEST(Diagnostic, KeepsControlCharactersFromTheTerminal) {
    EXPECT_EQ(to_text({Severity::error, "a.b", {}, "värdet \"\x1B[31m\nrött\" finns inte", {}, {}}),
              "fel: värdet \"\uFFFD[31m rött\" finns inte [a.b]\n");
}

TEST(Diagnostics, AreCollectedInOrderAndCounted) {
    Diagnostics diagnostics;
    diagnostics.warning("a.b", {}, "ett");
    EXPECT_FALSE(diagnostics.has_errors());
    diagnostics.error("c.d", {"f.csv", 3, 0, {}}, "två", "gör så");
    diagnostics.remark("e.f", {}, "tre");
    EXPECT_EQ(diagnostics.errors(), 1);
    ASSERT_EQ(diagnostics.list().size(), 3U);
    EXPECT_EQ(diagnostics.list()[1].hint, "gör så");
}

TEST(Diagnostics, AsJsonHaveAllKeysAlways) {
    Diagnostics diagnostics;
    EXPECT_EQ(to_json(diagnostics), "[]\n");
    diagnostics.error("c.d", {"f.csv", 3, 2, {}}, "två \"ord\"", "gör så");
    EXPECT_EQ(to_json(diagnostics),
              "[\n  {\n    \"allvar\": \"fel\",\n    \"kod\": \"c.d\",\n    \"fil\": \"f.csv\",\n"
              "    \"rad\": 3,\n    \"kolumn\": 2,\n    \"plats\": \"\",\n"
              "    \"text\": \"två \\\"ord\\\"\",\n    \"tips\": \"gör så\"\n  }\n]\n");
}

TEST(DidYouMean, FindsTheNearWordOnly) {
    std::vector<std::string> const keys{"titel", "undertitel", "period", "datum", "id", "mall"};
    EXPECT_EQ(did_you_mean("tittel", keys), "menade du \"titel\"?");
    EXPECT_EQ(did_you_mean("Datum", keys), "menade du \"datum\"?");
    EXPECT_EQ(did_you_mean("mal", keys), "menade du \"mall\"?");
    EXPECT_EQ(did_you_mean("mlal", keys), "menade du \"mall\"?");
    EXPECT_EQ(did_you_mean("xy", keys), "");
    EXPECT_EQ(did_you_mean("a", {"x"}), "") << "every letter is as near";
    EXPECT_EQ(did_you_mean("X", {"x"}), "menade du \"x\"?");
    EXPECT_EQ(did_you_mean("rubrik", keys), "");
    EXPECT_EQ(did_you_mean("kön", {"kon"}), "menade du \"kon\"?");
    EXPECT_EQ(did_you_mean("årtal", {"artal", "år"}), "menade du \"artal\"?");
}

TEST(Nearest, PutsBeginningsFirst) {
    std::vector<std::string> const kommuner{"Falun", "Mora", "Malung-Sälen", "Leksand", "Gagnef"};
    EXPECT_EQ(nearest("Malung", kommuner, 2), (std::vector<std::string>{"Malung-Sälen", "Falun"}));
    EXPECT_EQ(nearest("Borcountyge", {"Borlänge", "Mora"}, 5),
              (std::vector<std::string>{"Borlänge", "Mora"}));
    EXPECT_TRUE(nearest("x", {}, 3).empty());
}

} // namespace
} // namespace linsen
