#include "plugin/markdown.hpp"

#include "base/scratch.hpp"
#include "document/build.hpp"
#include "document/dump.hpp"

#include <chrono>
#include <gtest/gtest.h>

namespace linsen {
namespace {

using namespace document;

struct Read {
    Blocks blocks;
    Diagnostics diagnostics;
};

Read read(std::string_view source) {
    Read result;
    result.blocks = markdown(source, Place{"svar.md", 1, 0, {}}, result.diagnostics);
    return result;
}

std::string dumped(Blocks blocks) {
    Document document;
    document.content = std::move(blocks);
    return dump(document);
}

/// Two texts that are the same report.
void expect_same(std::string_view source, Blocks wanted) {
    Read const made = read(source);
    EXPECT_EQ(made.diagnostics.list().size(), 0U) << source << to_json(made.diagnostics);
    EXPECT_EQ(dumped(made.blocks), dumped(std::move(wanted))) << source;
}

Inline words(std::string text) { return {Words{std::move(text)}}; }

TEST(Markdown, ReadsParagraphsAndListsWithinLists) {
    expect_same("Ett.\nTvå.\n\nTre.", {paragraph("Ett. Två."), paragraph("Tre.")});
    expect_same("Ett.  \nTvå.", {paragraph("Ett. Två.")});
    List inner{true, {{paragraph("c")}}};
    expect_same("- a\n- b\n\n  1. c\n",
                {Block{List{false, {{paragraph("a")}, {paragraph("b"), Block{inner}}}}}});
    expect_same("", {});
    expect_same("\n \n", {});
}

TEST(Markdown, ReadsStrongEmphasisAndLinks) {
    expect_same("Vi **frågar** *nog* ***mer***.", {paragraph(Text{words("Vi "),
                                                                  {Strong{{words("frågar")}}},
                                                                  words(" "),
                                                                  {Emph{{words("nog")}}},
                                                                  words(" "),
                                                                  {Emph{{{Strong{{words("mer")}}}}}},
                                                                  words(".")})});
    expect_same("[SKR](https://skr.se)", {paragraph(Text{{Link{"https://skr.se", {words("SKR")}}}})});
    expect_same("<https://skr.se>", {paragraph(Text{{Link{"https://skr.se", {words("https://skr.se")}}}})});
    expect_same("[](mailto:a@b.se)", {paragraph(Text{{Link{"mailto:a@b.se", {words("mailto:a@b.se")}}}})});
    expect_same("[SKR][1]\n\n[1]: https://skr.se",
                {paragraph(Text{{Link{"https://skr.se", {words("SKR")}}}})});
}

TEST(Markdown, KeepsSignsThatMeanNothing) {
    expect_same("5 % & 3 < 4, 2 * 3 * 4, a_b_c, \\*inte\\*, [utan länk]",
                {paragraph("5 % & 3 < 4, 2 * 3 * 4, a_b_c, *inte*, [utan länk]")});
    expect_same("`skydd`", {paragraph("skydd")});
    expect_same("a&nbsp;b &aring;", {paragraph("a\u00A0b å")});
    expect_same("2024\\. Vi började", {paragraph("2024. Vi började")});
}

TEST(Markdown, LeavesOutPointsInWhichNothingStands) {
    expect_same("-\n- a\n-", {Block{List{false, {{paragraph("a")}}}}});
    expect_same("-", {});
}

struct Refused {
    std::string source;
    std::string what; ///< "texten har …"
    int line;
};

TEST(Markdown, RefusesWhatAnAnswerCannotHold) {
    for (auto const& [source, what, line] : {
             Refused{"a\n\n# b", "en rubrik", 3},
             Refused{"a\n---", "en rubrik", 1},
             Refused{"a\n\n---", "en linje", 3},
             Refused{"a\n\n| b | c |\n|---|--:|\n| 1 | 2 |", "en tabell", 3},
             Refused{"- [x] klart", "en kryssruta", 1},
             Refused{"~~fel~~ rätt", "struken text", 1},
             Refused{"> a", "ett citat", 1},
             Refused{"a\n\n    b", "en kodruta", 3},
             Refused{"```\na\n```", "en kodruta", 1},
             Refused{"<p>a</p>", "HTML", 1},
             Refused{"a <b>b</b>", "HTML", 1},
             Refused{"a\n\n![b](c.png)", "en bild", 3},
             Refused{"[a](javascript:b)", "en länk till \"javascript:b\"", 1},
             Refused{"[a](b.md)", "en länk till \"b.md\"", 1},
             Refused{"a\n\n2024. Vi började", "en numrerad lista som börjar på 2024", 3},
             Refused{"- - - - a", "en lista i mer än tre nivåer", 1},
             Refused{"*a **b *c **d *e **f *g** h* i** j* k** l*", "fet och kursiv stil i mer än fyra lager",
                     1},
         }) {
        Read const made = read(source);
        ASSERT_EQ(made.diagnostics.list().size(), 1U) << source << to_json(made.diagnostics);
        Diagnostic const& told = made.diagnostics.list().front();
        EXPECT_EQ(told.code, "text.markdown");
        EXPECT_EQ(told.message, "texten har " + what + ", som inte kan stå här") << source;
        EXPECT_EQ(told.place.line, line) << source;
        EXPECT_EQ(told.place.file, "svar.md");
        EXPECT_FALSE(told.hint.empty());
    }
}

TEST(Markdown, CountsLinesFromItsPlace) {
    Diagnostics diagnostics;
    (void)markdown("a\n\n# b", Place{"rapport.toml", 17, 0, {}}, diagnostics);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list().front().place, (Place{"rapport.toml", 19, 0, {}}));
}

TEST(Markdown, TellsTwentyFaultsOfATextAndNoMore) {
    std::string source;
    for (int i = 0; i < 100; ++i) source += "# a\n";
    EXPECT_EQ(read(source).diagnostics.list().size(), 20U);
}

TEST(Markdown, TellsBytesThatAreNoText) {
    for (auto const& [source, code] :
         std::vector<std::pair<std::string, std::string>>{{"sm\xE5", "text.inte-utf8"},
                                                          {"\xFF\xFE"
                                                           "a",
                                                           "text.utf16"},
                                                          {"%PDF-1.7", "text.fel-filslag"},
                                                          {"PK\x03\x04", "text.fel-filslag"},
                                                          {"{\\rtf1", "text.fel-filslag"},
                                                          {"a\x02", "text.styrtecken"},
                                                          {std::string("a\0b", 3), "text.styrtecken"}}) {
        Read const made = read(source);
        ASSERT_EQ(made.diagnostics.list().size(), 1U) << code;
        EXPECT_EQ(made.diagnostics.list().front().code, code);
        EXPECT_TRUE(made.blocks.empty());
    }
    Read const placed = read("ett\ntv\xE5");
    EXPECT_EQ(placed.diagnostics.list().front().place, (Place{"svar.md", 2, 3, {}}));
}

TEST(Markdown, OfAFileThatIsMissingOrEmptyIsAnError) {
    test::Scratch const scratch;
    Diagnostics diagnostics;
    Place const asked{"rapport.toml", 5, 7, {}};
    EXPECT_TRUE(markdown_file(scratch / "inte.md", "inte.md", asked, diagnostics).empty());
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list().front().place, asked);
    EXPECT_TRUE(markdown_file(scratch.put("tom.md", "\n"), "tom.md", asked, diagnostics).empty());
    ASSERT_EQ(diagnostics.list().size(), 2U);
    EXPECT_EQ(diagnostics.list().back().code, "text.tom");
    EXPECT_EQ(markdown_file(scratch.put("svar.md", "Ja."), "svar.md", asked, diagnostics).size(), 1U);
}

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes) text += part;
    return text;
}

/// What a text of a megabyte can be that is slow, or deep, in a careless reader.
TEST(Markdown, IsQuickAndFlatWhateverItHolds) {
    constexpr std::size_t megabyte = 1'000'000;
    for (char const* const part : {"Vi vet inte. ",   "- ",      "> ",    "> - ", "1. ",  "*a ",      "**a ",
                                   "*a **b ",         "[",       "[a](",  "![",   "`",    "<",        "&",
                                   "a\n\n",           "- a\n",   "# a\n", "*",    "_a*b", "[a]: b\n", "\\",
                                   "<https://a.se> ", "  - a\n", "a**b",  "<!--", "]("}) {
        auto const source = repeated(part, megabyte);
        auto const begin = std::chrono::steady_clock::now();
        Read const made = read(source);
        std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - begin;
        EXPECT_LT(seconds.count(), 10) << part;
        EXPECT_LE(made.diagnostics.list().size(), 20U) << part;
        std::printf("%-16.*s %6.0f ms\n", 14, part, 1000 * seconds.count());
    }
}

/// What insertions become is told in square brackets, with the place of the braces.
MarkdownRules rules_for_test() {
    MarkdownRules rules;
    rules.insert = [](std::string_view inserted, Place const& at) {
        return Text{words("[" + std::string(inserted) + " " + std::to_string(at.line) + ":" +
                          std::to_string(at.column) + "]")};
    };
    rules.insert_blocks = [](std::string_view inserted, Place const&) -> std::optional<Blocks> {
        if (!inserted.starts_with("tabell ")) return std::nullopt;
        return Blocks{paragraph("(här står " + std::string(inserted.substr(7)) + ")")};
    };
    rules.anchor = [](std::string const& heading) { return "r-" + std::to_string(heading.size()); };
    return rules;
}

std::string read_with_rules(std::string_view source, Diagnostics& diagnostics) {
    return dumped(markdown(source, Place{"arende.md", 1, 0, {}}, diagnostics, rules_for_test()));
}

TEST(Markdown, PutsInWhatBracesAskForWithTheirPlace) {
    Diagnostics told;
    EXPECT_EQ(read_with_rules(
                  "Det är {{ unga | 16_17 år | kvinnor }} av\n*alla* {{a*b}}.\n\n{{tabell unga}}\n", told),
              dumped({paragraph(Text{words("Det är [unga | 16_17 år | kvinnor 1:8] av "),
                                     {Emph{{words("alla")}}},
                                     words(" [a*b 2:8]"),
                                     words(".")}),
                      paragraph("(här står unga)")}));
    EXPECT_TRUE(told.list().empty()) << to_json(told);
}

TEST(Markdown, KnowsWhichReferencesOpenASentence) {
    MarkdownRules rules;
    rules.insert = [](std::string_view inserted, Place const&) { return Text{ref(std::string(inserted))}; };
    for (auto const& [source, expected] : std::vector<std::pair<std::string, std::string>>{
             {"{{t}} visar.", "{Se t} visar."},
             {"Det visar {{t}}.", "Det visar {t}."},
             {"Så är det.\n{{t}} visar.", "Så är det. {Se t} visar."},
             {"Så är det enligt *{{t}}*.", "Så är det enligt {t}."},
             {"**{{t}}** visar.", "{Se t} visar."},
             {"Se *alla.* {{t}} och {{t}}.", "Se alla. {Se t} och {t}."},
             {"Mer finns, t.ex. {{t}}.", "Mer finns, t.ex. {t}."},
             {"Se {{t}}. {{t}} visar.", "Se {t}. {Se t} visar."}}) {
        Diagnostics told;
        std::string const made = dumped(markdown(source, Place{"arende.md", 1, 0, {}}, told, rules));
        EXPECT_NE(made.find(expected), std::string::npos) << made;
    }
}

TEST(Markdown, ReadsBracesAsTextWhereNothingIsPutIn) {
    expect_same("Det är {{unga}} {av} alla.", {paragraph("Det är {{unga}} {av} alla.")});
}

TEST(Markdown, TellsBracesThatAreNotClosedOrHoldNothing) {
    Diagnostics told;
    (void)read_with_rules("Ett {{unga\n| kvinnor}} och {{ }}.", told);
    ASSERT_EQ(told.list().size(), 2U) << to_json(told);
    EXPECT_EQ(told.list()[0].place, (Place{"arende.md", 1, 5, {}}));
    EXPECT_EQ(told.list()[0].message, "klamrarna {{ stängs inte på samma rad");
    EXPECT_EQ(told.list()[1].place, (Place{"arende.md", 2, 17, {}}));
    EXPECT_EQ(told.list()[1].message, "det står inget mellan {{ och }}");
}

TEST(Markdown, MakesSectionsOfHeadingsInTheirOrder) {
    Diagnostics told;
    EXPECT_EQ(read_with_rules(
                  "Först.\n\n## Bakgrund\n\nEtt.\n\n### Nuläge **nu**\n\nTvå.\n\n## Annat\n\nTre.", told),
              dumped({paragraph("Först."),
                      section("Bakgrund", "r-8",
                              {paragraph("Ett."), section("Nuläge nu", "r-10", {paragraph("Två.")})}),
                      section("Annat", "r-5", {paragraph("Tre.")})}));
    EXPECT_TRUE(told.list().empty()) << to_json(told);
    (void)read_with_rules("# A\n\n## B\n\n### C\n\n# {{unga}}\n\n- # I lista", told);
    std::vector<std::string> messages;
    for (auto const& each : told.list()) messages.push_back(each.message);
    EXPECT_EQ(messages,
              (std::vector<std::string>{"texten har rubriker i mer än två nivåer, som inte kan stå här",
                                        "texten har en rubrik med {{…}}, som inte kan stå här",
                                        "texten har en rubrik utan ord, som inte kan stå här",
                                        "texten har en rubrik i en lista, som inte kan stå här"}));
}

} // namespace
} // namespace linsen
