#include "review/memo.hpp"

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <iostream>
#include <string>

namespace linsen::review {

namespace {

Memo memo() {
    Memo made;
    made.parts = {
        {PartKind::equality, "Jämställdhet", {{"Flickor\nfår stöd.", Place{"text.md", 3, 1, {}}}}, {}},
        {PartKind::case_text,
         "Ärendet",
         {{"I fjol fick 42\nungdomar stöd.", Place{"text.md", 9, 1, {}}}},
         {}},
        {PartKind::child, "Barn", {{"Barnets bästa är prövat i samtal.", Place{"text.md", 20, 1, {}}}}, {}}};
    return made;
}

} // namespace

TEST(Answers, RemarksAreToldInReadingOrderWithTheirPlace) {
    Review const found = review(memo(), {});
    ASSERT_EQ(found.told.size(), 2U);
    EXPECT_EQ(found.told[0].diagnostic.code, "granskning.ett-kon");
    EXPECT_EQ(found.told[0].diagnostic.place, (Place{"text.md", 3, 1, {}}));
    EXPECT_EQ(found.told[0].about, "Flickor får stöd.");
    EXPECT_EQ(found.told[1].diagnostic.code, "granskning.utan-kon");
    EXPECT_EQ(found.told[1].diagnostic.place, (Place{"text.md", 9, 13, {}}));
    EXPECT_EQ(found.told[1].diagnostic.severity, Severity::remark);
    EXPECT_TRUE(found.answered.empty());
}

TEST(Answers, WhatIsAnsweredIsListedAsAnswered) {
    Review const found =
        review(memo(), {{"granskning.ett-kon", "flickor  får", "gruppen är bara för flickor", {}}});
    ASSERT_EQ(found.told.size(), 1U);
    ASSERT_EQ(found.answered.size(), 1U);
    EXPECT_EQ(found.answered[0].remark.diagnostic.code, "granskning.ett-kon");
    EXPECT_EQ(found.answered[0].answer.reason, "gruppen är bara för flickor");
    EXPECT_EQ(review(memo(), {{"granskning.utan-kon", "", "systemet saknar uppgiften", {}}}).answered.size(),
              1U)
        << "without words every remark with the code";
    EXPECT_EQ(review(memo(), {{"granskning.ett-kon", "beskriver ett kön men inte det andra …", "skäl", {}}})
                  .answered.size(),
              1U)
        << "as the message has it, with the dots of a quote";
}

TEST(Answers, AnswersToNothingAndWithoutReasonAreTold) {
    Place const place{"rapport.toml", 40, 1, {}};
    Review const other = review(memo(), {{"granskning.ett-kon", "pojkar", "skäl", place}});
    ASSERT_EQ(other.told.size(), 3U);
    EXPECT_EQ(other.told.back().diagnostic.code, "granskning.svar-utan-anmarkning");
    EXPECT_EQ(other.told.back().diagnostic.place, place);
    Review const silent = review(memo(), {{"granskning.ett-kon", "flickor", " ", place}});
    ASSERT_EQ(silent.told.size(), 3U);
    EXPECT_EQ(silent.told.back().diagnostic.code, "granskning.svar-utan-skal");
}

/// Five pages of 500 words take milliseconds: the best of some runs, since a machine can be busy; sanitizers
/// take longer.
TEST(Answers, FivePagesAreReadAtOnce) {
    Memo long_memo = memo();
    std::string& source = long_memo.parts[1].passages.front().source;
    std::string const words =
        "Under 2024 deltog 30 kvinnor och 21 män i gruppen, t.ex. på kvällstid, och de var nöjda. ";
    constexpr int sentences = 2500 / 17;
    for (int i = 0; i < sentences; ++i) source += words + (i % 5 == 4 ? "\n\n" : "");
    using Milliseconds = std::chrono::duration<double, std::milli>;
    Milliseconds best{1e9};
    for (int run = 0; run < 10; ++run) {
        auto const begin = std::chrono::steady_clock::now();
        Review const found = review(long_memo, {});
        best = std::min<Milliseconds>(best, std::chrono::steady_clock::now() - begin);
        EXPECT_EQ(found.told.size(), 2U);
    }
    std::cout << "five pages: " << best.count() << " ms\n";
    EXPECT_LT(best.count(), 200);
}

} // namespace linsen::review
