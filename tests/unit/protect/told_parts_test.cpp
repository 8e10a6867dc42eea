#include "protect/told_parts.hpp"

#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace linsen {

namespace {

/// Persons by year and sex are told of all; their answers of women and men of 2025 only.
ToldParts told() {
    ToldParts parts;
    for (char const* const sex : {"k", "m"}) {
        for (char const* const year : {"2024", "2025"}) parts.add({"p", {{"ar", {year}}, {"kon", {sex}}}});
        for (char const* const answer : {"ja", "nej"})
            parts.add({"p", {{"ar", {"2025"}}, {"kon", {sex}}, {"svar", {answer}}}});
    }
    return parts;
}

std::vector<std::string> const& codes(std::string const& role) {
    static std::map<std::string, std::vector<std::string>> const all{
        {"ar", {"2024", "2025"}}, {"kon", {"annan", "k", "m"}}, {"svar", {"ja", "nej"}}};
    return all.at(role);
}

} // namespace

TEST(ToldParts, AFigureIsDividedByARoleOnlyWhereOneIsTold) {
    ToldParts const parts = told();
    EXPECT_TRUE(parts.holds({"p", {{"ar", {"2025"}}, {"kon", {"k"}}, {"svar", {"ja"}}}}, codes));
    EXPECT_FALSE(parts.holds({"p", {{"ar", {"2024"}}, {"kon", {"k"}}, {"svar", {"ja"}}}}, codes));
    EXPECT_FALSE(parts.holds({"p", {{"kon", {"k"}}, {"svar", {"ja"}}}}, codes)) << "of both years";
    EXPECT_TRUE(parts.holds({"p", {{"ar", {"2024"}}, {"kon", {"m"}}}}, codes));
    EXPECT_FALSE(parts.holds({"p", {{"ar", {"2025"}}}}, codes)) << "annan is told of nowhere by year";
}

TEST(ToldParts, WhatIsToldOfAllIsNoLimit) {
    ToldParts parts = told();
    ASSERT_NE(parts.beside("svar", "ar"), nullptr);
    EXPECT_EQ(*parts.beside("svar", "ar"), ToldParts::Codes{"2025"});
    parts.add({"p", {{"svar", {"ja"}}}});
    EXPECT_EQ(parts.beside("svar", "ar"), nullptr) << "the answers of everybody are told too";
    EXPECT_TRUE(parts.holds({"p", {{"ar", {"2024"}}, {"kon", {"k"}}, {"svar", {"ja"}}}}, codes));
}

TEST(ToldParts, WhatIsToldOfAllFirstIsNoLimitEither) {
    ToldParts parts;
    parts.add({"p", {{"svar", {"ja"}}}});
    parts.add({"p", {{"ar", {"2025"}}, {"svar", {"ja"}}}});
    EXPECT_EQ(parts.beside("svar", "ar"), nullptr);
}

TEST(ToldParts, RolesWhoseCodesOverlapAreDividedEverywhere) {
    ToldParts parts = told();
    parts.keep("svar");
    EXPECT_EQ(parts.beside("svar", "ar"), nullptr);
    EXPECT_TRUE(parts.holds({"p", {{"ar", {"2024"}}, {"kon", {"k"}}, {"svar", {"ja"}}}}, codes));
}

} // namespace linsen
