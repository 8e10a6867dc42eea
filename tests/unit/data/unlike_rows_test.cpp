#include "data/unlike_rows.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using Texts = std::vector<std::string>;

/// Places have a letter each, and rows: "a1 a2 b1".
std::vector<AnsweredRow> rows_of(Texts const& written) {
    std::vector<AnsweredRow> rows;
    for (auto const& each : written) rows.push_back({each.substr(0, 1), {each.substr(1)}});
    return rows;
}

Texts compare(Texts const& written, std::vector<std::set<std::string>> const& asked = {}) {
    Texts told;
    for (auto const& each : unlike_rows(rows_of(written), asked)) {
        auto const* const fault = each.fault == UnlikeRow::Fault::missing   ? "missing "
                                  : each.fault == UnlikeRow::Fault::doubled ? "doubled "
                                                                            : "foreign ";
        told.push_back(fault + each.row.place + each.row.words.front());
    }
    return told;
}

TEST(UnlikeRows, AreThoseThatOneLacksOrHasTwice) {
    EXPECT_EQ(compare({"a1", "a2", "b1", "b2"}), Texts{});
    EXPECT_EQ(compare({"a1", "a2", "b1", "c1", "c2", "c2"}), (Texts{"missing b2", "doubled c2"}));
}

TEST(UnlikeRows, AWordThatMostLackIsForeign) {
    EXPECT_EQ(compare({"a1", "a2", "b1", "b2", "c1", "c3"}), (Texts{"missing c2", "foreign c3"}));
}

TEST(UnlikeRows, WhatWasAskedForDecidesWhereHalfHaveAWord) {
    EXPECT_EQ(compare({"a1", "a2", "b1", "b3"}, {{"1", "2"}}), (Texts{"missing b2", "foreign b3"}));
    EXPECT_EQ(compare({"a1", "b1"}, {{"1", "2"}}), Texts{}) << "what is new this year nobody could answer";
    EXPECT_EQ(compare({"a1", "a9", "b1", "b9"}, {{"1"}}), Texts{})
        << "what has gone since everybody answered";
}

TEST(UnlikeRows, OfAFormEveryCombinationIsWanted) {
    std::vector<AnsweredRow> const rows{{"a", {"k", "ja"}}, {"a", {"m", "ja"}}, {"a", {"k", "nej"}}};
    EXPECT_TRUE(unlike_rows(rows, {}).empty());
    auto const unlike = unlike_rows(rows, {{"k", "m"}, {"ja", "nej"}});
    ASSERT_EQ(unlike.size(), 1U);
    EXPECT_EQ(unlike[0].row.words, (Texts{"m", "nej"}));
    EXPECT_EQ(missing_in_words(unlike, "a"), "raden \"m, nej\"");
}

} // namespace
} // namespace linsen
