#include "told.hpp"

#include <gtest/gtest.h>
#include <string>

namespace linsen::review {

namespace {

/// So many sentences of six words, of which so many are long: LIX 6 + 100 · long / 6.
std::string text_of(int sentences, int long_words) {
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        text += "Vi";
        for (int word = 1; word < 6; ++word) text += word <= long_words ? " kommunens" : " kan";
        text += ". ";
    }
    return text;
}

} // namespace

TEST(Readability, APartIsToldAboveTheAimUnlessItIsAFragment) {
    // 6 + 50 = 56; 3 of 6 words are long.
    EXPECT_EQ(codes(PartKind::analysis, text_of(2, 3)), "") << "twelve words";
    Memo memo = memo_of(PartKind::analysis, text_of(3, 3));
    EXPECT_EQ(codes(memo), "svarlast") << "eighteen words";
    EXPECT_NE(told(memo).front().diagnostic.message.find("LIX 56 på 18 ord"), std::string::npos)
        << told(memo).front().diagnostic.message;
    memo.lix_aim = 55;
    EXPECT_EQ(codes(memo), "svarlast");
    memo.lix_aim = 56;
    EXPECT_EQ(codes(memo), "") << "not above it";
}

TEST(Readability, AHeadingLikeLineIsNotJudged) {
    EXPECT_EQ(codes(PartKind::economy, "Finansiering inom befintlig budgetram, verksamhetsåret därefter."),
              "");
    EXPECT_EQ(codes(PartKind::economy,
                    "Verksamhetsutvecklingen förutsätter ansvarsfördelning, kompetensförsörjning, "
                    "kvalitetssäkring, organisationsutveckling, samverkansstrukturer, uppföljningsrutiner, "
                    "dokumentationsrutiner, informationssäkerhet, tillgänglighetsanpassning, "
                    "brukarmedverkan, verksamhetsplanering, resursfördelning samt budgetuppföljning."),
              "svarlast")
        << "one sentence, and nobody can read it";
}

TEST(Readability, AMonstrousSentenceIsToldHoweverShortItsPart) {
    std::string monster = "Vi";
    for (int i = 0; i < 45; ++i) monster += " kommunens";
    for (PartKind const kind : {PartKind::proposal, PartKind::summary, PartKind::case_text,
                                PartKind::analysis, PartKind::economy, PartKind::equality, PartKind::other}) {
        std::string const told_codes = codes(kind, monster + " gör.");
        EXPECT_NE(told_codes.find("lang-mening"), std::string::npos) << told_codes;
        EXPECT_EQ(told_codes.find("svarlast") == std::string::npos, kind == PartKind::proposal)
            << "a proposal is full of names: " << told_codes;
    }
}

} // namespace linsen::review
