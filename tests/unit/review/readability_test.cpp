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

TEST(Readability, AShortPartIsToldWithAMargin) {
    // 6 + 50 = 56, above the aim by six; 3 of 6 words are long.
    EXPECT_EQ(codes(PartKind::analysis, text_of(3, 3)), "") << "eighteen words";
    EXPECT_EQ(codes(PartKind::analysis, text_of(4, 3)), "svarlast");
    Memo memo = memo_of(PartKind::analysis, text_of(6, 3));
    memo.lix_aim = 51;
    EXPECT_EQ(codes(memo), "") << "36 words, above the aim by five";
    memo.parts.front().passages.front().source = text_of(7, 3);
    EXPECT_EQ(codes(memo), "svarlast") << "42 words";
    EXPECT_NE(told(memo).front().diagnostic.message.find("LIX 56 på 42 ord"), std::string::npos)
        << told(memo).front().diagnostic.message;
}

TEST(Readability, AMonstrousSentenceIsToldHoweverShortItsPart) {
    std::string monster = "Vi";
    for (int i = 0; i < 45; ++i) monster += " kommunens";
    for (PartKind const kind : {PartKind::proposal, PartKind::summary, PartKind::case_text,
                                PartKind::analysis, PartKind::economy, PartKind::equality, PartKind::other}) {
        std::string const told_codes = codes(kind, monster + " gör.");
        EXPECT_NE(told_codes.find("lang-mening"), std::string::npos) << told_codes;
        EXPECT_EQ(told_codes.find("svarlast"), std::string::npos) << "one sentence is told by its length";
    }
}

} // namespace linsen::review
