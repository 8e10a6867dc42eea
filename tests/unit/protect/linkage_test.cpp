#include "protect/linkage.hpp"

#include "base/fault.hpp"

#include <gtest/gtest.h>

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

} // namespace
} // namespace linsen
