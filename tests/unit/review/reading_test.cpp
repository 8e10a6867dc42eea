#include "review/plain_text.hpp"
#include "review/reading.hpp"
#include "review/sentences.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace linsen::review {

namespace {

std::vector<std::string> texts(std::string const& markdown) {
    std::vector<std::string> found;
    for (Block const& block : plain_text(markdown))
        for (Span const span : sentences(block.text))
            found.push_back(block.text.substr(span.begin, span.end - span.begin));
    return found;
}

using Texts = std::vector<std::string>;

std::vector<std::string> word_texts(std::string const& text) {
    std::vector<std::string> found;
    for (Word const& word : words(text)) found.push_back(word.text);
    return found;
}

} // namespace

TEST(Reading, SentencesOutliveAbbreviations) {
    for (std::string const text :
         {"Det gäller t.ex. Falun, bl.a. Borlänge och dvs. Region Dalarna.",
          "Se kap. 3 och nr. 4 samt prop. 2024/25:89.", "Mötet är kl. 13.00 den 1 jan. 2026 i sal B.",
          "Det kostar ca 8,5 mnkr, s.k. Nettokostnad.", "Enligt 3 kap. 5 § ska det ske.",
          "Handläggare är A. Berg och B. Ek.", "Det ökade med 8.4 procent.",
          "Chefen frågade \"Vad ser vi?\" och svarade själv."})
        EXPECT_EQ(texts(text), Texts{text});
}

TEST(Reading, SentencesEnd) {
    EXPECT_EQ(texts("Vi köper stolar m.m. Det räcker."), (Texts{"Vi köper stolar m.m.", "Det räcker."}));
    EXPECT_EQ(texts("Det var 2024. Sedan kom fler. 42 blev kvar."),
              (Texts{"Det var 2024.", "Sedan kom fler.", "42 blev kvar."}));
    EXPECT_EQ(texts("Vad ser vi? Flickor väntar! Varför?"),
              (Texts{"Vad ser vi?", "Flickor väntar!", "Varför?"}));
    EXPECT_EQ(texts("Han sade \"nej.\" Hon gick (snabbt.) Slut"),
              (Texts{"Han sade \"nej.\"", "Hon gick (snabbt.)", "Slut"}));
    EXPECT_EQ(texts("Antalet var {{a. B | c | d}}. {{e | f | g}} kom."),
              (Texts{"Antalet var {{a. B | c | d}}.", "{{e | f | g}} kom."}));
}

TEST(Reading, MarkdownIsReadAsItIsPrinted) {
    EXPECT_EQ(texts("# Rubrik\n\nEn **fet** och _kursiv_\ntext med [en länk](https://a.se/b_c).\n"),
              (Texts{"En fet och kursiv text med en länk."}));
    EXPECT_EQ(texts("Rubrik\n------\n\nText."), (Texts{"Text."}));
    EXPECT_EQ(texts("Mål:\n\n- ett\n  till\n- två\n\n1. tre\n2. fyra"),
              (Texts{"Mål:", "ett till", "två", "tre", "fyra"}));
    EXPECT_EQ(texts("Mötet är den\n3. juni hos oss."), (Texts{"Mötet är den 3. juni hos oss."}))
        << "no list begins with 3 inside a paragraph";
    EXPECT_EQ(texts("Före <!-- dold\ntext --> efter.\n\n| a | b |\n|---|---|\n\n```\nkod\n```\n"),
              (Texts{"Före efter."}));
    EXPECT_EQ(texts("1\u00A0240 per\u00ADsoner \\*"), (Texts{"1 240 personer *"}));
    EXPECT_EQ(texts("{{antal_unga | totalt | 2024}} unga"), (Texts{"{{antal_unga | totalt | 2024}} unga"}));
    EXPECT_TRUE(texts("").empty());
    EXPECT_TRUE(texts("{{").size() == 1 && texts("[").size() == 1 && texts("a <").size() == 1);
}

TEST(Reading, WordsKnowTheirNumbers) {
    EXPECT_EQ(word_texts("1 240 barn, 8,4 % och 13–20 år"),
              (Texts{"1 240", "barn", "8,4", "%", "och", "13–20", "år"}));
    EXPECT_EQ(word_texts("Barn- och 15-åringars SN:s t.ex. kvinnor/män"),
              (Texts{"barn", "och", "15-åringars", "sn:s", "t.ex", "kvinnor", "män"}));
    EXPECT_EQ(word_texts("under 2024 312 barn"), (Texts{"under", "2024", "312", "barn"}));
    EXPECT_EQ(word_texts("A\u030Aldern är {{a | b}}"), (Texts{"åldern", "är", "{{a | b}}"}));
    EXPECT_TRUE(words("barn- och").front().cut);
    EXPECT_TRUE(words("den 42").back().number);
    EXPECT_TRUE(words("{{tabell | Flickor | 2024}}").front().sexes.female);
    EXPECT_FALSE(words("man kan").front().sexes.male);
    EXPECT_TRUE(words("en man").back().sexes.male);
    for (std::string const word : {"två", "tjugotre", "hundra", "trehundra"})
        EXPECT_TRUE(is_number_word(word)) << word;
    for (std::string const word : {"en", "ett", "trevlig", "tusenfoting"})
        EXPECT_FALSE(is_number_word(word)) << word;
}

TEST(Reading, PlacesAreThoseOfTheSource) {
    Passage const passage{"Först **ett**\nstycke.\n\n- Åtta  barn\n  kom hit.\n",
                          Place{"text.md", 10, 5, {}}};
    Memo memo;
    memo.parts = {{PartKind::other, "Del", {passage}, {}}};
    Reading const reading = read(memo);
    ASSERT_EQ(reading.parts.front().sentences.size(), 2U);
    Sentence const& first = reading.parts.front().sentences[0];
    EXPECT_EQ(first.place(), (Place{"text.md", 10, 5, {}}));
    EXPECT_EQ(first.place(first.words[1].begin), (Place{"text.md", 10, 13, {}}));
    EXPECT_EQ(first.place(first.words[2].begin), (Place{"text.md", 11, 1, {}}));
    Sentence const& second = reading.parts.front().sentences[1];
    EXPECT_EQ(second.place(), (Place{"text.md", 13, 3, {}}));
    EXPECT_EQ(second.place(second.words[1].begin), (Place{"text.md", 13, 9, {}}))
        << "columns are code points";
    EXPECT_EQ(second.place(second.words[2].begin), (Place{"text.md", 14, 3, {}}));
}

/// In TOML a \ at the end of a line joins it to the next one.
TEST(Reading, ASentenceStandsWhereItsFileHasIt) {
    Passage const passage{"Ett stycke. Åtta barn kom.",
                          TextPlace({"rapport.toml", 10, 9, {}}, {{0, 10, 9}, {12, 11, 3}, {18, 14, 1}})};
    Memo memo;
    memo.parts = {{PartKind::other, "Delen", {passage}, {}}};
    Reading const reading = read(memo);
    Sentence const& second = reading.parts.front().sentences.at(1);
    EXPECT_EQ(second.place(), (Place{"rapport.toml", 11, 3, {}}));
    EXPECT_EQ(second.place(second.words.at(1).begin), (Place{"rapport.toml", 14, 1, {}}));
    EXPECT_EQ(second.place(second.words.at(2).begin), (Place{"rapport.toml", 14, 6, {}}));
}

/// Half a text, as it stands when it is saved while it is written: read to its end, each word with a place in
/// it.
TEST(Reading, AnyPartOfATextIsRead) {
    std::string const text =
        "# Å\n\n1. **Nämnden** [godkänner](https://a.se) {{t | flickor | 2024}} t.ex. 1\u00A0240 %.\n"
        "   2) _Barn-_ och <b>ungdoms</b>vård <!-- x --> ![b](c.png) \\* [^1] \"Hej.\" Se 8,4 en man …\n"
        "> - av fem {{ unga\n\n| a |\n```\nkod\n```\n- hälften av de unga, var tredje elev\n---\n";
    auto const expect_read = [&](std::string const& part) {
        Memo memo;
        Place const start{"text.md", 1, 1, {}};
        for (PartKind const kind : {PartKind::proposal, PartKind::analysis, PartKind::child})
            memo.parts.push_back({kind, "Del", {{part, start}}, start});
        memo.tables = {{"Barn", true, true, false, true, "", start}};
        for (Remark const& remark : review(memo, {}).told) {
            ASSERT_GE(remark.diagnostic.place.line, 1);
            ASSERT_GE(remark.diagnostic.place.column, 1);
            ASSERT_TRUE(is_utf8(remark.diagnostic.message)) << remark.diagnostic.message;
        }
    };
    for (std::size_t at = 0; at < text.size(); static_cast<void>(next_code_point(text, at))) {
        expect_read(text.substr(0, at));
        expect_read(text.substr(at));
    }
}

} // namespace linsen::review
