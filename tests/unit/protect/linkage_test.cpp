#include "protect/linkage.hpp"

#include "base/fault.hpp"
#include "protect/shape.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {
namespace {

Identity women_of_falun() { return {"personer", {{"kommun", {"2080"}}, {"kon", {"kvinnor"}}}}; }

TEST(Linkage, OneFigureHasOneNumberHoweverOftenItIsPrinted) {
    Linkage linkage({}, {}, [](Identity const&) { return 0; });
    auto const number = linkage.print(women_of_falun(), 12);
    EXPECT_EQ(linkage.print(women_of_falun(), 12), number);
    EXPECT_EQ(linkage.judge(women_of_falun(), 12), number);
    EXPECT_EQ(linkage.cells().size(), 1U);
}

TEST(Linkage, TwoNumbersOfOneFigureAreABrokenPromise) {
    Linkage linkage({}, {}, [](Identity const&) { return 0; });
    linkage.print(women_of_falun(), 12);
    EXPECT_THROW(linkage.print(women_of_falun(), 13), Fault);
    EXPECT_THROW(linkage.remember(women_of_falun(), 11, LinkedCell::Past::shown), Fault);
}

/// What a cell is made of, as far as the rows say, in figures that no row says are made of others.
std::set<std::uint32_t> finest_parts(std::vector<suppression::Row> const& rows, std::uint32_t whole) {
    std::set<std::uint32_t> parts{whole};
    for (auto const& row : rows) {
        if (row.terms.front().cell != whole || row.lo != row.hi) continue;
        parts.erase(whole);
        for (std::size_t i = 1; i < row.terms.size(); ++i) parts.merge(finest_parts(rows, row.terms[i].cell));
    }
    return parts;
}

TEST(Linkage, CrossesAreTiedToFiguresThatDifferInSeveralRoles) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> const codes{
        {{"p", "alder"}, {"14", "15"}},
        {{"p", "kommun"}, {"2062", "2080", "2161"}},
        {{"p", "svar"}, {"Ja", "Nej"}}};
    Linkage linkage({}, codes, [](Identity const& of) {
        std::int64_t count = 24; // two persons of each age, kommun and answer
        for (auto const& [role, own] : of.codes)
            count = count * static_cast<std::int64_t>(own.size()) / (role == "kommun" ? 3 : 2);
        return count;
    });
    for (auto const& kommun : codes.at({"p", "kommun"}))
        linkage.print({"p", {{"kommun", {kommun}}, {"svar", {"Ja"}}}}, 4);
    std::uint32_t of_dalarna = 0;
    for (auto const& age : codes.at({"p", "alder"})) {
        of_dalarna = linkage.print({"p", {{"alder", {age}}, {"kommun", {"2062", "2080"}}}}, 8);
        linkage.print({"p", {{"alder", {age}}, {"kommun", {"2161"}}}}, 4);
        for (auto const& answer : codes.at({"p", "svar"}))
            linkage.print({"p", {{"alder", {age}}, {"svar", {answer}}}}, 6);
    }
    constexpr std::size_t many = 1000;
    auto const rows = linkage.rows(many);
    std::set<Identity> parts;
    for (auto const part : finest_parts(rows, of_dalarna)) parts.insert(linkage.cells()[part].identity);
    std::set<Identity> expected;
    for (std::string const kommun : {"2062", "2080"})
        for (std::string const answer : {"Ja", "Nej"})
            expected.insert({"p", {{"alder", {"15"}}, {"kommun", {kommun}}, {"svar", {answer}}}});
    EXPECT_EQ(parts, expected);
}

/// What is left of printed groups is told as if it were printed. The numbers of which only a mean is made
/// are told by nobody.
TEST(Linkage, WhatIsLeftIsJudgedInCodesThatPrintedFiguresPart) {
    std::vector<std::string> const all{"0", "1", "2", "3"};
    std::vector<std::string> const few{"0", "1"};
    Linkage linkage({}, {{{"p", "kon"}, {"kvinnor", "män"}}, {{"p", "poang"}, all}}, [](Identity const& of) {
        std::size_t count = 16; // two persons of each sex and number
        for (auto const& [role, own] : of.codes) count = count * own.size() / (role == "kon" ? 2 : 4);
        return static_cast<std::int64_t>(count);
    });
    auto const of_men = [](std::vector<std::string> const& points) {
        return Identity{"p", {{"kon", {"män"}}, {"poang", points}}};
    };
    for (auto const& points : {few, std::vector<std::string>{"2", "3"}}) {
        linkage.print({"p", {{"poang", points}}}, 8);
        linkage.print({"p", {{"kon", {"kvinnor"}}, {"poang", points}}}, 4);
    }
    for (auto const& each : all) {
        linkage.measure({"p", {{"poang", {each}}}}, 4);
        linkage.measure({"p", {{"kon", {"kvinnor"}}, {"poang", {each}}}}, 2);
    }
    constexpr std::size_t many = 1000;
    auto const rows = linkage.rows(many);
    EXPECT_FALSE(rows.empty());
    std::map<Identity, bool> judged;
    for (LinkedCell const& cell : linkage.cells()) judged[cell.identity] = cell.judged;
    EXPECT_TRUE(judged.at(of_men(few)));
    EXPECT_FALSE(judged.at(of_men({"0"})));
}

/// Everybody less those who have 1: also where a median is of those who have a number.
TEST(Linkage, WhatIsLeftIsJudgedBesideThePersonsOfAMedian) {
    std::vector<std::string> const all{"0", "1", "uppgift saknas"};
    Linkage linkage({}, {{{"p", "poang"}, all}}, [](Identity const& of) {
        auto const codes = of.codes.find("poang");
        return codes == of.codes.end() ? 30 : static_cast<std::int64_t>(codes->second.size()) * 10;
    });
    linkage.print({"p", {}}, 30);
    linkage.print({"p", {{"poang", {"1"}}}}, 10);
    linkage.stand_behind({"p", {{"poang", {"0", "1"}}}}, 20);
    constexpr std::size_t many = 1000;
    EXPECT_FALSE(linkage.rows(many).empty());
    std::map<Identity, bool> judged;
    for (LinkedCell const& cell : linkage.cells()) judged[cell.identity] = cell.judged;
    for (std::vector<std::string> const& left :
         {std::vector<std::string>{"0"}, {"uppgift saknas"}, {"0", "uppgift saknas"}}) {
        auto const found = judged.find({"p", {{"poang", left}}});
        EXPECT_TRUE(found != judged.end() && found->second) << left.front();
    }
}

TEST(Linkage, AFigureOfNobodyIsNoPartOfACross) {
    EXPECT_EQ(finest({{}, {"kvinnor"}, {"kvinnor", "män"}}),
              (std::set<std::vector<std::string>>{{"kvinnor"}}));
}

} // namespace
} // namespace linsen
